import { readFile, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { AppEvent } from '../../contract/contract.ts'
import type { ImportProblem } from '../../contract/import-problem.ts'
import { MAX_IMPORT_BYTES } from '../../contract/import-limit.ts'
import { importProblemOf } from './articles.ts'
import type { Jobs } from './jobs.ts'
import type { ArticleShelf } from './article-shelf.ts'

/** Takes in a file of the disk and tells the windows: `open`, or `open-failed` with what is wrong with it. */
export async function openFile(
  path: string,
  shelf: Pick<ArticleShelf, 'add'>,
  jobs: Pick<Jobs, 'run'>,
  emit: (event: AppEvent) => void,
): Promise<void> {
  const name = basename(path)
  const bytes = await readLimited(path)
  const result =
    'problem' in bytes
      ? bytes
      : await importProblemOf(() =>
          jobs.run({ kind: 'import', name }, (control) =>
            shelf.add(bytes.bytes, name, { ...control, folder: dirname(path) }),
          ),
        )
  if ('problem' in result) emit({ type: 'open-failed', name, problem: result.problem })
  else emit({ type: 'open', articleId: result.id })
}

async function readLimited(
  path: string,
): Promise<{ bytes: Uint8Array } | { problem: ImportProblem }> {
  try {
    const found = await stat(path)
    // A pipe or a device may never end.
    if (!found.isFile()) return { problem: 'unreadable' }
    if (found.size > MAX_IMPORT_BYTES) return { problem: 'too-large' }
    return { bytes: await readFile(path) }
  } catch {
    return { problem: 'unreadable' }
  }
}
