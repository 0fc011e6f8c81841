import * as z from 'zod'
import { type ArticleId, ArticleState } from '../../../contract/article.ts'
import type { Reading } from '../../../contract/reading.ts'
import { recordFile } from '../../library/article-record.ts'
import { type FileStamp, jointStamp, MIN_STAMP_AGE_MS } from '../../library/cached/file-stamp.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { readingFile, readReading } from '../../library/reading-file.ts'
import type { SourceText } from '../../translation/translation-of.ts'
import type { ArticleLocales } from '../stored/article-locales.ts'
import type { CacheFolder } from '../stored/cache-folder.ts'
import type { OpenSources } from './open-source.ts'

/** Returns what the library shows of articles besides their summaries; those that cannot be read are absent. */
export type ArticleStates = (ids: readonly ArticleId[]) => Promise<ArticleState[]>

const Entry = z.object({ stamp: z.string(), source: z.string(), state: ArticleState })

export function createArticleStates(parts: {
  files: LibraryFiles
  locales: Pick<ArticleLocales, 'languages' | 'stamp'>
  sources: Pick<OpenSources, 'sourceOf' | 'progressOf'>
  cache: CacheFolder
  time?: () => number
}): ArticleStates {
  const { files, locales, sources, cache, time = Date.now } = parts

  /** The state of all files that an article's state is read from. */
  async function stampOf(id: ArticleId, languages: readonly string[]): Promise<FileStamp | null> {
    const joint = jointStamp([
      await files.stamp(recordFile(id)),
      await files.stamp(readingFile(id)),
      ...(await Promise.all(languages.map((language) => locales.stamp(id, language)))),
    ])
    return joint && { ...joint, id: `${languages.join(' ')}|${joint.id}` }
  }

  async function stateOf(id: ArticleId): Promise<ArticleState | null> {
    const name = `state-${id}`
    const known = Entry.safeParse(await cache.read(name)).data
    if (known) {
      const stamp = await stampOf(id, await locales.languages(id, known.source))
      if (stamp?.id === known.stamp) return known.state
    }
    const source = await sources.sourceOf(id, 0)
    if (!source) return null
    const own = source.record.language
    const tags = await locales.languages(id, own)
    const stamp = await stampOf(id, tags)
    const reading = await readReading(files, id)
    const readStamp = await files.stamp(readingFile(id))
    const languages = await Promise.all(
      tags.map(async (language) => ({
        language,
        progress: language === own ? source.progress : await sources.progressOf(source, language),
      })),
    )
    const state: ArticleState = {
      id,
      languages,
      read: shareRead(source.text, reading),
      readAt: readStamp?.changed ? new Date(readStamp.changed).toISOString() : null,
    }
    if (stamp && time() - stamp.changed >= MIN_STAMP_AGE_MS)
      cache.write(name, { stamp: stamp.id, source: own, state })
    return state
  }

  return async (ids) => {
    const states: ArticleState[] = []
    // One at a time: whole books may have to be read.
    for (const id of ids) {
      const state = await stateOf(id)
      if (state) states.push(state)
    }
    return states
  }
}

/** Returns the share of an article's sentences before the place last read; null if it was never read. */
export function shareRead(
  { blocks }: Pick<SourceText, 'blocks'>,
  { position }: Pick<Reading, 'position'>,
): number | null {
  if (!position) return null
  const [key, segment] = (position.top ?? '').split('.')
  const at = blocks.findIndex((block) => block.key === (key === '' ? position.start : key))
  const count = (some: readonly { segments: readonly unknown[] }[]): number =>
    some.reduce((sum, { segments }) => sum + segments.length, 0)
  const within = blocks[at]?.segments.findIndex((one) => one.key === segment) ?? 0
  const total = count(blocks)
  return total === 0 ? 0 : (count(blocks.slice(0, Math.max(0, at))) + Math.max(0, within)) / total
}
