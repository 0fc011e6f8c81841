import { isDefinedError, safe } from '@orpc/client'
import type { ImportProblem } from '../../../contract/import-problem.ts'
import {
  MAX_BESIDE_BYTES,
  MAX_BESIDE_FILES,
  MAX_IMPORT_BYTES,
} from '../../../contract/files/import-limit.ts'
import type { Client } from '../../client/client.ts'
import {
  chooseTexts,
  type FileSelection,
  type SelectedFile,
  type SelectedText,
} from './choose-texts.ts'
import { isReferenced, referencedNames } from './referenced-pictures.ts'

/** The part of the client used here. */
type Service = { articles: Pick<Client['articles'], 'import'> }
type FetchService = { articles: Pick<Client['articles'], 'fetch'> }

export type ImportedArticle = { id: string; isNew: boolean; isSaved: boolean }

/** An imported file. */
export type ImportedFile = { name: string; isNew: boolean }

/**
 * A hint about a page's pictures: missing because the page was selected alone, with the folder that contains them, or
 * too many.
 */
export type PictureHint = { page: string } & (
  | { kind: 'in-folder'; folder: string }
  | { kind: 'beside' }
  | { kind: 'too-many' }
)

/** A file that was not imported, and why. */
export type FailedFile = { name: string; problem: ImportProblem }

/** What became of the selected files. */
export type ImportSummary = {
  /** The last imported article, which is to be opened; null if none was imported. */
  last: ImportedArticle | null
  /** The files imported before it that are saved. */
  others: readonly ImportedFile[]
  /** Selected pictures that no page refers to are among them, and the folder if it could not be opened as a whole. */
  failed: readonly FailedFile[]
  /** Number of files that were selected to be opened. */
  total: number
  hint: PictureHint | null
}

export type ImportHandlers = {
  /** Called once, at the end. */
  onDone: (summary: ImportSummary) => void
  onFailure: (error: unknown) => void
}

type Result = (ImportedArticle & { hint: PictureHint | null }) | { problem: ImportProblem }

/** Returns a file's bytes as a blob; null if it cannot be read, such as a directory or a deleted file. */
async function readBlob(file: Pick<File, 'arrayBuffer'>): Promise<Blob | null> {
  try {
    return new Blob([await file.arrayBuffer()])
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

async function importText(
  { name, file, beside }: SelectedText,
  pictures: Set<SelectedFile>,
  service: Service,
): Promise<Result> {
  const opened = await file.open().catch((error: unknown) => {
    if (error instanceof DOMException) return null
    throw error
  })
  if (!opened) return { problem: 'unreadable' }
  // Checked before reading, so that a video dropped by mistake costs nothing; the service has the same limit.
  if (opened.size > MAX_IMPORT_BYTES) return { problem: 'too-large' }
  const content = await readBlob(opened)
  if (!content) return { problem: 'unreadable' }
  const referenced =
    beside.length === 0
      ? { files: [], isCut: false }
      : await readReferenced(
          beside,
          await referencedNames(new Uint8Array(await content.arrayBuffer())),
        )
  const paths = new Set(referenced.files.map((one) => one.path))
  for (const picture of pictures) if (paths.has(picture.path)) pictures.delete(picture)
  const files = referenced.files.length > 0 ? { beside: referenced.files } : {}
  const [error, imported] = await safe(service.articles.import({ name, content, ...files }))
  if (imported) {
    const { id, isNew, picturesIn, isSaved } = imported
    if (referenced.isCut) return { id, isNew, isSaved, hint: { page: name, kind: 'too-many' } }
    if (picturesIn === null) return { id, isNew, isSaved, hint: null }
    return {
      id,
      isNew,
      isSaved,
      hint:
        picturesIn === ''
          ? { page: name, kind: 'beside' }
          : { page: name, kind: 'in-folder', folder: picturesIn },
    }
  }
  if (isDefinedError(error)) return error.data
  throw error
}

/** The files beside a page that it references, up to the limits; unreadable ones are skipped. */
async function readReferenced(
  beside: readonly SelectedFile[],
  names: ReadonlySet<string>,
): Promise<{ files: { path: string; content: Blob }[]; isCut: boolean }> {
  const files: { path: string; content: Blob }[] = []
  let total = 0
  let isCut = false
  for (const { path, open } of beside) {
    if (!isReferenced(path, names)) continue
    const file = await open().catch(() => null)
    if (!file) continue
    if (total + file.size > MAX_BESIDE_BYTES || files.length >= MAX_BESIDE_FILES) {
      isCut = true
      continue
    }
    const content = await readBlob(file)
    if (!content) continue
    total += file.size
    files.push({ path, content })
  }
  return { files, isCut }
}

/**
 * Imports the selected texts one at a time, a page with the pictures beside it, and reports on all of them; only the last
 * imported one is to be opened.
 */
export async function importFiles(
  selection: FileSelection,
  service: Service,
  handlers: ImportHandlers,
): Promise<void> {
  const { texts, pictures, problem } = chooseTexts(selection)
  const unusedPictures = new Set(pictures)
  const imported: (ImportedFile & { isSaved: boolean })[] = []
  const failed: FailedFile[] = []
  let last: ImportedArticle | null = null
  let hint: PictureHint | null = null
  for (const text of texts) {
    try {
      const result = await importText(text, unusedPictures, service)
      if ('problem' in result) {
        failed.push({ name: text.name, problem: result.problem })
        // Cancelling one text of a folder cancels the rest.
        if (selection.folder !== null && result.problem === 'cancelled') break
        continue
      }
      last = result
      hint = result.hint ?? hint
      imported.push({ name: text.name, isNew: result.isNew, isSaved: result.isSaved })
    } catch (error) {
      handlers.onFailure(error)
    }
  }
  // A picture that no page references cannot be imported.
  for (const { path } of unusedPictures) failed.push({ name: path, problem: 'binary' })
  const total = texts.length + unusedPictures.size
  if (problem !== null) failed.push({ name: selection.folder ?? '', problem })
  // What only memory holds is shown as unsaved instead.
  const others = imported.slice(0, -1).filter((one) => one.isSaved)
  handlers.onDone({ last, others, failed, total, hint })
}

/** Imports the web page of an address; resolves to why it was not imported, null if it was or the failure is reported. */
export async function importAddress(
  address: string,
  service: FetchService,
  handlers: ImportHandlers,
  signal?: AbortSignal,
): Promise<ImportProblem | null> {
  const [error, last] = await safe(service.articles.fetch({ address }, signal ? { signal } : {}))
  if (last) handlers.onDone({ last, others: [], failed: [], total: 1, hint: null })
  else if (signal?.aborted) return 'cancelled'
  else if (isDefinedError(error)) return error.data.problem
  else handlers.onFailure(error)
  return null
}
