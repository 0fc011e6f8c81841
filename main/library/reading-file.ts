import * as z from 'zod'
import type { ArticleId } from '../../contract/article.ts'
import { Position, type Reading, View } from '../../contract/reading.ts'
import { changeJson, readJson } from './json-file.ts'
import type { LibraryFiles } from './library-files.ts'

/** Schema of `notes.json`. Unknown fields are kept. */
const Notes = z.looseObject({
  schema: z.literal(1),
  view: View.nullable(),
  position: Position.nullable(),
  highlights: z.array(z.unknown()),
})
const SHAPE = { schema: Notes, version: 1 }

function notesFile(id: ArticleId): string {
  return `articles/${id}/notes.json`
}

/** The saved view and position of an article; null where not saved. */
export async function readReading(files: LibraryFiles, id: ArticleId): Promise<Reading> {
  const notes = await readJson(files, notesFile(id), SHAPE)
  return { view: notes?.view ?? null, position: notes?.position ?? null }
}

export async function writeReading(
  files: LibraryFiles,
  id: ArticleId,
  reading: Reading,
): Promise<void> {
  const { view, position } = reading
  await changeJson(files, notesFile(id), SHAPE, (before) => ({
    schema: 1,
    highlights: [],
    ...before,
    view,
    position,
  }))
}
