import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readReading } from '../../../main/library/reading-file.ts'
import { readSettings } from '../../../main/library/settings-file.ts'
import type { TestLibrary } from '../service/test-library.ts'

/**
 * Returns everything that a reader sees of a library, as JSON: the texts, marks and pictures of every part, translations with
 * the status of each sentence, reading states and settings. Later versions add fields to the answers, so that the
 * description of an earlier one is a part of theirs.
 */
export async function describeLibrary({ files, shelf }: TestLibrary): Promise<object> {
  const articles: Record<string, object> = {}
  for (const id of await shelf.ids()) articles[id] = await describeArticle({ files, shelf }, id)
  return { settings: await readSettings(files), articles }
}

async function describeArticle(
  { files, shelf }: Pick<TestLibrary, 'files' | 'shelf'>,
  id: string,
): Promise<object> {
  const first = await shelf.load(id, 0)
  if (!first) return { article: null }
  const parts: object[] = []
  for (const part of first.article.parts.keys()) {
    const loaded = await shelf.load(id, part)
    if (!loaded) continue
    const { blocks, trimmed, targets } = loaded.article
    const translations = [...loaded.translations].map(([language, { strings, status }]) => ({
      language,
      strings,
      // One line a sentence keeps the file short.
      status: Object.fromEntries(
        Object.entries(status).map(([path, { state, origin, confidence, joinedTo }]) => [
          path,
          [state, origin, confidence, joinedTo ?? null].join(' '),
        ]),
      ),
    }))
    parts.push({ blocks, trimmed, targets, translations })
  }
  const { title, language, importedAt, byline, published, source, cover, chapters, languages } =
    first.article
  return {
    title,
    language,
    importedAt,
    byline,
    published,
    source,
    cover,
    // Those of a text in one part are found in its headings since the second schema, and are in no file.
    chapters: parts.length > 1 ? chapters : [],
    languages: languages.map(({ language: tag, progress, isRemovable }) => ({
      language: tag,
      segments: progress.segments,
      isRemovable,
    })),
    reading: await readReading(files, id),
    pictures: await describePictures({ files, shelf }, id),
    parts,
  }
}

/** The sizes in bytes of an article's pictures. */
async function describePictures(
  { files, shelf }: Pick<TestLibrary, 'files' | 'shelf'>,
  id: string,
): Promise<Record<string, number>> {
  const names = (await files.list(`articles/${id}/media`)).sort()
  const sizes: Record<string, number> = {}
  for (const name of names) sizes[name] = (await shelf.picture(id, name))?.length ?? 0
  return sizes
}

/** The bytes of all files of a folder in hexadecimal, by relative path with slashes. */
export async function bytesOfFiles(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const found = await Promise.all(
    paths.map(
      async (path) =>
        [path.slice(root.length + 1).replaceAll('\\', '/'), await readFile(path, 'hex')] as const,
    ),
  )
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}
