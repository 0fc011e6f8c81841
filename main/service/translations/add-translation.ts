import type { Alignment } from '../../../contract/alignment.ts'
import type { ArticleId } from '../../../contract/article.ts'
import { DOUBTFUL } from '../../../contract/doubtful.ts'
import type {
  AddedTranslation,
  LedgerEntry,
  TranslationProblem,
} from '../../../contract/translation.ts'
import type { AlignInput } from '../../alignment/alignment.ts'
import { fitsScript } from '../../documents/language/fits-script.ts'
import type { ImportedDocument } from '../../documents/imported-document.ts'
import { recordFile } from '../../library/article-record.ts'
import { writeAlignment } from '../../library/alignment-file.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { alignedStrings } from '../../translation/aligned-strings.ts'
import { canonicalLanguage } from '../../../contract/languages.ts'
import { sourceHash } from '../../translation/source-hash.ts'
import type { SourceText } from '../../translation/translation-of.ts'
import type { ArticleLocales } from '../stored/article-locales.ts'
import type { JobControl } from '../jobs.ts'
import type { ImportDocument, WorkControl } from '../import-document.ts'

export type AddTranslationOptions = {
  files: LibraryFiles
  locales: ArticleLocales
  /** An article's words and languages, the source's first; null where there is no such article. */
  sourceOf: (id: ArticleId) => Promise<{ text: SourceText; languages: string[] } | null>
  importDocument: ImportDocument
  align: (source: AlignInput, target: AlignInput, control?: WorkControl) => Promise<Alignment>
  now: () => Date
}

export type TranslationFile = {
  name: string
  bytes: Uint8Array
  /** A BCP 47 tag; null where the text is to tell. */
  language: string | null
  /** Whether a translation that is there already may be replaced. */
  replace: boolean
}

export type AddTranslation = (
  id: ArticleId,
  file: TranslationFile,
  control: JobControl,
) => Promise<AddedTranslation | { problem: TranslationProblem } | null>

/** The part of the work that is taking the file in; the rest is aligning. */
const IMPORTING = 0.3

/**
 * Takes a translation's file in, aligns it with the article and keeps it: the locale file, the ledger (origin aligned, with each
 * pair's confidence) and the alignment itself. What it replaces is set aside. Null where there is no such article; fails with
 * DocumentError as taking in does.
 */
export function createAddTranslation(options: AddTranslationOptions): AddTranslation {
  const { files, locales, sourceOf, importDocument, align, now } = options
  return async (id, { name, bytes, language: asked, replace }, { onProgress, signal }) => {
    const source = await sourceOf(id)
    if (!source) return null
    const [own = 'und'] = source.languages
    const document = await importDocument(bytes, name, {
      signal,
      onProgress: (fraction) => onProgress(fraction * IMPORTING),
    })
    const language = canonicalLanguage(asked ?? document.language)
    if (language === null || language === 'und') return { problem: 'no-language' }
    if (language === own) return { problem: 'same-language' }
    // What the text itself told needs no second look.
    if (asked !== null && contradicts(document, language)) return { problem: 'other-script' }
    if (!replace && source.languages.includes(language)) return { problem: 'exists' }

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
      { signal, onProgress: (fraction) => onProgress(IMPORTING + fraction * (1 - IMPORTING)) },
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
          source: sourceHash(segments.get(path) ?? ''),
          ...(joinedTo === null ? {} : { joinedTo }),
        },
      ]),
    )
    await files.inTurn(recordFile(id), async () => {
      await writeAlignment(files, id, language, {
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
      await locales.replace(id, language, { paths, strings, ledger, time })
    })
    const doubts = doubtsOf(alignment)
    const moved = alignment.moved.length
    return { language, doubtful: doubts.doubtful, moved, isUnlikely: isUnlikely(doubts) }
  }
}

/** Letters from which a text is not names and code alone. */
const ENOUGH = 60

/** Whether a text has words enough to say that it is not in a language, by its script. */
function contradicts({ blocks }: ImportedDocument, language: string): boolean {
  const words = blocks.flatMap(({ segments }) => segments).join('\n')
  return (words.match(/\p{L}/gu)?.length ?? 0) >= ENOUGH && !fitsScript(words, language)
}

/** Of the pairs, so many in doubt are no accident; fewer pairs say nothing. */
const UNLIKELY = 0.4
const FEWEST_PAIRS = 8

type Doubts = { pairs: number; doubtful: number }

/** How many sentences were paired, and how many of the pairs are in doubt. */
function doubtsOf({ beads }: Alignment): Doubts {
  const pairs = beads.filter(({ source, target }) => source.length > 0 && target.length > 0)
  const doubtful = pairs.filter(({ confidence }) => confidence < DOUBTFUL)
  return { pairs: pairs.length, doubtful: doubtful.length }
}

/** Whether the texts are hardly those of each other. */
function isUnlikely({ pairs, doubtful }: Doubts): boolean {
  return pairs >= FEWEST_PAIRS && doubtful > pairs * UNLIKELY
}
