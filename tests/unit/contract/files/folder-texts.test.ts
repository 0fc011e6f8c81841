import { expect, test } from 'vitest'
import { isBesidePath } from '../../../../contract/files/beside-path.ts'
import { folderTexts, isPageFolder } from '../../../../contract/files/folder-texts.ts'

test('the texts of a folder are in natural order', () => {
  expect(
    folderTexts([
      'f/10.txt',
      'f/9.md',
      'f/in/a.PDF',
      'f/a.png',
      'f/b.js',
      'f/c.zip',
      'f/d.fb2.zip',
    ]),
  ).toEqual(['f/9.md', 'f/10.txt', 'f/d.fb2.zip', 'f/in/a.PDF'])
})

test('files in the resource folder of a saved page are skipped, those in other folders are not', () => {
  expect(
    folderTexts([
      'f/page.html',
      'f/page_files/frame.html',
      'f/page_files/in/frame.html',
      'f/Seite.htm',
      'f/Seite-Dateien/rahmen.htm',
      'f/other_files/a.html',
      'f/page_two/a.html',
    ]),
  ).toEqual(['f/other_files/a.html', 'f/page_two/a.html', 'f/page.html', 'f/Seite.htm'])
})

test('hidden files and folders are skipped', () => {
  expect(folderTexts(['f/.a.txt', '.f/b.txt', '__MACOSX/c.txt', 'f/d.txt'])).toEqual(['f/d.txt'])
})

test.each(['page_files', 'A page.files', 'Seite-Dateien', 'page_fichiers', 'my_page_files'])(
  '%s is the resource folder of a saved page',
  (name) => expect(isPageFolder(name)).toBe(true),
)

test.each(['images', 'files', '_files', 'page_pictures', 'static', ''])(
  '%j is not the resource folder of a saved page',
  (name) => expect(isPageFolder(name)).toBe(false),
)

test.each(['a.png', 'page_files/a b.png', 'a:b/c.png', '图/片.png', 'a..b/c..png'])(
  '%s is a path beside a page',
  (path) => expect(isBesidePath(path)).toBe(true),
)

test.each([
  '',
  '/a.png',
  '../a.png',
  'a/../../b.png',
  'a/./b.png',
  'a//b.png',
  'a\\b.png',
  'a\0b',
  'x/'.repeat(600) + 'a',
])('%j is not a path beside a page', (path) => expect(isBesidePath(path)).toBe(false))
