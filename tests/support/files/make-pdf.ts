import { deflateSync } from 'node:zlib'

/** `latin` is Helvetica, with its `bold` and `italic`; `mono` is Courier; `chinese` and `vertical` are CID fonts that need the CMaps of pdf.js; `any` maps every character to itself. */
export type PdfFont = 'latin' | 'bold' | 'italic' | 'mono' | 'chinese' | 'vertical' | 'any'

/** A text run: position in points from the lower left corner, font size in points, and its marked-content id. */
export type PdfText = {
  text: string
  x: number
  y: number
  size?: number
  font?: PdfFont
  mcid?: number
}

/** A structure element: its kids are elements, and marked-content ids on `page`, from 1, or on another page. */
export type PdfTag = {
  role: string
  page?: number
  rest?: string
  kids: readonly (PdfTag | number | { page: number; mcid: number })[]
}

/** Paints a picture of `pictures`, counted from 1; the matrix maps the unit square to the page. */
export type PdfPaintedPicture = { picture: number; matrix: readonly number[] }

/** Path operators for the content stream. */
export type PdfDrawing = { draw: string }

/** An image XObject: its dictionary entries other than type and length, and its encoded bytes. */
export type PdfImage = { dictionary: string; data: Uint8Array }

export type PdfParts = {
  pages: readonly (readonly (PdfText | PdfPaintedPicture | PdfDrawing)[])[]
  /** The structure tree. */
  tags?: readonly PdfTag[]
  /** Image XObjects available on every page. */
  pictures?: readonly PdfImage[]
  /** Link annotations of a page, from 1: the rectangle and further dictionary entries. */
  links?: readonly { page: number; rect: readonly number[]; rest: string }[]
  /** Entries of the information dictionary. */
  info?: string
  /** Entries of the catalog. */
  catalog?: string
  /** Entries of every page. */
  page?: string
  /** Title and page, from 1, of the entries of a flat outline. */
  outline?: readonly (readonly [string, number])[]
  /** Entries of the trailer. */
  trailer?: string
  /** Content stream that replaces `pages`; it is compressed. */
  content?: Uint8Array
}

const CID = '/Type/Font/Subtype/CIDFontType0'
const DESCRIPTOR =
  '/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>'
const FONTS: Readonly<Record<PdfFont, string>> = {
  latin: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  bold: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
  italic: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Oblique/Encoding/WinAnsiEncoding>>',
  mono: '<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>',
  chinese: `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[<<${CID}/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>${DESCRIPTOR}/DW 1000>>]>>`,
  vertical: `<</Type/Font/Subtype/Type0/BaseFont/Ryumin/Encoding/UniJIS-UCS2-V/DescendantFonts[<<${CID}/BaseFont/Ryumin/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 4>>${DESCRIPTOR}/DW 1000>>]>>`,
  any: `<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/ToUnicode 3 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>${DESCRIPTOR}/DW 500>>]>>`,
}
const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000><FFFF> endcodespacerange 1 beginbfrange <0000><FFFF><0000> endbfrange endcmap end end'

