import { opendir } from 'node:fs/promises'
import { join } from 'node:path'
import { folderTexts } from '../../../contract/files/folder-texts.ts'
import {
  MAX_FOLDER_DEPTH,
  MAX_FOLDER_ENTRIES,
  MAX_FOLDER_TEXTS,
} from '../../../contract/files/import-limit.ts'

/**
 * The texts of a folder and of those in it, as paths of the disk, and whether there is more than is taken in at once. Links are
 * not followed: they lead out, or round in circles. A folder in it that cannot be read is passed over; fails with the
 * system's error where the folder itself cannot.
 */
export async function listTexts(folder: string): Promise<{ texts: string[]; isCut: boolean }> {
  const found: string[] = []
  const waiting = [{ path: '', depth: 0 }]
  let looked = 0
  let isCut = false
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { path, depth } = next
    try {
      for await (const entry of await opendir(join(folder, path))) {
        looked += 1
        if (looked > MAX_FOLDER_ENTRIES) {
          isCut = true
          break
        }
        const place = path === '' ? entry.name : `${path}/${entry.name}`
        if (entry.isFile()) found.push(place)
        if (!entry.isDirectory() || entry.name.startsWith('.')) continue
        if (depth < MAX_FOLDER_DEPTH) waiting.push({ path: place, depth: depth + 1 })
        else isCut = true
      }
    } catch (error) {
      if (path === '') throw error
    }
    if (looked > MAX_FOLDER_ENTRIES) break
  }
  const texts = folderTexts(found)
  return {
    texts: texts.slice(0, MAX_FOLDER_TEXTS).map((text) => join(folder, text)),
    isCut: isCut || texts.length > MAX_FOLDER_TEXTS,
  }
}
