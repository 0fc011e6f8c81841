import { deflateSync, inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodePng, type Pixels } from '../../../../main/documents/pdf/page/encode-png.ts'
import { uprightPixels } from '../../../../main/documents/pdf/page/upright-pixels.ts'
import { pictureSize } from '../../../../main/documents/lines/picture-size.ts'
import {
  makePdf,
  pdfLines,
  type PdfPaintedPicture,
  rgbImage,
} from '../../../support/files/make-pdf.ts'
import { SMALL_JPEG } from '../../../support/files/tiny-picture.ts'
import { importBytes } from '../../../support/files/sentence-splitter.ts'
import { runsOf } from '../../../support/long-run.ts'

const LINES = [
  'The lamp on the hill was lit every evening at six, and nobody could say by whom',
  'it was lit, because the keeper had left in spring and nobody had come after him.',
  'Some said that it was a trick of the light, and others heard the steps of somebody',
  'on the stairs, whenever the wind came from the sea and the shutters were closed.',
]
const placed = (
  picture: number,
  x: number,
  y: number,
  width = 200,
  height = 150,
): PdfPaintedPicture => ({
  picture,
  matrix: [width, 0, 0, height, x, y],
})
const jpeg = (rest = '') => ({
  dictionary: `/Width 40/Height 40/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode${rest}`,
  data: SMALL_JPEG,
})
const kinds = (document: Awaited<ReturnType<typeof importBytes>>) =>
  document.blocks.map(({ kind, segments }) => [kind, segments.join(' ').slice(0, 40)])

describe('pictures of a PDF', () => {
  test('are in reading order with their captions, a JPEG unchanged', async () => {
    const document = await importBytes(
      makePdf({
        pages: [
          [
            ...pdfLines(LINES),
            placed(1, 200, 470),
            { text: 'Figure 3: The lamp, as the village', x: 190, y: 450, size: 9 },
            { text: 'sees it from below.', x: 190, y: 439, size: 9 },
            ...pdfLines(LINES.toReversed(), { y: 410 }),
            placed(2, 200, 200),
          ],
        ],
        pictures: [rgbImage(60, 45), jpeg()],
      }),
    )
    expect(kinds(document)).toEqual([
      ['paragraph', LINES.join(' ').slice(0, 40)],
      ['figure', 'Figure 3: The lamp, as the village sees '],
      ['paragraph', LINES.toReversed().join(' ').slice(0, 40)],
      ['figure', ''],
    ])
    expect(document.blocks.map(({ picture }) => picture?.source)).toEqual([
      undefined,
      'picture-1.png',
      undefined,
      'picture-2.jpg',
    ])
    expect(document.media.map(({ bytes }) => pictureSize(bytes))).toEqual([
      { width: 60, height: 45 },
      { width: 40, height: 40 },
    ])
    expect(document.media[1]?.bytes).toEqual(SMALL_JPEG)
  })

  test('do not split a paragraph that continues after them', async () => {
    const document = await importBytes(
      makePdf({
        pages: [
          [
            ...pdfLines(LINES.slice(0, 1), { y: 700 }),
            placed(1, 100, 520, 300, 140),
            ...pdfLines(LINES.slice(1), { y: 500 }),
          ],
          pdfLines(LINES),
        ],
        pictures: [rgbImage(60, 45)],
      }),
    )
    expect(document.blocks.map(({ kind, segments }) => [kind, segments.join(' ')])).toEqual([
      ['paragraph', LINES.join(' ')],
      ['figure', ''],
      ['paragraph', LINES.join(' ')],
    ])
  })

  test.each([
    ['is behind the text', [placed(1, 0, 0, 600, 800)]],
    ['is an ornament', [placed(1, 290, 100, 20, 20)]],
    ['is a rule', [placed(1, 50, 100, 500, 30)]],
    ['is outside the page', [placed(1, 700, 100)]],
  ])('are left out: one that %s', async (_, pictures) => {
    const document = await importBytes(
      makePdf({ pages: [[...pdfLines(LINES), ...pictures]], pictures: [rgbImage(60, 45)] }),
    )
    expect(document.media).toEqual([])
    expect(kinds(document)).toHaveLength(1)
  })

  test('are left out if they are on many pages, or many times on one', async () => {
    const page = (picture: number) => [...pdfLines(LINES), placed(picture, 250, 730, 100, 60)]
    const tiles = [0, 1, 2].map((tile) => placed(4, 100 + tile * 120, 100, 110, 90))
    const document = await importBytes(
      makePdf({
        // Some programs write a logo as a separate object for each page.
        pages: [
          page(1),
          page(2),
          [...page(3), ...tiles],
          [...pdfLines(LINES), placed(5, 100, 100)],
        ],
        pictures: [30, 30, 30, 40, 50].map((width) => rgbImage(width, 45)),
      }),
    )
    const figures = document.blocks.filter(({ kind }) => kind === 'figure')
    expect(figures).toHaveLength(1)
    expect(document.media.map(({ bytes }) => pictureSize(bytes))).toEqual([
      { width: 50, height: 45 },
    ])
  })

  test('are rotated as on the page, and keep their soft masks', async () => {
    const mask = `/Width 60/Height 45/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode`
    const document = await importBytes(
      makePdf({
        pages: [
          [
            ...pdfLines(LINES),
            { picture: 1, matrix: [0, 200, -150, 0, 400, 300] },
            placed(2, 100, 100),
          ],
        ],
        pictures: [
          rgbImage(60, 45),
          rgbImage(60, 45, '/SMask 9 0 R'),
          { dictionary: mask, data: deflateSync(Buffer.alloc(60 * 45, 128)) },
        ],
      }),
    )
    const [turned, masked] = document.media.map(({ bytes }) => bytes)
    expect(turned && pictureSize(turned)).toEqual({ width: 45, height: 60 })
    // The colour type in the header: RGBA.
    expect(masked?.[25]).toBe(6)
  })
})

