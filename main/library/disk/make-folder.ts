import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Creates a folder and its missing parents. Replaces mkdir's `recursive`, which never returns if the system reports
 * an existing parent as missing, as Linux does below /proc (seen in Node 24). Rejects with the system's error.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return
    const parent = dirname(folder)
    const isParentThere = await stat(parent).then(
      () => true,
      () => false,
    )
    if (code !== 'ENOENT' || isParentThere || parent === folder) throw error
    await makeFolder(parent)
    await mkdir(folder)
  }
}
