import type { ArticleId, Progress } from '../../../contract/article.ts'
import type { Reading } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'
import { type ArticleRecord, recordFile } from '../../library/article-record.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { jointStamp } from '../../library/cached/file-stamp.ts'
import type { Strings } from '../../translation/locale-file.ts'
import { translationOf, translationProgress } from '../../translation/translation-of.ts'
import type { ArticleLocales } from '../stored/article-locales.ts'
import { type OpenSource, type WholeSource, wholeSource } from './article-of.ts'
import type { ArticleRepair } from './article-repair.ts'
import { chapterTitles } from './chapter-titles.ts'
import { partWith } from './parts-of.ts'
import type { ProgressCache } from './progress-cache.ts'

/** Reads the texts of articles and their translations, by part. */
export type OpenSources = {
  /** Loads an article's texts and the requested part: by index, or the one last read. Null if it does not exist. */
  sourceOf: (id: ArticleId, requested: number | Reading) => Promise<OpenSource | null>
  /** The translation of the part. */
  translate: (source: OpenSource, language: string) => Promise<Translation>
  /** How much of the article a translation covers. */
  progressOf: (source: OpenSource, language: string) => Promise<Progress>
}

export function createOpenSources(parts: {
  files: LibraryFiles
  locales: ArticleLocales
  repair: Pick<ArticleRepair, 'record' | 'template'>
  progress: ProgressCache
}): OpenSources {
  const { files, locales, repair } = parts
  /** What was derived from records, for as long as `ParsedFiles` keeps them. */
  const whole = new WeakMap<ArticleRecord, { template: Strings; source: WholeSource }>()

  async function wholeOf(id: ArticleId): Promise<WholeSource | null> {
    const record = await repair.record(id)
    if (!record) return null
    const strings = await locales.strings(id, record.language)
    const known = whole.get(record)
    if (known?.template === strings) return known.source
    const template = await repair.template(record)
    const source = wholeSource(record, template)
    whole.set(record, { template, source })
    return source
  }

  return {
    async sourceOf(id, requested) {
      const source = await wholeOf(id)
      if (!source) return null
      const { parts, text } = source
      const part = typeof requested === 'number' ? requested : lastPart(requested, source)
      const index = Math.min(part, parts.length - 1)
      const range = parts[index]
      const shown = range ? text.blocks.slice(range.start, range.end) : text.blocks
      return { ...source, part: index, shown }
    },
    async translate(source, language) {
      const { text, shown, hash, chapters } = source
      const [strings, ledger, progress] = await Promise.all([
        locales.strings(text.id, language),
        locales.ledger(text.id, language),
        progressOf(source, language),
      ])
      const titles = chapterTitles(chapters, text.blocks, strings, language)
      return {
        ...translationOf(text, language, strings, ledger, hash, shown, progress),
        ...(titles.some((title) => title !== null) ? { chapterTitles: titles } : {}),
      }
    },
    progressOf,
  }

  async function progressOf({ record, text, hash }: OpenSource, language: string) {
    const { id } = text
    const stamp = jointStamp([
      await files.stamp(recordFile(id)),
      await locales.stamp(id, record.language),
      await locales.stamp(id, language),
    ])
    return parts.progress.get(id, language, stamp, async () => {
      const [strings, ledger] = await Promise.all([
        locales.strings(id, language),
        locales.ledger(id, language),
      ])
      return translationProgress(text, strings, ledger, hash)
    })
  }
}

function lastPart({ position }: Reading, { parts, text }: WholeSource): number {
  const block = position?.start ?? (position?.top ?? position?.caret)?.split('.')[0]
  return parts.length < 2 || block === undefined ? 0 : partWith(parts, text.blocks, block)
}
