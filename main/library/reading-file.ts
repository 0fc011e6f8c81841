import * as z from 'zod'
import type { ArticleId } from '../../contract/article.ts'
import { Position, type Reading, Side, View } from '../../contract/reading.ts'
import type { CommitWrite } from './commits/commit-or-keep.ts'
import { changeJson, jsonChange, readJson } from './json-file.ts'
import type { LibraryFiles } from './library-files.ts'

/**
 * Schema of `notes.json`: a reader's view of an article, position in it and side panel. The file has the wider name because highlights are
 * to be stored in it too. Unknown fields are kept.
 */
const ReadingFile = z.looseObject({
  schema: z.literal(1),
  view: View.nullable(),
  position: Position.nullable(),
  side: Side.optional(),
  highlights: z.array(z.unknown()),
})
const SHAPE = { schema: ReadingFile, version: 1 }

export function readingFile(id: ArticleId): string {
  return `articles/${id}/notes.json`
}

/** The saved reading state of an article. */
export async function readReading(files: LibraryFiles, id: ArticleId): Promise<Reading> {
  const stored = await readJson(files, readingFile(id), SHAPE)
  const { view = null, position = null, side } = stored ?? {}
  return { view, position, ...(side ? { side } : {}) }
}

export async function writeReading(
  files: LibraryFiles,
  id: ArticleId,
  reading: Reading,
): Promise<void> {
  await changeJson(files, readingFile(id), SHAPE, changeTo(reading))
}

/** The write of a reading state, for a commit under `lockWhole`. */
export function readingChange(
  files: LibraryFiles,
  id: ArticleId,
  reading: Reading,
): Promise<CommitWrite> {
  return jsonChange(files, readingFile(id), SHAPE, changeTo(reading))
}

/** A reading state without a side panel keeps the saved one. */
function changeTo({ view, position, side }: Reading) {
  return (before: z.infer<typeof ReadingFile> | null) => ({
    schema: 1,
    highlights: [],
    ...before,
    view,
    position,
    ...(side ? { side } : {}),
  })
}
