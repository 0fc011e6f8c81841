import { inflateSync, deflateSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { importDocument } from '../../../../main/documents/import-document.ts'
import { canUseImageDecoders } from '../../../../main/documents/pdf/objects/can-use-image-decoders.ts'
import { jbig2Area } from '../../../../main/documents/pdf/objects/jbig2-area.ts'
import { jpxSize } from '../../../../main/documents/pdf/objects/jpx-size.ts'
import { indexObjects } from '../../../../main/documents/pdf/objects/index-objects.ts'
import { openPdfAssets } from '../../../../main/worker/pdf-assets.ts'
import { HOSTILE_FILES } from '../../../support/hostile/hostile-files.ts'
import { makePdf, pdfLines, type PdfImage } from '../../../support/files/make-pdf.ts'
import { SMALL_G4, SMALL_J2K, SMALL_JBIG2, SMALL_JP2 } from '../../../support/files/tiny-picture.ts'
import { splitSentences } from '../../../support/files/sentence-splitter.ts'

const pdfAsset = openPdfAssets(fileURLToPath(new URL('../../../../', import.meta.url)))
const BITS = '/Width 64/Height 48/BitsPerComponent 1/ColorSpace/DeviceGray/Filter'
const COLOURS = '/Width 40/Height 30/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter'
const FAX = '/DecodeParms<</K -1/Columns 64/Rows 48>>'
const pdfOf = (pictures: readonly PdfImage[]) =>
  makePdf({
    pages: [
      [
        ...pdfLines(['A line of an honest page, which is long.']),
        ...pictures.map((_, at) => ({
          picture: at + 1,
          matrix: [90, 0, 0, 90, 60 + at * 120, 300],
        })),
      ],
    ],
    pictures,
  })
const read = (bytes: Uint8Array, asset = pdfAsset) =>
  importDocument(bytes, 'file.pdf', splitSentences, { pdfAsset: asset })
/** Width and height from the IHDR chunk. */
const pngSize = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}
const KINDS: readonly (readonly [string, PdfImage, readonly number[]])[] = [
  ['JPEG 2000', { dictionary: `${COLOURS}/JPXDecode`, data: SMALL_JP2 }, [40, 30]],
  ['a bare JPEG 2000', { dictionary: `${COLOURS}/JPXDecode`, data: SMALL_J2K }, [40, 30]],
  ['a fax', { dictionary: `${BITS}/CCITTFaxDecode${FAX}`, data: SMALL_G4 }, [64, 48]],
  ['JBIG2', { dictionary: `${BITS}/JBIG2Decode`, data: SMALL_JBIG2 }, [64, 48]],
  [
    'JPEG 2000 in a second filter',
    { dictionary: `${COLOURS}[/FlateDecode/JPXDecode]`, data: deflateSync(SMALL_J2K) },
    [40, 30],
  ],
]

describe('a JPEG 2000, JBIG2 or CCITT picture in a PDF', () => {
  // pdf.js caches a loaded decoder, so this test must be the first.
  test('is left out without its decoder, while the text is kept', async () => {
    const { media, blocks } = await read(pdfOf(KINDS.map(([, picture]) => picture)), () => null)
    expect(media).toEqual([])
    expect(blocks.flatMap(({ segments }) => segments)).toEqual([
      'A line of an honest page, which is long.',
    ])
  })

  test.each(KINDS)('is shown: %s', async (_, picture, size) => {
    const { media, blocks } = await read(pdfOf([picture]))
    expect(media.map(({ bytes }) => pngSize(bytes))).toEqual([size])
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'figure'])
  })

  test('keeps its colours', async () => {
    const { media } = await read(pdfOf([{ dictionary: `${COLOURS}/JPXDecode`, data: SMALL_JP2 }]))
    const file = Buffer.from(media[0]?.bytes ?? [])
    const rows = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)))
    // A gradient to red from left to right; the first row has no row above.
    const first = [...rows.subarray(1, 4)]
    expect(first.map((colour, at) => Math.abs(colour - ([0, 0, 128][at] ?? 0)) < 24)).toEqual([
      true,
      true,
      true,
    ])
  })

  test.each(
    Object.keys(HOSTILE_FILES).filter((name) => /^a PDF with a (?:JPEG 2000|JBIG2|fax)/.test(name)),
  )('is not decoded, while the text is kept: %s', async (name) => {
    const bytes = HOSTILE_FILES[name]?.().bytes ?? new Uint8Array()
    const objects = indexObjects(bytes)
    expect(objects !== null && canUseImageDecoders(bytes, objects)).toBe(false)
    const { media, blocks } = await read(bytes)
    expect([media.length, blocks.length]).toEqual([0, 1])
  })

  test('disables all decoders of a file if it is too large', async () => {
    const large = {
      dictionary: `${BITS}/CCITTFaxDecode/DecodeParms<</Columns 60000/Rows 9000>>`,
      data: SMALL_G4,
    }
    const small = KINDS.map(([, picture]) => picture)
    const known = (bytes: Uint8Array) => {
      const objects = indexObjects(bytes)
      return objects !== null && canUseImageDecoders(bytes, objects)
    }
    expect(known(pdfOf(small))).toBe(true)
    expect(known(pdfOf([...small, large]))).toBe(false)
    expect(known(pdfOf([]))).toBe(false)
  })
})

test('the size of a picture is read from its data; damaged data has none', () => {
  expect([jpxSize(SMALL_JP2), jpxSize(SMALL_J2K), jbig2Area(SMALL_JBIG2)]).toEqual([
    [40, 30],
    [40, 30],
    64 * 48 * 2,
  ])
  for (let end = 0; end < SMALL_JP2.length; end += 7) {
    const size = jpxSize(SMALL_JP2.subarray(0, end))
    if (size !== null) expect(size).toEqual([40, 30])
  }
  expect(jpxSize(SMALL_JP2.subarray(0, 100))).toBeNull()
  expect(jbig2Area(SMALL_JBIG2.subarray(0, 44))).toBeNull()
})
