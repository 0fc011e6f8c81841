import { expect, test } from 'vitest'
import { MAX_FOLDER_ENTRIES } from '../../../../../contract/files/import-limit.ts'
import {
  chosenFiles,
  type Entry,
  type EntryReader,
  givenOf,
} from '../../../../../renderer/features/articles/dropped-files.ts'

/** A folder: names of files, and folders in it by name. */
type Tree = { [name: string]: Tree | null }

const entryOf = (fullPath: string, isDirectory: boolean): Entry => ({
  name: fullPath.slice(fullPath.lastIndexOf('/') + 1),
  fullPath,
  isDirectory,
})

/** Reads a tree as a window does: some entries at a time. */
function readerOf(root: Tree, unreadable = ''): EntryReader {
  return {
    fileOf: async (entry) => new File([entry.fullPath], entry.name),
    childrenOf(entry) {
      let tree: Tree | null | undefined = { [entry.fullPath.split('/')[1] ?? '']: root }
      for (const part of entry.fullPath.slice(1).split('/')) tree = tree?.[part]
      const children = Object.entries(tree ?? {}).map(([name, inner]) =>
        entryOf(`${entry.fullPath}/${name}`, inner !== null),
      )
      return async () => {
        if (entry.name === unreadable) throw new DOMException('no', 'NotReadableError')
        return children.splice(0, 100)
      }
    },
  }
}

const pathsOf = async (tree: Tree, unreadable?: string) => {
  const given = await givenOf([], [entryOf('/saved', true)], readerOf(tree, unreadable))
  return { ...given, files: given.files.map((file) => file.path) }
}

test('the files of a folder and of those in it, by their ways', async () => {
  const tree = { 'page.html': null, page_files: { 'a.png': null, deep: { 'b.png': null } } }
  expect(await pathsOf(tree)).toEqual({
    files: ['saved/page.html', 'saved/page_files/a.png', 'saved/page_files/deep/b.png'],
    folder: 'saved',
    isCut: false,
  })
})

test('a folder in it that is hidden or cannot be read is passed over', async () => {
  const tree = { '.git': { 'a.txt': null }, closed: { 'b.txt': null }, 'c.txt': null }
  expect(await pathsOf(tree, 'closed')).toMatchObject({ files: ['saved/c.txt'], isCut: false })
})

test('a hundred thousand files and folders without end are looked at so far, and that is told', async () => {
  const many: Tree = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`${n}`, null]))
  const found = await pathsOf(many)
  expect(found.isCut).toBe(true)
  expect(found.files.length).toBeLessThanOrEqual(MAX_FOLDER_ENTRIES + 100)
  const circle: Tree = { 'a.txt': null }
  circle['again'] = circle
  const round = await pathsOf(circle)
  expect(round.isCut).toBe(true)
  expect(round.files.length).toBeLessThan(20)
})

test('a chosen folder is known by the ways of its files, chosen files by their names', () => {
  const inFolder = Object.assign(new File([], 'a.txt'), { webkitRelativePath: 'f/in/a.txt' })
  expect(chosenFiles([inFolder])).toMatchObject({ files: [{ path: 'f/in/a.txt' }], folder: 'f' })
  const alone = Object.assign(new File([], 'a.txt'), { webkitRelativePath: '' })
  expect(chosenFiles([alone])).toMatchObject({ files: [{ path: 'a.txt' }], folder: null })
  const deep = Object.assign(new File([], 'a.txt'), { webkitRelativePath: 'f/'.repeat(40) + 'a' })
  expect(chosenFiles([deep])).toMatchObject({ files: [], isCut: true })
})
