import { expect, test } from 'vitest'
import {
  filesBeside,
  pageFolderOf,
  pictureFolderOf,
} from '../../../../main/documents/bytes/beside-page.ts'

test('files that came with a page are found by the addresses in it, or by a unique name', () => {
  const file = (path: string) => ({ path, bytes: new TextEncoder().encode(path) })
  const find = filesBeside([
    file('page_files/a b.png'),
    file('c.png'),
    file('x/d.png'),
    file('y/d.png'),
  ])
  const read = (address: string) => {
    const bytes = find(address)
    return bytes && Buffer.from(bytes).toString()
  }
  expect(read('./page_files/a%20b.png?x=1')).toBe('page_files/a b.png')
  expect(read('page_files/c.png')).toBe('c.png')
  expect(read('x/d.png')).toBe('x/d.png')
  expect(read('z/d.png')).toBeNull()
  expect(read('../c.png')).toBeNull()
  expect(read('https://example.org/c.png')).toBeNull()
})

test('the folder of a saved page is detected by its name; folders of unsaved pages are not', () => {
  expect(pageFolderOf(['https://example.org/a.png', './My%20page_files/a.png'])).toBe(
    'My page_files',
  )
  expect(pageFolderOf(['images/a.png', 'a.png', '../page_files/a.png', 'page_files'])).toBeNull()
})

test('the picture folder of a text written on disk is the one that it names', () => {
  expect(pictureFolderOf(['https://example.org/a.png', './my%20pictures/in/a.png', 'b.png'])).toBe(
    'my pictures',
  )
  expect(pictureFolderOf(['./a.png', 'img/b.png'])).toBe('')
  expect(pictureFolderOf(['https://example.org/a.png', '../a.png', '/a.png', 'a.html'])).toBeNull()
})
