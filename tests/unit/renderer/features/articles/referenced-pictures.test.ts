import { expect, test } from 'vitest'
import {
  isReferenced,
  referencedNames,
} from '../../../../../renderer/features/articles/referenced-pictures.ts'

const names = (html: string) => referencedNames(Buffer.from(html))

test.each([
  ['<img src="page_files/photo.jpg">', 'photo.jpg'],
  ["<img src='./page_files/a b.jpg'>", 'a b.jpg'],
  ['<img src=photo.jpg alt=x>', 'photo.jpg'],
  ['<img srcset="a_files/small.png 1x, a_files/large.png 2x">', 'large.png'],
  ['<img src="a_files/a%20b%C3%A9.png?v=2#x">', 'a bé.png'],
  ['<img src="a_files/a&amp;b.png">', 'a&b.png'],
  ['![A lamp](pictures/lamp.png)', 'lamp.png'],
  ['<img src="a_files/photo">', 'photo'],
  ['<img src="a_files/100%.png">', '100%.png'],
])('%s references %s', async (html, name) => {
  expect(isReferenced(`page_files/${name}`, await names(html))).toBe(true)
})

test('other files are not referenced', async () => {
  expect(isReferenced('page_files/other.png', await names('<img src="photo.png">'))).toBe(false)
  expect(isReferenced('page_files/main.css', await names('<img src="photo.png">'))).toBe(false)
})

test('names are found in UTF-16, and a picture name in an unknown encoding counts as referenced', async () => {
  const wide = Buffer.from('\ufeff<img src="photo.png">', 'utf16le')
  expect(isReferenced('photo.png', await referencedNames(wide))).toBe(true)
  const chinese = await names('<img src="page_files/\xcd\xbc.png">')
  expect(isReferenced('page_files/图.png', chinese)).toBe(true)
  expect(isReferenced('page_files/图.html', chinese)).toBe(false)
})

test('a page of 16 MB is searched in chunks, so that the window stays responsive', async () => {
  const page = Buffer.from(
    `${'<img src="a_files/photo.jpg"> text '.repeat(470_000)}<img src="z.png">`,
  )
  let turns = 0
  const ticking = setInterval(() => (turns += 1))
  const found = await referencedNames(page)
  clearInterval(ticking)
  expect([...found].sort()).toEqual(['photo.jpg', 'z.png'])
  expect(turns).toBeGreaterThan(10)
})

test('a name at a chunk boundary is found', async () => {
  const page = `${' '.repeat(499_990)}<img src="a_files/photo.jpg">`
  expect(await referencedNames(Buffer.from(page))).toEqual(new Set(['photo.jpg']))
})
