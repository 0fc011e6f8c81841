import type { Cleaned } from './clean.ts'
import type { ImportedMedia } from '../imported-document.ts'
import type { Line } from '../lines/line.ts'
import type { PageElement } from '../lines/page-node.ts'
import { pictureSize } from '../lines/picture-size.ts'

/** Pixels: what is smaller is a button or a line, what is longer beside its width a bar or a border. */
const LEAST = { width: 120, height: 80 }
const LONGEST = 6

/**
 * Puts back the pictures of a page that say nothing, with neither caption nor alternative text, where they are the
 * article's: large enough to be looked at, next to text of the body, and in no box with text that was left out, as
 * teasers and advertisements stand. clean() tells by words, and has none of these.
 * @param lines what clean() was given.
 */
export function keepPictures(
  lines: readonly Line[],
  cleaned: Cleaned,
  media: readonly ImportedMedia[],
): Cleaned {
  // Most pages have none, and no picture of theirs is looked at.
  if (!lines.some(({ text, picture }) => text === '' && picture !== undefined)) return cleaned
  const seen = new Set(media.filter(({ bytes }) => isSeen(bytes)).map(({ name }) => name))
  const isSilent = ({ text, picture, region }: Line) =>
    text === '' && region === null && picture !== undefined && seen.has(picture.source)
  if (!lines.some(isSilent)) return cleaned
  const places = new Map(cleaned.lines.map(({ line }, at) => [line, at]))
  const title = lines.find((line) => line.text === cleaned.title && !places.has(line))
  const isBody = (line: Line | undefined) => {
    const at = line === undefined ? undefined : places.get(line)
    return at === undefined ? line !== undefined && line === title : !cleaned.lines[at]?.verdict
  }
  const told = lines.filter(({ text }) => text !== '')
  const body = holders(told.filter(isBody))
  const left = holders(told.filter((line) => !isBody(line)))
  const kept = new Map<number, Line[]>()
  let at = -1
  let last: Line | undefined
  for (const [index, line] of lines.entries()) {
    if (line.text !== '') {
      at = places.get(line) ?? at
      last = line
    } else if (isSilent(line) && isWithinArticle(line.place ?? null, body, left)) {
      const next = lines.slice(index, index + NEAR).find(({ text }) => text !== '')
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

/** Lines behind a picture among which its neighbour is looked for; between them stand other pictures. */
const NEAR = 40

function isSeen(bytes: Uint8Array): boolean {
  const size = pictureSize(bytes)
  if (size === null || size.width < LEAST.width || size.height < LEAST.height) return false
  return Math.max(size.width / size.height, size.height / size.width) <= LONGEST
}

/** The elements that lines stand in, up to the root. */
function holders(lines: readonly Line[]): ReadonlySet<PageElement> {
  const found = new Set<PageElement>()
  for (const { place } of lines)
    for (let next = place ?? null; next !== null && !found.has(next); next = next.parent)
      found.add(next)
  return found
}

/** The largest element round the picture that has nothing of the body has nothing that was left out either. */
function isWithinArticle(
  place: PageElement | null,
  body: ReadonlySet<PageElement>,
  left: ReadonlySet<PageElement>,
): boolean {
  let box: PageElement | null = null
  let next = place
  for (; next !== null && !body.has(next); next = next.parent) box = next
  return next !== null && (box === null || !left.has(box))
}
