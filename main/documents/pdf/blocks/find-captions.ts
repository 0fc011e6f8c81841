import type { PdfLine, PdfPicture } from '../model/pdf-text.ts'
import { isPictureOrTable } from '../model/flatten-tables.ts'

/** Words that captions begin with, followed by a number. Any other word also counts if number and punctuation follow. */
const CAPTION_LABEL =
  /^[\s(（【▲■]*(?:fig(?:ure|ura)?|abb(?:ildung)?|bild|foto|photo|image|imagen|illustrations?|ill|ilustraci[oó]n|plate|tafel|map|karte|carte|mapa|chart|diagramm?|gr[aá]fico|exhibit|scheme|schema|screenshot|рис(?:унок)?|схема|фото|شكل|الشكل|صورة|الصورة|図|图|圖|写真|照片|그림|사진)\.?\s*[\d０-９一二三四五六七八九十٠-٩IVXivx(]/iu
const NUMBERED_LABEL = /^\p{L}[\p{L}.]{0,14}\s?\d{1,3}(?:[.-]\d{1,3})*\s?[.:：．—–]/u

const MAX_CAPTION_LINES = 12

/**
 * The caption lines of a page's pictures, by the line of the picture: lines directly below it that begin with a caption label, or
 * that are smaller, italic or centred under it and separate from the text; directly above it only with a label.
 * @param lines of one flow of a page, in reading order.
 */
export function findCaptions(lines: readonly PdfLine[]): Map<PdfLine, PdfLine[]> {
  const captions = new Map<PdfLine, PdfLine[]>()
  const taken = new Set<PdfLine>()
  const texts = lines.filter((line) => !isPictureOrTable(line))
  const body = commonSize(texts)
  const find = (isAbove: boolean) => {
    for (const line of lines) {
      const { picture } = line
      if (picture === undefined || captions.has(line)) continue
      const near = texts.filter((one) => !taken.has(one) && overlaps(one, picture))
      const group = isAbove ? groupAbove(near, picture) : groupBelow(near, picture)
      if (group.length === 0 || !isCaption(group, picture, body, isAbove)) continue
      captions.set(line, group)
      for (const one of group) taken.add(one)
    }
  }
  find(false)
  find(true)
  return captions
}

function isCaption(
  group: readonly PdfLine[],
  picture: PdfPicture,
  body: number,
  isAbove: boolean,
): boolean {
  const [first] = group
  if (first === undefined) return false
  if (CAPTION_LABEL.test(first.text) || NUMBERED_LABEL.test(first.text)) return true
  if (isAbove || group.length > 6 || first.isMono || first.size > body * 1.05) return false
  const width = picture.right - picture.left
  const isWithin = group.every(
    ({ x, right }) => x > picture.left - width * 0.1 && right < picture.right + width * 0.1,
  )
  if (!isWithin) return false
  const isItalic = group.every(({ marks, text }) =>
    marks.some(({ kind, start, end }) => kind === 'emphasis' && end - start > text.length * 0.7),
  )
  const middle = (picture.left + picture.right) / 2
  const isCentred =
    group.length <= 3 &&
    group.every(
      ({ x, right }) =>
        Math.abs((x + right) / 2 - middle) < width * 0.03 && right - x < width * 0.9,
    )
  return first.size < body * 0.94 || isItalic || isCentred
}

/** The lines directly below a picture, as far as their distance does not grow. */
function groupBelow(near: readonly PdfLine[], picture: PdfPicture): PdfLine[] {
  const below = near.filter(({ y }) => y < picture.bottom).sort((one, other) => other.y - one.y)
  const [first] = below
  if (first === undefined || picture.bottom - first.y > first.size * 3.4) return []
  return closeLines(below)
}

function groupAbove(near: readonly PdfLine[], picture: PdfPicture): PdfLine[] {
  const above = near.filter(({ y }) => y >= picture.top - 2).sort((one, other) => one.y - other.y)
  const [last] = above
  if (last === undefined || last.y - picture.top > last.size * 2.5) return []
  return closeLines(above).reverse()
}

function closeLines(lines: readonly PdfLine[]): PdfLine[] {
  const group: PdfLine[] = []
  let leading = Infinity
  for (const line of lines.slice(0, MAX_CAPTION_LINES)) {
    const last = group.at(-1)
    if (last !== undefined) {
      const gap = Math.abs(last.y - line.y)
      if (Math.abs(last.size - line.size) > line.size * 0.08) break
      if (gap > Math.min(line.size * 1.6, leading * 1.15) || gap < line.size * 0.5) break
      if (CAPTION_LABEL.test(line.text) && NUMBERED_LABEL.test(line.text)) break
      leading = Math.min(leading, gap)
    }
    group.push(line)
  }
  return group
}

const overlaps = (line: PdfLine, { left, right }: PdfPicture) => line.x < right && line.right > left

function commonSize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines)
    counts.set(Math.round(size * 2), (counts.get(Math.round(size * 2)) ?? 0) + text.length)
  return ([...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0) / 2
}
