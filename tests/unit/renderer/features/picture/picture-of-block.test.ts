import { expect, test } from 'vitest'
import { pictureOfBlock } from '../../../../../renderer/features/picture/picture-of-block.ts'
import { block, someArticle, translations, trimmed } from '../../some-article.ts'

const PICTURE = { name: 'picture-1.png', alt: 'A path' }
const OTHER = { name: 'picture-2.png', alt: '' }

const article = {
  ...someArticle(
    [{ ...block('f1', 'One.', 'Two.'), picture: PICTURE }, block('p1', 'No picture.')],
    [{ ...trimmed('t1', 'p1'), picture: OTHER }],
  ),
  cover: { name: 'cover.jpg', alt: '' },
}
const open = {
  article,
  languages: ['en', 'de', 'fr'],
  translations: translations({ de: { 'f1.s1': 'Eins.' }, fr: {} }),
}

test('a picture has the captions of the shown languages that have one', () => {
  expect(pictureOfBlock(open, 'f1')).toEqual({
    picture: PICTURE,
    captions: [
      { language: 'en', text: 'One. Two.' },
      { language: 'de', text: 'Eins.' },
    ],
  })
})

test('also what was left out and the cover are pictures; other blocks have none', () => {
  expect(pictureOfBlock(open, 't1')?.picture).toBe(OTHER)
  expect(pictureOfBlock(open, 'cover')).toEqual({ picture: article.cover, captions: [] })
  expect(pictureOfBlock(open, 'p1')).toBeNull()
  expect(pictureOfBlock(open, 'p9')).toBeNull()
})
