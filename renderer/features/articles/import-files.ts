import { isDefinedError, safe } from '@orpc/client'
import type { ImportProblem } from '../../../contract/import-problem.ts'
import { MAX_IMPORT_BYTES } from '../../../contract/import-limit.ts'
import type { Client } from '../../client/client.ts'

/** The client, as far as it is asked. */
type Service = { articles: Pick<Client['articles'], 'import'> }
type FetchService = { articles: Pick<Client['articles'], 'fetch'> }

/** A file, as far as it is asked; its size in bytes. */
type Given = Pick<File, 'name' | 'size' | 'arrayBuffer'>

export type Imported = { id: string; isNew: boolean }

/** A file that was taken in. */
export type Taken = { name: string; isNew: boolean }

export type ImportHandlers = {
  /** Those that were taken in so far; others wait behind them. */
  onAdded: (taken: readonly Taken[]) => void
  /** The last one that was taken in: the one to open; and those before it. */
  onLast: (imported: Imported, others: readonly Taken[]) => void
  onProblem: (name: string, problem: ImportProblem) => void
  onFailure: () => void
}

async function importFile(
  file: Given,
  service: Service,
): Promise<Imported | { problem: ImportProblem }> {
  // Refused before it is read, so that a film dropped by mistake costs nothing; the service has the same limit.
  if (file.size > MAX_IMPORT_BYTES) return { problem: 'too-large' }
  let content: Blob
  try {
    // Read first: a folder, or a file that has gone, fails here with a clear cause.
    content = new Blob([await file.arrayBuffer()])
  } catch (error) {
    if (error instanceof DOMException) return { problem: 'unreadable' }
    throw error
  }
  const [error, imported] = await safe(service.articles.import({ name: file.name, content }))
  if (imported) return imported
  if (isDefinedError(error)) return error.data
  throw error
}

/** Takes files in, one after the other, and tells of each; only the last one that was taken in is to be opened. */
export async function importFiles(
  files: readonly Given[],
  service: Service,
  handlers: ImportHandlers,
): Promise<void> {
  let last: Imported | null = null
  const taken: Taken[] = []
  for (const [index, file] of files.entries()) {
    try {
      const result = await importFile(file, service)
      if ('problem' in result) {
        handlers.onProblem(file.name, result.problem)
        continue
      }
      last = result
      taken.push({ name: file.name, isNew: result.isNew })
      if (index < files.length - 1) handlers.onAdded([...taken])
    } catch {
      handlers.onFailure()
    }
  }
  if (last) handlers.onLast(last, taken.slice(0, -1))
}

/** Takes in the page of an address, and tells of it. */
export async function importAddress(
  address: string,
  service: FetchService,
  handlers: Pick<ImportHandlers, 'onLast' | 'onProblem' | 'onFailure'>,
): Promise<void> {
  const [error, imported] = await safe(service.articles.fetch({ address }))
  if (imported) handlers.onLast(imported, [])
  else if (isDefinedError(error)) handlers.onProblem(address, error.data.problem)
  else handlers.onFailure()
}
