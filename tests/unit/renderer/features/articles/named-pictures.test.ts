import { expect, test } from 'vitest'
import { isNamed, namesIn } from '../../../../../renderer/features/articles/named-pictures.ts'

const names = (html: string) => namesIn(Buffer.from(html))

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
])('%s names %s', async (html, name) => {
  expect(isNamed(`page_files/${name}`, await names(html))).toBe(true)
})

test('what a page does not name stays away', async () => {
  expect(isNamed('page_files/other.png', await names('<img src="photo.png">'))).toBe(false)
  expect(isNamed('page_files/main.css', await names('<img src="photo.png">'))).toBe(false)
})

test('a name is found in UTF-16, and one in an unknown encoding is taken for one of the page', async () => {
  const wide = Buffer.from('\ufeff<img src="photo.png">', 'utf16le')
  expect(isNamed('photo.png', await namesIn(wide))).toBe(true)
  const chinese = await names('<img src="page_files/\xcd\xbc.png">')
  expect(isNamed('page_files/图.png', chinese)).toBe(true)
  expect(isNamed('page_files/图.html', chinese)).toBe(false)
})

test('a page of 16 MB is looked through piece by piece: the window goes on answering', async () => {
  const page = Buffer.from(
    `${'<img src="a_files/photo.jpg"> text '.repeat(470_000)}<img src="z.png">`,
  )
  let turns = 0
  const ticking = setInterval(() => (turns += 1))
  const found = await namesIn(page)
  clearInterval(ticking)
  expect([...found].sort()).toEqual(['photo.jpg', 'z.png'])
  expect(turns).toBeGreaterThan(10)
})

test('a name on the border of two pieces is found', async () => {
  const page = `${' '.repeat(499_990)}<img src="a_files/photo.jpg">`
  expect(await namesIn(Buffer.from(page))).toEqual(new Set(['photo.jpg']))
})
