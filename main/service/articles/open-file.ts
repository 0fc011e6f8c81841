import { readFile, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { ArticleId } from '../../../contract/article.ts'
import type { AppEvent } from '../../../contract/app-event.ts'
import type { ImportProblem } from '../../../contract/import-problem.ts'
import { MAX_IMPORT_BYTES } from '../../../contract/files/import-limit.ts'
import { errorCode } from '../../library/disk/error-code.ts'
import { importProblemOf } from './articles.ts'
import type { Jobs } from '../jobs.ts'
import type { ArticleShelf } from './article-shelf.ts'
import { listTexts } from './list-texts.ts'

type Shelf = Pick<ArticleShelf, 'add'>

/**
 * Imports a file or the texts of a folder from disk and emits `open` for the last one and `open-failed` for
 * each failure.
 */
export async function openFile(
  path: string,
  shelf: Shelf,
  jobs: Pick<Jobs, 'run'>,
  emit: (event: AppEvent) => void,
): Promise<void> {
  const fail = (name: string, problem: ImportProblem): void =>
    emit({ type: 'open-failed', name, problem })
  const { texts, problem } = await textsAt(path)
  let last: ArticleId | null = null
  for (const text of texts) {
    const result = await importText(text, shelf, jobs)
    if ('id' in result) last = result.id
    else fail(basename(text), result.problem)
    // Cancelling one text of a folder cancels the remaining ones.
    if ('problem' in result && result.problem === 'cancelled') break
  }
  if (last !== null) emit({ type: 'open', articleId: last })
  if (problem !== null) fail(basename(path), problem)
}

/** The files to import at a path, and its problem if any. */
async function textsAt(path: string): Promise<{ texts: string[]; problem: ImportProblem | null }> {
  try {
    if (!(await stat(path)).isDirectory()) return { texts: [path], problem: null }
    const { texts, isCut } = await listTexts(path)
    if (isCut) return { texts, problem: 'many-texts' }
    return { texts, problem: texts.length === 0 ? 'no-texts' : null }
  } catch (error) {
    if (errorCode(error) === null) throw error
    return { texts: [], problem: 'unreadable' }
  }
}

async function importText(
  path: string,
  shelf: Shelf,
  jobs: Pick<Jobs, 'run'>,
): Promise<{ id: ArticleId } | { problem: ImportProblem }> {
  const name = basename(path)
  const bytes = await readLimited(path)
  if ('problem' in bytes) return bytes
  return importProblemOf(() =>
    jobs.run({ kind: 'import', name }, (control) =>
      shelf.add(bytes.bytes, name, { ...control, beside: { folder: dirname(path) } }),
    ),
  )
}

async function readLimited(
  path: string,
): Promise<{ bytes: Uint8Array } | { problem: ImportProblem }> {
  try {
    const found = await stat(path)
    // Pipes and devices may never end.
    if (!found.isFile()) return { problem: 'unreadable' }
    if (found.size > MAX_IMPORT_BYTES) return { problem: 'too-large' }
    return { bytes: await readFile(path) }
  } catch (error) {
    if (errorCode(error) === null) throw error
    return { problem: 'unreadable' }
  }
}
