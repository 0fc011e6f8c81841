import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose, type ComposeOptions } from '../../main/compose.ts'
import { makeUpTexts } from './made-up-texts.ts'

const SENTENCES_PER_ARTICLE = 60
const SENTENCES_PER_PARAGRAPH = 4
/** A chapter of a book is one part of it. */
const SENTENCES_PER_CHAPTER = 200
const LONG_AGO = new Date('2026-01-01T12:00:00Z')

/** Options for composing the service over a library. */
export function serviceOptions(
  root: string,
  libraryRoot: string,
  cacheRoot: string,
): ComposeOptions {
  return {
    appRoot: root,
    libraryRoot,
    cacheRoot,
    info: {
      version: '0',
      shell: 'browser',
      platform: 'linux',
      systemLanguages: ['en'],
      forcedLanguage: 'en',
    },
  }
}

/**
 * Makes a library of `count` articles besides the sample: the service imports one, whose files are copied under other
 * ids and titles. They are as old as what was not changed lately.
 */
export async function makeLibrary(root: string, library: string, count: number): Promise<void> {
  const id = await importText(root, library, 'article.txt', textOf(SENTENCES_PER_ARTICLE, Infinity))
  const record = JSON.parse(await readFile(join(library, 'articles', id, 'article.json'), 'utf8'))
  const locales = (await readdir(join(library, 'locales'))).map((one) =>
    join(library, 'locales', one),
  )
  for (let index = 1; index < count; index += 1) {
    const title = `Article ${index}`
    const copy = `article-${index}-${index.toString(16).padStart(8, '0')}`
    const folder = join(library, 'articles', copy)
    await cp(join(library, 'articles', id), folder, { recursive: true })
    const importedAt = new Date(LONG_AGO.getTime() + index * 1000).toISOString()
    const changed = { ...record, id: copy, title, importedAt }
    await writeFile(join(folder, 'article.json'), `${JSON.stringify(changed, null, 2)}\n`)
    for (const locale of locales) {
      const strings = await readFile(join(locale, `${id}.json`), 'utf8').catch(() => null)
      if (strings !== null) await writeFile(join(locale, `${copy}.json`), strings)
    }
  }
  await age(library)
}

/** Makes a library with a book of so many sentences, in chapters, with a complete translation; returns its id. */
export async function makeBook(root: string, library: string, sentences: number): Promise<string> {
  const id = await importText(root, library, 'book.md', textOf(sentences, SENTENCES_PER_CHAPTER))
  const { language } = JSON.parse(
    await readFile(join(library, 'articles', id, 'article.json'), 'utf8'),
  )
  await mkdir(join(library, 'locales', TRANSLATION), { recursive: true })
  const [from, to] = [language, TRANSLATION].map((one) =>
    join(library, 'locales', one, `${id}.json`),
  )
  await cp(from ?? '', to ?? '')
  await age(library)
  return id
}

/** The language of a book's translation. */
export const TRANSLATION = 'de'

/** Imports a text with the service; returns the article's id. */
async function importText(
  root: string,
  library: string,
  name: string,
  text: string,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'diglot-text-'))
  const diglot = await compose(serviceOptions(root, library, join(folder, 'cache')))
  try {
    const before = new Set(await readdir(join(library, 'articles')))
    await writeFile(join(folder, name), text)
    await diglot.openFile(join(folder, name))
    const id = (await readdir(join(library, 'articles'))).find((one) => !before.has(one))
    if (id === undefined) throw new Error(`${name} was not imported`)
    return id
  } finally {
    await diglot.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function textOf(sentences: number, perChapter: number): string {
  const { source } = makeUpTexts(sentences)
  const lines = ['# A text']
  for (let at = 0; at < source.length; at += SENTENCES_PER_PARAGRAPH) {
    if (at > 0 && at % perChapter === 0) lines.push(`## Chapter ${at / perChapter}`)
    lines.push(source.slice(at, at + SENTENCES_PER_PARAGRAPH).join(' '))
  }
  return lines.join('\n\n')
}

async function age(library: string): Promise<void> {
  for (const entry of await readdir(library, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), LONG_AGO, LONG_AGO)
}
