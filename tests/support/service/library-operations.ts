import { align } from '../../../main/alignment/align.ts'
import type { ImportedDocument } from '../../../main/documents/imported-document.ts'
import type { Replace } from '../../../contract/translation.ts'
import { writeReading } from '../../../main/library/reading-file.ts'
import { createAddTranslation } from '../../../main/service/translations/add-translation.ts'
import { TINY_PNG } from '../files/tiny-picture.ts'
import { writeFiles } from '../files/write-files.ts'
import { importLines } from './line-importer.ts'
import { importRich } from './rich-importer.ts'
import { TEST_NOW, type TestLibrary, testLibrary } from './test-library.ts'

export type Folders = { root: string; appRoot: string }

const TEXT = 'A title\nOne came home.|Two stayed.\n- Notice.\nThree slept.|Four read.'
const RICH = 'A rich title\nShe came home late.|Nobody was there.\nIt rained.|The lamp was lit.'
const GONE = 'Gone\nIt went.|It stayed away.'
const PAGE = 'A page\nOne.|Two.\nThree.'
const ID = 'a-title-20ce20f3'
const CONTROL = { onProgress: () => undefined, signal: new AbortController().signal }
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The line importer; `rich.txt` has pictures, and `page.html` has one if it is imported with its folder. */
function importAny(
  bytes: Uint8Array,
  name: string,
  { beside }: { beside?: unknown } = {},
): ImportedDocument {
  if (name === 'rich.txt') return importRich(bytes)
  const document = importLines(bytes)
  if (name !== 'page.html') return document
  const picture = { source: 'picture-1.png', alt: 'A lamp' }
  const figure = { key: 'f1', kind: 'figure' as const, segments: [], picture }
  const hasPicture = beside !== undefined
  return {
    ...document,
    format: 'html',
    extension: 'html',
    blocks: hasPicture ? [...document.blocks, figure] : document.blocks,
    media: hasPicture ? [{ name: 'picture-1.png', bytes: TINY_PNG }] : [],
  }
}

const open = (folders: Folders) => testLibrary({ ...folders, importDocument: importAny })

async function translate(
  library: TestLibrary,
  language: string,
  text: string,
  replace: Replace = 'no',
): Promise<void> {
  const add = createAddTranslation({
    files: library.files,
    locales: library.locales,
    sourceOf: (id) => library.shelf.source(id),
    importDocument: async (bytes) => importLines(bytes),
    align: async (source, target) => align(source, target),
    now: () => TEST_NOW,
  })
  const file = { name: 'translation.txt', bytes: bytesOf(text), language, replace }
  const added = await add(ID, file, CONTROL)
  if (!added || 'problem' in added) throw new Error(`Not added: ${JSON.stringify(added)}`)
}

/** The name of what was removed from the library, by its beginning. */
async function removedNameOf(folders: Folders, start: string): Promise<string> {
  const items = await (await open(folders)).shelf.removed()
  const item = items.find(({ name }) => name.startsWith(start))
  if (!item) throw new Error(`Nothing removed begins with ${start}`)
  return item.name
}

/**
 * A library with an article in German and, shipped, in French, and a page without its picture. Removed are another article,
 * a Spanish translation, and a German one that another replaced.
 */
export async function prepareLibrary(folders: Folders): Promise<void> {
  const library = await open(folders)
  const { id } = await library.shelf.add(bytesOf(TEXT), 'a.txt')
  if (id !== ID) throw new Error(`The article's id is ${id}`)
  await library.shelf.add(bytesOf(PAGE), 'page.html')
  await translate(library, 'de', 'Ein Titel\nEins kam heim.|Zwei blieb.\nDrei schlief.|Vier las.')
  await translate(library, 'es', 'Un título\nUno volvió.|Dos se quedó.\nTres durmió.')
  await library.shelf.removeTranslation(ID, 'es')
  await translate(library, 'de', 'Ein Titel\nEins.|Zwei.\nDrei.|Vier las ein Buch.', 'yes')
  const gone = await library.shelf.add(bytesOf(GONE), 'gone.txt')
  await writeReading(library.files, gone.id, {
    view: null,
    position: { top: 'p1.s2', offset: 3, caret: null },
  })
  await library.shelf.remove(gone.id)
  await writeReading(library.files, ID, {
    view: { mode: 'side-by-side', languages: ['en', 'de'], type: {} },
    position: { top: 'p1.s1', offset: 0, caret: null },
  })
  await writeFiles(folders.appRoot, {
    [`locales/fr/${ID}.json`]: { title: 'Un titre', p1: { s1: 'Un rentra.' } },
    [`articles/${ID}/ledger/fr.json`]: { schema: 1, entries: {} },
  })
}

/** Every operation that changes several files of a library, for one that `prepareLibrary` made. */
export const LIBRARY_OPERATIONS: ReadonlyMap<string, (folders: Folders) => Promise<unknown>> =
  new Map(
    Object.entries({
      'add an article': async (folders) =>
        (await open(folders)).shelf.add(bytesOf(RICH), 'rich.txt'),
      'add a translation': async (folders) =>
        translate(await open(folders), 'es', 'Un título\nUno volvió.|Dos se quedó.'),
      'replace a translation': async (folders) =>
        translate(await open(folders), 'de', 'Neuer Titel\nEins.|Zwei.\nDrei.|Vier.', 'yes'),
      'replace a shipped translation': async (folders) =>
        translate(await open(folders), 'fr', 'Autre titre\nUn.|Deux.\nTrois.|Quatre.', 'yes'),
      'set the language': async (folders) => (await open(folders)).shelf.setLanguage(ID, 'nl'),
      'remove an article': async (folders) => (await open(folders)).shelf.remove(ID),
      'remove a translation': async (folders) =>
        (await open(folders)).shelf.removeTranslation(ID, 'de'),
      'restore an article': async (folders) =>
        (await open(folders)).shelf.restoreArticle(await removedNameOf(folders, 'gone-')),
      'restore a translation': async (folders) =>
        (await open(folders)).shelf.restoreTranslation(await removedNameOf(folders, `${ID}-es-`)),
      'restore a translation in place of another': async (folders) =>
        (await open(folders)).shelf.restoreTranslation(await removedNameOf(folders, `${ID}-de-`)),
      'restore a block': async (folders) => (await open(folders)).shelf.restore(ID, 't1', true),
      'add late pictures': async (folders) => {
        const beside = [{ path: 'page_files/lamp.png', bytes: TINY_PNG }]
        return (await open(folders)).shelf.add(bytesOf(PAGE), 'page.html', { beside })
      },
    } satisfies Record<string, (folders: Folders) => Promise<unknown>>),
  )
