import { readdir, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { ArticleId } from '../../contract/article.ts'
import { canonicalLanguage } from '../../contract/languages.ts'
import { type Removed, RemovedName } from '../../contract/files/removed.ts'
import type { FileMove } from './commits/disk-commit.ts'
import { insidePlace } from './commits/take-steps.ts'
import { freePath, timeStamp } from './disk/free-sibling-path.ts'
import { parseJson } from './json-file.ts'
import type { LibraryFiles } from './library-files.ts'

type Files = Pick<LibraryFiles, 'root' | 'list' | 'exists' | 'read'>

/** Maximum number of items listed, the last removed ones. */
const MAX_LISTED = 300

/** Returns the name of a new folder in `removed`; call it under the article's lock. */
export async function newRemovedName(
  files: Pick<LibraryFiles, 'list'>,
  item: string,
  time: Date,
): Promise<string> {
  const taken = new Set(await files.list('removed'))
  return freePath(`${item}-${timeStamp(time)}`, async (name) => taken.has(name))
}

/** Returns what was removed, the last first. Folders with other contents are left out. */
export async function listRemoved(files: Files): Promise<Removed[]> {
  const names = (await files.list('removed')).filter((name) => RemovedName.safeParse(name).success)
  const sorted = names.sort((a, b) => compare(timeOf(b), timeOf(a)) || compare(a, b))
  const items: Removed[] = []
  for (const name of sorted) {
    const item = await readRemoved(files, name)
    if (item) items.push(item)
    if (items.length >= MAX_LISTED) break
  }
  return items
}

/** Returns what a folder in `removed` holds; null if there is no such folder, or nothing in it that can be restored. */
export async function readRemoved(files: Files, name: string): Promise<Removed | null> {
  const folder = `removed/${name}`
  const removedAt = timeOf(name)
  const id = (await files.list(`${folder}/articles`)).find(isArticleId)
  const record = id === undefined ? null : await files.read(`${folder}/articles/${id}/article.json`)
  if (id !== undefined && record !== null) {
    const { title, language } = headOf(record, Record)
    return { name, kind: 'article', articleId: id, title, language, removedAt }
  }
  for (const language of await files.list(`${folder}/locales`)) {
    const locales = `${folder}/locales/${language}`
    const file = (await files.list(locales)).find((one) => isArticleId(one.replace(/\.json$/, '')))
    const texts = file === undefined ? null : await files.read(`${locales}/${file}`)
    if (file === undefined || texts === null || canonicalLanguage(language) !== language) continue
    const { title } = headOf(texts, Texts)
    const articleId = file.replace(/\.json$/, '')
    return { name, kind: 'translation', articleId, title, language, removedAt }
  }
  return null
}

/** Returns the moves that put a removed translation's files back in their places. */
export async function restoreMoves(files: Files, name: string): Promise<FileMove[]> {
  const moves: FileMove[] = []
  const look = async (folder: string): Promise<void> => {
    for (const one of (await files.list(`removed/${name}/${folder}`)).sort()) {
      const to = `${folder}/${one}`
      const from = `removed/${name}/${to}`
      if (await files.exists(from)) moves.push({ from, to })
      else await look(to)
    }
  }
  await look('locales')
  await look('articles')
  return moves
}

/** Removes the folders that restoring has emptied; others stay. */
export async function removeEmptied(
  files: Pick<LibraryFiles, 'root'>,
  name: string,
): Promise<void> {
  const place = await insidePlace(files.root, `removed/${name}`).catch(() => null)
  if (place !== null) await removeEmpty(place)
}

async function removeEmpty(place: string): Promise<void> {
  for (const entry of await readdir(place, { withFileTypes: true }).catch(() => []))
    if (entry.isDirectory()) await removeEmpty(join(place, entry.name))
  // Refused by the system unless it is empty.
  await rmdir(place).catch(() => undefined)
}

const Record = z.object({ title: z.string(), language: z.string() })
const Texts = z.object({ title: z.string(), language: z.string().default('und') })

/** The title and language in a file; a damaged one has none, and can be restored all the same. */
function headOf(bytes: Uint8Array, shape: z.ZodType<{ title: string; language: string }>) {
  const json = parseJson(bytes)
  const head = shape.safeParse(json.ok ? json.value : null)
  return head.success ? head.data : { title: '', language: 'und' }
}

function isArticleId(name: string): boolean {
  return ArticleId.safeParse(name).success
}

/** `…-20261123T120000Z` or with a number behind it, as ISO 8601. */
function timeOf(name: string): string {
  const stamp = /-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-\d+)?$/.exec(name)
  const [, year, month, day, hour, minute, second] = stamp ?? []
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
