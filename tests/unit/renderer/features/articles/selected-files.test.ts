import { expect, test } from 'vitest'
import { MAX_FOLDER_ENTRIES } from '../../../../../contract/files/import-limit.ts'
import {
  chosenFiles,
  type Entry,
  type EntryReader,
  collectFiles,
} from '../../../../../renderer/features/articles/selected-files.ts'

/** A directory by entry names: null for a file. */
type Tree = { [name: string]: Tree | null }

const entryOf = (fullPath: string, isDirectory: boolean): Entry => ({
  name: fullPath.slice(fullPath.lastIndexOf('/') + 1),
  fullPath,
  isDirectory,
})

/** Reads a tree in batches, like the browser. */
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
  const selection = await collectFiles(
    { files: [], folders: [entryOf('/saved', true)] },
    readerOf(tree, unreadable),
  )
  return { ...selection, files: selection.files.map((file) => file.path) }
}

test('collects the files of a folder and its subfolders with their paths', async () => {
  const tree = { 'page.html': null, page_files: { 'a.png': null, deep: { 'b.png': null } } }
  expect(await pathsOf(tree)).toEqual({
    files: ['saved/page.html', 'saved/page_files/a.png', 'saved/page_files/deep/b.png'],
    folder: 'saved',
    isCut: false,
  })
})

test('skips hidden and unreadable subfolders', async () => {
  const tree = { '.git': { 'a.txt': null }, closed: { 'b.txt': null }, 'c.txt': null }
  expect(await pathsOf(tree, 'closed')).toMatchObject({ files: ['saved/c.txt'], isCut: false })
})

test('limits the number of entries and the depth, and says so', async () => {
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

test('chosen files have their names, those of a chosen folder their paths', () => {
  const inFolder = Object.assign(new File([], 'a.txt'), { webkitRelativePath: 'f/in/a.txt' })
  expect(chosenFiles([inFolder])).toMatchObject({ files: [{ path: 'f/in/a.txt' }], folder: 'f' })
  const alone = Object.assign(new File([], 'a.txt'), { webkitRelativePath: '' })
  expect(chosenFiles([alone])).toMatchObject({ files: [{ path: 'a.txt' }], folder: null })
  const deep = Object.assign(new File([], 'a.txt'), { webkitRelativePath: 'f/'.repeat(40) + 'a' })
  expect(chosenFiles([deep])).toMatchObject({ files: [], isCut: true })
})
