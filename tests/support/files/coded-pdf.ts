import { makePdf, pdfLines } from './make-pdf.ts'
import { SMALL_JBIG2, SMALL_JP2 } from './tiny-picture.ts'

/** A PDF that needs data files of pdf.js: a character map for its Chinese line, and decoders for a JPEG 2000 and a JBIG2 picture. */
export function codedPdf(): Uint8Array {
  return makePdf({
    info: '/Title(The harbour book)',
    pages: [
      [
        ...pdfLines(['A line of an honest page, which is long.']),
        { text: '港口的灯在夜里亮着。', x: 60, y: 600, font: 'chinese' },
        { picture: 1, matrix: [200, 0, 0, 150, 60, 400] },
        { picture: 2, matrix: [200, 0, 0, 150, 60, 200] },
      ],
    ],
    pictures: [
      {
        dictionary: '/Width 40/Height 30/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/JPXDecode',
        data: SMALL_JP2,
      },
      {
        dictionary:
          '/Width 64/Height 48/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode',
        data: SMALL_JBIG2,
      },
    ],
  })
}