test('pixels are unchanged by PNG encoding', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom<1 | 3 | 4>(1, 3, 4),
      fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
      (width, height, channels, bytes) => {
        const data = Uint8Array.from({ length: width * height * channels }, () =>
          Number(bytes.next().value),
        )
        expect(coloursOf(encodePng({ width, height, channels, data }))).toEqual(
          colours({ width, height, channels, data }),
        )
      },
    ),
    { seed: 20_268, numRuns: runsOf(200) },
  )
})

test('one-bit pixels are black and white, and rotated pictures become upright', () => {
  const bits = { width: 3, height: 2, kind: 1, data: new Uint8Array([0b10100000, 0b01000000]) }
  const upright = uprightPixels(bits, { quarters: 0, isMirrored: false })
  expect([...(upright?.data ?? [])]).toEqual([255, 0, 255, 0, 255, 0])
  const turned = uprightPixels(bits, { quarters: 1, isMirrored: false })
  expect([turned?.width, turned?.height, ...(turned?.data ?? [])]).toEqual([
    2, 3, 0, 255, 255, 0, 0, 255,
  ])
  expect(
    uprightPixels({ ...bits, data: new Uint8Array(1) }, { quarters: 0, isMirrored: false }),
  ).toBeNull()
})

/** The RGBA values of each pixel. */
function colours({ width, height, channels, data }: Pixels): number[] {
  return Array.from({ length: width * height }, (_, index) => {
    const at = index * channels
    const colour = (channel: number) => data[at + (channels === 1 ? 0 : channel)] ?? 0
    return [colour(0), colour(1), colour(2), channels === 4 ? (data[at + 3] ?? 0) : 255]
  }).flat()
}

/** Reverses the row filters that encodePng() uses. */
function coloursOf(png: Uint8Array): number[] {
  const file = Buffer.from(png)
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const channels = file[25] === 0 ? 1 : file[25] === 2 ? 3 : 4
  const rows = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)))
  const data = new Uint8Array(width * height * channels)
  const row = width * channels
  for (let y = 0; y < height; y++)
    for (let x = 0; x < row; x++) {
      const at = y * row + x
      const filter = rows[y * (row + 1)]
      const before =
        filter === 2 ? (y === 0 ? 0 : data[at - row]) : x < channels ? 0 : data[at - channels]
      data[at] = (rows[y * (row + 1) + 1 + x] ?? 0) + (before ?? 0)
    }
  return colours({ width, height, channels, data })
}
