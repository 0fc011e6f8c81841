import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'

/** Saves are debounced; this waits until the reading position that follows an action is in the library's folder. */
export async function afterSaving(library: string, act: () => Promise<void>): Promise<void> {
  const before = await savedNotes(library)
  await act()
  await expect.poll(() => savedNotes(library)).not.toEqual(before)
}

/** The contents of the files with reading positions. */
async function savedNotes(library: string): Promise<string[]> {
  const articles = join(library, 'articles')
  const ids = await readdir(articles)
  return Promise.all(
    ids.map((id) => readFile(join(articles, id, 'notes.json'), 'utf8').catch(() => '')),
  )
}
