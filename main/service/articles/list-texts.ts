import { opendir } from 'node:fs/promises'
import { join } from 'node:path'
import { folderTexts } from '../../../contract/files/folder-texts.ts'
import {
  MAX_FOLDER_DEPTH,
  MAX_FOLDER_ENTRIES,
  MAX_FOLDER_TEXTS,
} from '../../../contract/files/import-limit.ts'

/**
 * Lists the texts of a folder and its subfolders as absolute paths; `isCut` if limits were exceeded. Symbolic links
 * are not followed: they may lead out of the folder or form cycles. Unreadable subfolders are skipped; throws the
 * system's error if the folder itself is unreadable.
 */
export async function listTexts(folder: string): Promise<{ texts: string[]; isCut: boolean }> {
  const found: string[] = []
  const queue = [{ path: '', depth: 0 }]
  let entryCount = 0
  let isCut = false
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { path, depth } = next
    try {
      for await (const entry of await opendir(join(folder, path))) {
        entryCount += 1
        if (entryCount > MAX_FOLDER_ENTRIES) {
          isCut = true
          break
        }
        const place = path === '' ? entry.name : `${path}/${entry.name}`
        if (entry.isFile()) found.push(place)
        if (!entry.isDirectory() || entry.name.startsWith('.')) continue
        if (depth < MAX_FOLDER_DEPTH) queue.push({ path: place, depth: depth + 1 })
        else isCut = true
      }
    } catch (error) {
      if (path === '') throw error
    }
    if (entryCount > MAX_FOLDER_ENTRIES) break
  }
  const texts = folderTexts(found)
  return {
    texts: texts.slice(0, MAX_FOLDER_TEXTS).map((text) => join(folder, text)),
    isCut: isCut || texts.length > MAX_FOLDER_TEXTS,
  }
}
