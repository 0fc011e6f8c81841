import { expect, test } from 'vitest'
import { pictureSize } from '../../../../main/documents/lines/picture-size.ts'
import { TINY_PNG } from '../../../support/files/tiny-picture.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  )
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)

const GIF = bytes('GIF89a', [0x2c, 1, 0xc8, 0, 0, 0, 0])
// An application segment precedes the frame, and a table segment whose marker is in the frames' range.
const JPEG = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 9, 9, 0xff, 0xc4, 0, 3, 9],
  [0xff, 0xff, 0xc2, 0, 11, 8, 0, 200, 1, 44, 3],
)
const VP8 = bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(7), [0x9d, 1, 0x2a, 0x2c, 1, 0xc8, 0])
const VP8L = bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x2b, 0xc1, 0x31, 0])
const VP8X = bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [0x2b, 1, 0, 0xc7, 0, 0])
const AVIF = bytes(
  [0, 0, 0, 20],
  'ftypavif',
  zeros(8),
  [0, 0, 0, 20],
  'ispe',
  zeros(6),
  [0, 64, 0, 0, 0, 32],
  [0, 0, 0, 20],
  'ispe',
  zeros(6),
  [1, 44, 0, 0, 0, 200],
  zeros(8),
)

test.each([
  ['PNG', TINY_PNG, { width: 1, height: 1 }],
  ['GIF', GIF, { width: 300, height: 200 }],
  ['JPEG', JPEG, { width: 300, height: 200 }],
  ['WebP', VP8, { width: 300, height: 200 }],
  ['lossless WebP', VP8L, { width: 300, height: 200 }],
  ['extended WebP', VP8X, { width: 300, height: 200 }],
  ['AVIF', AVIF, { width: 300, height: 200 }],
])('the size of %s is read from its header', (_, picture, size) => {
  expect(pictureSize(picture)).toEqual(size)
})

test.each([
  ['nothing', new Uint8Array()],
  ['a text', bytes('GIF is a format')],
  ['a PNG truncated in its header', TINY_PNG.slice(0, 18)],
  ['a JPEG without a frame', JPEG.slice(0, 13)],
  ['a JPEG with garbage after its marker', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 2, 7, 7, 7])],
  ['a GIF of no width', bytes('GIF89a', [0, 0, 1, 0, 0, 0])],
])('%s has none', (_, picture) => {
  expect(pictureSize(picture)).toBeNull()
})
