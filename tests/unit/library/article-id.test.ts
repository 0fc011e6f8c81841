import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArticleId } from '../../../contract/article.ts'
import { articleIdOf, hashOf, slugOf } from '../../../main/library/article-id.ts'

const bytes = new TextEncoder().encode('abc')

test.each([
  [
    'Russia calls for simultaneous halt in fighting',
    'russia-calls-for-simultaneous-halt-in-fighting',
  ],
  ['  “Ça va?” – Été, 2012! ', 'ça-va-été-2012'],
  ['Ca\u0300 la', 'cà-la'],
  ['俄罗斯呼吁：同时停火', '俄罗斯呼吁-同时停火'],
  ['हिन्दी में', 'हिन्दी-में'],
  ['', 'untitled'],
  ['… — !', 'untitled'],
  ['../../etc/passwd', 'etc-passwd'],
  ['CON', 'con'],
  [
    'one two three four five six seven eight nine ten eleven',
    'one-two-three-four-five-six-seven-eight-nine-ten',
  ],
  ['x'.repeat(60), 'x'.repeat(48)],
  [`${'字'.repeat(50)} b`, '字'.repeat(48)],
])('the slug of %j is %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('a slug is cut between grapheme clusters, not between a letter and its combining mark', () => {
  expect(slugOf(`${'x'.repeat(47)}q\u0323y`)).toBe('x'.repeat(47))
})

test('the hash is a prefix of the SHA-256 of the bytes', () => {
  // SHA-256 of "abc": FIPS 180-2, appendix B.1.
  expect(hashOf(bytes)).toBe('ba7816bf')
  expect(articleIdOf(bytes, 'A title')).toBe('a-title-ba7816bf')
})

test('for any title, the id is valid, NFC and short enough for a file name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const id = articleIdOf(bytes, title)
      expect(ArticleId.safeParse(id).success).toBe(true)
      expect(id.normalize('NFC')).toBe(id)
      expect(Buffer.byteLength(`${id}.json.damaged-20261123T120000Z`)).toBeLessThan(256)
    }),
  )
})
