import type { Alignment } from '../../../contract/alignment.ts'
import type { ArticleId, Progress } from '../../../contract/article.ts'
import type {
  AddedTranslation,
  LedgerEntry,
  Replace,
  TranslationProblem,
} from '../../../contract/translation.ts'
import type { AlignInput } from '../../alignment/alignment.ts'
import { fitsScript } from '../../documents/language/fits-script.ts'
import type { ImportedDocument } from '../../documents/imported-document.ts'
import { lockArticle } from '../../library/article-lock.ts'
import { readRecord } from '../../library/article-record.ts'
import { alignmentWrite } from '../../library/alignment-file.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { newRemovedName } from '../../library/removed-items.ts'
import { alignedStrings } from '../../translation/aligned-strings.ts'
import { canonicalLanguage } from '../../../contract/languages.ts'
import { hashedEntries, type Ledger } from '../../translation/ledger.ts'
import { textHash } from '../../translation/text-hash.ts'
import {
  countCertain,
  type SourceText,
  translationProgress,
} from '../../translation/translation-of.ts'
import type { ArticleLocales } from '../stored/article-locales.ts'
import type { JobControl } from '../jobs.ts'
import type { ImportDocument, WorkControl } from '../import-document.ts'

export type AddTranslationOptions = {
  files: LibraryFiles
  locales: ArticleLocales
  /** An article's texts and languages, the source's first; null if it does not exist. */
  sourceOf: (id: ArticleId) => Promise<{ text: SourceText; languages: string[] } | null>
  importDocument: ImportDocument
  align: (source: AlignInput, target: AlignInput, control?: WorkControl) => Promise<Alignment>
  now: () => Date
}

export type TranslationFile = {
  name: string
  bytes: Uint8Array
  /** A BCP 47 tag; null to detect. */
  language: string | null
  replace: Replace
}

export type AddTranslation = (
  id: ArticleId,
  file: TranslationFile,
  control: JobControl,
) => Promise<AddedTranslation | { problem: TranslationProblem } | null>

/** Fraction of the progress that importing takes; the rest is aligning. */
const IMPORT_SHARE = 0.3

/**
 * Imports a translation, aligns it with the article and writes the locale file, the ledger (origin aligned, with
 * confidences) and the alignment. A replaced translation is kept. Returns null if the article does not exist; throws
 * DocumentError like an import.
 */
export function createAddTranslation(options: AddTranslationOptions): AddTranslation {
  const { files, locales, sourceOf, importDocument, align, now } = options
  return async (id, { name, bytes, language: requested, replace }, { onProgress, signal }) => {
    const source = await sourceOf(id)
    if (!source) return null
    const [own = 'und'] = source.languages
    const document = await importDocument(bytes, name, {
      signal,
      onProgress: (fraction) => onProgress(fraction * IMPORT_SHARE),
    })
    const language = canonicalLanguage(requested ?? document.language)
    if (language === null || language === 'und') return { problem: 'no-language' }
    if (language === own) return { problem: 'same-language' }
    // A detected language needs no check.
    if (requested !== null && contradicts(document, language)) return { problem: 'other-script' }
    if (replace === 'no' && source.languages.includes(language)) return { problem: 'exists' }

    const { title, blocks } = source.text
    const segments = new Map([
      ['title', title],
      ...blocks.flatMap((block) =>
        block.segments.map(({ key, text }) => [`${block.key}.${key}`, text] as const),
      ),
    ])
    const paths = [...segments.keys()]
    const target = [[document.title], ...document.blocks.map((block) => block.segments)].filter(
      (block) => block.length > 0,
    )
    const alignment = await align(
      {
        language: own,
        blocks: [[title], ...blocks.map((block) => block.segments.map(({ text }) => text))],
      },
      { language, blocks: target },
      {
        signal,
        onProgress: (fraction) => onProgress(IMPORT_SHARE + fraction * (1 - IMPORT_SHARE)),
      },
    )
    const { strings, entries } = alignedStrings(paths, target, alignment, language)
    const time = now()
    const ledger = Object.fromEntries(
      [...entries].map(([path, { confidence, joinedTo }]): [string, LedgerEntry] => [
        path,
        {
          origin: 'aligned',
          state: 'draft',
          confidence,
          time: time.toISOString(),
          source: textHash(segments.get(path) ?? ''),
          ...(joinedTo === null ? {} : { joinedTo }),
        },
      ]),
    )
    const vouched: Ledger = new Map(Object.entries(hashedEntries(ledger, strings)))
    const progress = translationProgress(source.text, strings, vouched)
    if (replace === 'if-likely' && source.languages.includes(language)) {
      const kept = countCertain(
        source.text,
        await locales.strings(id, language),
        await locales.ledger(id, language),
      )
      const certain = countCertain(source.text, strings, vouched)
      if (isUnlikely(alignment, progress) || isWorse(certain, kept)) return { problem: 'unlikely' }
    }
    let replaced: string | null = null
    const stored = await lockArticle(files, id, async () => {
      // Another process, or the user, may have changed the article meanwhile.
      const record = await readRecord(files, id)
      if (!record) return 'gone'
      if (record.language === language) return 'same-language'
      const isThere = (await locales.languages(id, record.language)).includes(language)
      if (isThere && replace === 'no') return 'exists'
      const aligned = alignmentWrite(id, language, {
        schema: 1,
        name,
        paths,
        blocks: target,
        beads: alignment.beads.map((bead) => [
          [...bead.source],
          [...bead.target],
          Math.round(bead.confidence * 1000) / 1000,
        ]),
        moved: alignment.moved.map((one) => ({ ...one })),
        pins: [],
      })
      const folder = await newRemovedName(files, `${id}-${language}`, time)
      if (await locales.isOwn(id, language)) replaced = folder
      const translation = await locales.replaceWrites(
        id,
        language,
        { paths, strings, ledger },
        `removed/${folder}`,
      )
      return files.commit({ writes: [aligned, ...translation] })
    })
    if (stored === 'gone') return null
    if (stored !== 'stored' && stored !== 'kept') return { problem: stored }
    return {
      language,
      doubtful: progress.segments.doubtful,
      moved: alignment.moved.length,
      isUnlikely: isUnlikely(alignment, progress),
      replaced,
      isSaved: stored === 'stored',
    }
  }
}

/** Minimum number of letters to judge by the script: fewer may be only names and code. */
const MIN_LETTERS = 60

/** Whether a text is clearly not in the script of a language. */
function contradicts({ blocks }: ImportedDocument, language: string): boolean {
  const words = blocks.flatMap(({ segments }) => segments).join('\n')
  return (words.match(/\p{L}/gu)?.length ?? 0) >= MIN_LETTERS && !fitsScript(words, language)
}

/**
 * Share of doubtful pairs above which the texts are probably unrelated; with fewer than MIN_PAIRS pairs this is
 * not judged.
 */
const MAX_DOUBTFUL_SHARE = 0.4
const MIN_PAIRS = 8

/** Whether the texts are probably not translations of each other. */
function isUnlikely({ beads }: Alignment, { segments: { doubtful } }: Progress): boolean {
  const pairs = beads.filter(({ source, target }) => source.length > 0 && target.length > 0).length
  return pairs >= MIN_PAIRS && doubtful > pairs * MAX_DOUBTFUL_SHARE
}

/** A replacement with less than this share of the sentences that the kept translation has for certain is worse. */
const MIN_SHARE_OF_KEPT = 0.75

function isWorse(added: number, kept: number): boolean {
  return added < kept * MIN_SHARE_OF_KEPT
}
