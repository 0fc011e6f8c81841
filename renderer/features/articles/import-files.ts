import { isDefinedError, safe } from '@orpc/client'
import type { ImportProblem } from '../../../contract/import-problem.ts'
import {
  MAX_BESIDE_BYTES,
  MAX_BESIDE_FILES,
  MAX_IMPORT_BYTES,
} from '../../../contract/files/import-limit.ts'
import type { Client } from '../../client/client.ts'
import { chooseTexts, type Given, type GivenFile, type GivenText } from './given-files.ts'
import { isNamed, namesIn } from './named-pictures.ts'

/** The client, as far as it is asked. */
type Service = { articles: Pick<Client['articles'], 'import'> }
type FetchService = { articles: Pick<Client['articles'], 'fetch'> }

export type Imported = { id: string; isNew: boolean }

/** A file that was taken in. */
export type Taken = { name: string; isNew: boolean }

/** What is to be said of a page's pictures: that it came without, and the folder that they lie in, or that they were too many. */
export type PictureHint = { page: string } & (
  | { kind: 'in-folder'; folder: string }
  | { kind: 'beside' }
  | { kind: 'too-many' }
)

/** What else is known when all were taken in: whether one was not, which has been told. */
export type More = { hint: PictureHint | null; hasProblems: boolean }

export type ImportHandlers = {
  /** Those that were taken in so far; others wait behind them. */
  onAdded: (taken: readonly Taken[]) => void
  /** The last one that was taken in: the one to open; and those before it. */
  onLast: (imported: Imported, others: readonly Taken[], more: More) => void
  /** The name of the file, or of the folder. */
  onProblem: (name: string, problem: ImportProblem) => void
  onFailure: () => void
}

type Result = (Imported & { hint: PictureHint | null }) | { problem: ImportProblem }

/** A blob of a file's bytes. Read first: a folder, or a file that has gone, fails here with a clear cause. */
async function read(file: Pick<File, 'arrayBuffer'>): Promise<Blob | null> {
  try {
    return new Blob([await file.arrayBuffer()])
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

async function importText(
  { name, file, beside }: GivenText,
  pictures: Set<GivenFile>,
  service: Service,
): Promise<Result> {
  const opened = await file.open().catch((error: unknown) => {
    if (error instanceof DOMException) return null
    throw error
  })
  if (!opened) return { problem: 'unreadable' }
  // Refused before it is read, so that a film dropped by mistake costs nothing; the service has the same limit.
  if (opened.size > MAX_IMPORT_BYTES) return { problem: 'too-large' }
  const content = await read(opened)
  if (!content) return { problem: 'unreadable' }
  const named =
    beside.length === 0
      ? { files: [], isCut: false }
      : await readNamed(beside, await namesIn(new Uint8Array(await content.arrayBuffer())))
  const paths = new Set(named.files.map((one) => one.path))
  for (const picture of pictures) if (paths.has(picture.path)) pictures.delete(picture)
  const files = named.files.length > 0 ? { beside: named.files } : {}
  const [error, imported] = await safe(service.articles.import({ name, content, ...files }))
  if (imported) {
    const { id, isNew, picturesIn } = imported
    if (named.isCut) return { id, isNew, hint: { page: name, kind: 'too-many' } }
    if (picturesIn === null) return { id, isNew, hint: null }
    return {
      id,
      isNew,
      hint:
        picturesIn === ''
          ? { page: name, kind: 'beside' }
          : { page: name, kind: 'in-folder', folder: picturesIn },
    }
  }
  if (isDefinedError(error)) return error.data
  throw error
}

/** The files beside a page that it names, as far as they may come with it; what cannot be read stays away. */
async function readNamed(
  beside: readonly GivenFile[],
  names: ReadonlySet<string>,
): Promise<{ files: { path: string; content: Blob }[]; isCut: boolean }> {
  const files: { path: string; content: Blob }[] = []
  let total = 0
  let isCut = false
  for (const { path, open } of beside) {
    if (!isNamed(path, names)) continue
    const file = await open().catch(() => null)
    if (!file) continue
    if (total + file.size > MAX_BESIDE_BYTES || files.length >= MAX_BESIDE_FILES) {
      isCut = true
      continue
    }
    const content = await read(file)
    if (!content) continue
    total += file.size
    files.push({ path, content })
  }
  return { files, isCut }
}

/**
 * Takes in what was given, one text after the other, a page with the pictures that lie beside it, and tells of each; only the
 * last one that was taken in is to be opened.
 */
export async function importFiles(
  given: Given,
  service: Service,
  handlers: ImportHandlers,
): Promise<void> {
  const { texts, pictures, problem } = chooseTexts(given)
  const spare = new Set(pictures)
  const taken: Taken[] = []
  let last: Imported | null = null
  let hint: PictureHint | null = null
  let hasProblems = problem !== null
  for (const [index, text] of texts.entries()) {
    try {
      const result = await importText(text, spare, service)
      if ('problem' in result) {
        handlers.onProblem(text.name, result.problem)
        hasProblems = true
        // Who cancels one of a folder's texts wants none of those that wait behind it.
        if (given.folder !== null && result.problem === 'cancelled') break
        continue
      }
      last = result
      hint = result.hint ?? hint
      taken.push({ name: text.name, isNew: result.isNew })
      if (index < texts.length - 1) handlers.onAdded([...taken])
    } catch {
      handlers.onFailure()
      hasProblems = true
    }
  }
  // A picture that no page names is no text.
  for (const { path } of spare) handlers.onProblem(path, 'binary')
  hasProblems ||= spare.size > 0
  if (problem !== null) handlers.onProblem(given.folder ?? '', problem)
  if (last) handlers.onLast(last, taken.slice(0, -1), { hint, hasProblems })
}

/** Takes in the page of an address, and tells of it. False where it was not taken in. */
export async function importAddress(
  address: string,
  service: FetchService,
  handlers: Pick<ImportHandlers, 'onLast' | 'onProblem' | 'onFailure'>,
): Promise<boolean> {
  const [error, imported] = await safe(service.articles.fetch({ address }))
  if (imported) handlers.onLast(imported, [], { hint: null, hasProblems: false })
  else if (isDefinedError(error)) handlers.onProblem(address, error.data.problem)
  else handlers.onFailure()
  return imported !== undefined
}