/** A minimal PDF file with the given parts and nothing else. */
export function makePdf(parts: PdfParts): Uint8Array {
  const objects: string[] = []
  const add = (object: string) => objects.push(object)
  const pageNumber = (page: number) => 5 + page * 2
  const first = 5 + parts.pages.length * 2
  const outline = parts.outline ?? []
  const afterOutline = first + (outline.length === 0 ? 0 : outline.length + 1)
  const pictures = parts.pictures ?? []
  const names = pictures.map((_, index) => `/P${index + 1} ${afterOutline + index} 0 R`).join('')
  const tree = outline.length === 0 ? '' : `/Outlines ${first} 0 R`
  const afterPictures = afterOutline + pictures.length
  const tags = parts.tags === undefined ? [] : tagObjects(parts.tags, afterPictures, pageNumber)
  const tagged =
    tags.length === 0 ? '' : `/MarkInfo<</Marked true>>/StructTreeRoot ${afterPictures} 0 R`
  add(`<</Type/Catalog/Pages 2 0 R${tree}${tagged}${parts.catalog ?? ''}>>`)
  const kids = parts.pages.map((_, page) => `${pageNumber(page)} 0 R`).join(' ')
  add(`<</Type/Pages/Kids[${kids}]/Count ${parts.pages.length}>>`)
  add(stream(TO_UNICODE))
  add(`<<${parts.info ?? ''}>>`)
  const fonts = Object.entries(FONTS).map(([name, font]) => `/${name} ${font}`)
  for (const [page, texts] of parts.pages.entries()) {
    const links = (parts.links ?? [])
      .filter((link) => link.page === page + 1)
      .map(({ rect, rest }) => `<</Type/Annot/Subtype/Link/Rect[${rect.join(' ')}]${rest}>>`)
    const annotations = links.length === 0 ? '' : `/Annots[${links.join('')}]`
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${pageNumber(page) + 1} 0 R/Resources<</Font<<${fonts.join('')}>>/XObject<<${names}>>>>${annotations}${tags.length === 0 ? '' : `/StructParents ${page}`}${parts.page ?? ''}>>`,
    )
    add(parts.content ? deflated(parts.content) : stream(texts.map(show).join('\n')))
  }
  if (outline.length > 0) {
    add(`<</Type/Outlines/First ${first + 1} 0 R/Last ${first + outline.length} 0 R>>`)
    for (const [index, [title, page]] of outline.entries()) {
      const next = index + 1 < outline.length ? `/Next ${first + index + 2} 0 R` : ''
      add(
        `<</Title<${hex(`\uFEFF${title}`)}>/Parent ${first} 0 R/Dest[${pageNumber(page - 1)} 0 R/Fit]${next}>>`,
      )
    }
  }
  for (const { dictionary, data } of pictures)
    add(
      `<</Type/XObject/Subtype/Image${dictionary}/Length ${data.length}>>\nstream\n${Buffer.from(data).toString('latin1')}\nendstream`,
    )
  for (const tag of tags) add(tag)
  return assemble(objects, parts.trailer ?? '')
}

/** The structure tree root, its elements, and the parent tree (ISO 32000-1 §14.7). */
function tagObjects(
  tags: readonly PdfTag[],
  first: number,
  pageNumber: (page: number) => number,
): string[] {
  const objects: string[] = ['']
  const owners = new Map<number, string[]>()
  const place = (tag: PdfTag, parent: number): string => {
    const number = first + objects.push('') - 1
    const page = (tag.page ?? 1) - 1
    const own = (at: number, mcid: number) => {
      const list = owners.get(at) ?? []
      list[mcid] = `${number} 0 R`
      owners.set(at, list)
    }
    const kids = tag.kids.map((kid) => {
      if (typeof kid === 'object' && 'role' in kid) return place(kid, number)
      const { page: at, mcid } = typeof kid === 'number' ? { page: page + 1, mcid: kid } : kid
      own(at - 1, mcid)
      return `<</Type/MCR/Pg ${pageNumber(at - 1)} 0 R/MCID ${mcid}>>`
    })
    objects[number - first] =
      `<</Type/StructElem/S/${tag.role}/P ${parent} 0 R/Pg ${pageNumber(page)} 0 R/K[${kids.join(' ')}]${tag.rest ?? ''}>>`
    return `${number} 0 R`
  }
  const top = tags.map((tag) => place(tag, first)).join(' ')
  const numbers = [...owners].map(
    ([page, own]) => `${page}[${Array.from(own, (owner) => owner ?? 'null').join(' ')}]`,
  )
  objects[0] = `<</Type/StructTreeRoot/K[${top}]/ParentTree<</Nums[${numbers.join('')}]>>>>`
  return objects
}

/** A picture with a colour gradient from left to right and from top to bottom. */
export function rgbImage(width: number, height: number, rest = ''): PdfImage {
  const data = Buffer.alloc(width * height * 3)
  for (let at = 0; at < data.length; at++)
    data[at] = [250, Math.floor(at / 3 / width) * 5, (Math.floor(at / 3) % width) * 3][at % 3] ?? 0
  return {
    dictionary: `/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode${rest}`,
    data: deflateSync(data),
  }
}

function show(shown: PdfText | PdfPaintedPicture | PdfDrawing): string {
  if ('draw' in shown) return `q ${shown.draw} Q`
  return 'picture' in shown
    ? `q ${shown.matrix.join(' ')} cm /P${shown.picture} Do Q`
    : showText(shown)
}

function showText({ mcid, ...text }: PdfText): string {
  return mcid === undefined ? placeText(text) : `/P<</MCID ${mcid}>>BDC ${placeText(text)} EMC`
}

function placeText({ text, x, y, size = 11, font = 'latin' }: PdfText): string {
  const shown = /^(?:latin|bold|italic|mono)$/.test(font)
    ? `(${text.replace(/[\\()]/g, '\\$&')})`
    : `<${hex(text)}>`
  return `BT /${font} ${size} Tf ${x} ${y} Td ${shown} Tj ET`
}

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
const stream = (content: string) => `<</Length ${content.length}>>\nstream\n${content}\nendstream`

function deflated(content: Uint8Array): string {
  const data = deflateSync(content).toString('latin1')
  return `<</Length ${data.length}/Filter/FlateDecode>>\nstream\n${data}\nendstream`
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return new Uint8Array(
    Buffer.from(
      `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R/Info 4 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`,
      'latin1',
    ),
  )
}

/** Lines of a column from top to bottom, `leading` points apart. */
export function pdfLines(
  texts: readonly string[],
  { x = 60, y = 700, leading = 14, ...rest }: Partial<PdfText> & { leading?: number } = {},
): PdfText[] {
  return texts.map((text, index) => ({ text, x, y: y - index * leading, ...rest }))
}
