import type { Cleaned } from './clean.ts'
import type { ImportedMedia } from '../imported-document.ts'
import type { Line } from '../lines/line.ts'
import type { PageElement } from '../lines/page-node.ts'
import { pictureSize } from '../lines/picture-size.ts'

/**
 * Minimum size in pixels (smaller pictures are buttons or rules), and maximum aspect ratio (others are bars or
 * borders).
 */
const MIN_SIZE = { width: 120, height: 80 }
const MAX_ASPECT_RATIO = 6

/**
 * Restores pictures of the article without caption and alternative text, which clean() cannot judge by words: large
 * enough, next to body text, and not in a container with removed text, as teasers and advertisements are.
 * @param lines the input of clean().
 */
export function restorePictures(
  lines: readonly Line[],
  cleaned: Cleaned,
  media: readonly ImportedMedia[],
): Cleaned {
  // Most pages have none; then no picture needs to be inspected.
  if (!lines.some(({ text, picture }) => text === '' && picture !== undefined)) return cleaned
  const large = new Set(media.filter(({ bytes }) => isLarge(bytes)).map(({ name }) => name))
  const isUncaptioned = ({ text, picture, region }: Line) =>
    text === '' && region === null && picture !== undefined && large.has(picture.source)
  if (!lines.some(isUncaptioned)) return cleaned
  const places = new Map(cleaned.lines.map(({ line }, at) => [line, at]))
  const title = lines.find((line) => line.text === cleaned.title && !places.has(line))
  const isBody = (line: Line | undefined) => {
    const at = line === undefined ? undefined : places.get(line)
    return at === undefined ? line !== undefined && line === title : !cleaned.lines[at]?.verdict
  }
  const withText = lines.filter(({ text }) => text !== '')
  const body = elementsAround(withText.filter(isBody))
  const removed = elementsAround(withText.filter((line) => !isBody(line)))
  const kept = new Map<number, Line[]>()
  let at = -1
  let last: Line | undefined
  for (const [index, line] of lines.entries()) {
    if (line.text !== '') {
      at = places.get(line) ?? at
      last = line
    } else if (isUncaptioned(line) && isWithinArticle(line.place ?? null, body, removed)) {
      const next = lines.slice(index, index + MAX_NEIGHBOUR_LINES).find(({ text }) => text !== '')
      if (isBody(last) || isBody(next)) kept.set(at, [...(kept.get(at) ?? []), line])
    }
  }
  const after = (place: number) =>
    (kept.get(place) ?? []).map((line) => ({ line, verdict: null }) as const)
  return {
    ...cleaned,
    lines: [...after(-1), ...cleaned.lines.flatMap((one, place) => [one, ...after(place)])],
  }
}

/** How many lines after a picture to search for its neighbour; other pictures may come between. */
const MAX_NEIGHBOUR_LINES = 40

function isLarge(bytes: Uint8Array): boolean {
  const size = pictureSize(bytes)
  if (size === null || size.width < MIN_SIZE.width || size.height < MIN_SIZE.height) return false
  return Math.max(size.width / size.height, size.height / size.width) <= MAX_ASPECT_RATIO
}

/** The elements around lines, up to the root. */
function elementsAround(lines: readonly Line[]): ReadonlySet<PageElement> {
  const found = new Set<PageElement>()
  for (const { place } of lines)
    for (let next = place ?? null; next !== null && !found.has(next); next = next.parent)
      found.add(next)
  return found
}

/** Whether the largest container of the picture without body text has no removed text either. */
function isWithinArticle(
  place: PageElement | null,
  body: ReadonlySet<PageElement>,
  removed: ReadonlySet<PageElement>,
): boolean {
  let box: PageElement | null = null
  let next = place
  for (; next !== null && !body.has(next); next = next.parent) box = next
  return next !== null && (box === null || !removed.has(box))
}
