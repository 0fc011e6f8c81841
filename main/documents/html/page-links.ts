import { unframed } from './page-formulas.ts'
import { labelOf, type PageElement } from '../lines/page-node.ts'

/** Longer addresses are left out: they hold data, not a place. */
const LONGEST = 4000

/**
 * An address of a page as a link keeps it: http, https or mailto, or `#` and an anchor within the page; null for every
 * other. A relative one needs the page's own address.
 */
export function linkOf(href: string | undefined, base: string | null): string | null {
  const text = href?.trim() ?? ''
  if (text === '' || text.length > LONGEST) return null
  if (text.startsWith('#')) return text.length > 1 ? text : null
  const url = URL.parse(text, base ?? undefined)
  if (url === null || !/^(?:https?|mailto):$/.test(url.protocol)) return null
  if (base !== null && url.hash.length > 1 && url.href.startsWith(`${base.replace(/#.*$/, '')}#`))
    return url.hash
  return url.href
}

/**
 * The picture of an `img`, by the name that the page gives it; null for one that is no picture of the text: a dot that
 * counts visits, a placeholder. What a script would load later counts more than what stands there until then.
 */
export function pictureOf({ attributes }: PageElement): { source: string; alt: string } | null {
  const { width, height } = attributes
  if (isDot(width) || isDot(height)) return null
  const later =
    attributes['data-src'] ??
    attributes['data-original'] ??
    attributes['data-lazy-src'] ??
    attributes['data-actualsrc'] ??
    largest(attributes['data-srcset'])
  const now = largest(attributes['srcset']) ?? attributes['src']
  const named = (later ?? now ?? '').trim()
  const own = attributes['src']?.trim() ?? ''
  // A browser that saves a page changes `src` alone to the file beside it; the others still name the network.
  const source = own !== '' && !ELSEWHERE.test(own) && ELSEWHERE.test(named) ? own : named
  if (source === '' || /^(?:javascript|about|blob):/i.test(source)) return null
  // A drawing in the address itself is a placeholder or an icon, if it is small.
  if (/^data:/i.test(source) && (!/^data:image\//i.test(source) || source.length < 1000))
    return null
  return { source, alt: altOf(attributes['alt']) }
}

/** What an alternative text says: nothing where it is the file's name, or but says that there is a picture; a formula without the frame that says how large it is set. */
function altOf(alt: string | undefined): string {
  const text = (alt ?? '').replace(/\s+/g, ' ').trim()
  if (FILE_NAME.test(text) || SLUG.test(text) || PICTURE.test(text)) return ''
  return unframed(text)
}

const FILE_NAME = /^[^\s/]{1,200}\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg|heic)$/i
/** `IMG_0417`, `0225-harbour-at-night-01`: a file's name without its type. */
const SLUG = /^(?=\S*_|(?=\S*\d)\S*-\S*-|(?:\S*-){4})[a-z\d_-]{4,200}$/i
const PICTURE =
  /^(?:(?:featured |article |main |lead )?(?:image|photo|picture|img|thumbnail|placeholder)|foto|bild|imagen|imagem|immagine|изображение|фото|图片|圖片|图|圖|写真|画像|사진|이미지|صورة)[\s:.]*\d*$/i

/** Characters of what a small picture may stand for: a letter, an arrow, a mood. */
const SHORT = 12
/** Pixels: not higher than a line of text and the next. */
const LOW = 40

/**
 * Whether a picture stands for a word or a sign of the sentence that it is in, so that its alternative text is read in
 * its place: formulas, smileys, letters that a typeface lacks.
 */
export function isSign(element: PageElement, alt: string): boolean {
  if (alt === '') return false
  // A mood, written or drawn: `:)`, `🙂`.
  if (!/[\p{L}\p{N}]/u.test(alt) && alt.length <= SHORT) return true
  const label = labelOf(element)
  if (
    /(?:^|[\s_-])(?:emoji|emoticon|smil(?:ey|ie)|tex|latex|math|formula|equation)(?:$|[\s_-])/.test(
      label,
    )
  )
    return true
  // The first letter of a chapter, drawn.
  const around = element.parent ? `${label} ${labelOf(element.parent)}` : label
  if (
    /(?:^|[\s_-])(?:drop-?caps?|initials?)(?:$|[\s_-])/.test(around) &&
    /^\P{L}?\p{L}$/u.test(alt)
  )
    return true
  return isLow(element) && alt.length <= SHORT
}

/** Whether a picture is as high as a line of text, by what the page says of it. */
export function isLow({ attributes }: PageElement): boolean {
  const { height, style } = attributes
  const pixels = /^\s*(\d+)(?:px)?\s*$/.exec(height ?? '')?.[1]
  if (pixels !== undefined) return Number(pixels) <= LOW
  const set = /(?:^|[;\s])height\s*:\s*([\d.]+)(ex|em|px)/.exec(style ?? '')
  return set !== null && Number(set[1]) <= (set[2] === 'px' ? LOW : 3)
}

/** Not a file beside the page. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/)/i

const isDot = (size: string | undefined) => size !== undefined && /^[0-3](?:px)?$/.test(size.trim())

/** The address of a `srcset` with the greatest width or density. */
function largest(srcset: string | undefined): string | undefined {
  let best: string | undefined
  let size = -1
  for (const part of (srcset ?? '').split(/,\s/)) {
    const [address, width] = part.trim().split(/\s+/)
    const value = Number.parseFloat(width ?? '1')
    if (address !== undefined && address !== '' && value > size) {
      best = address
      size = value
    }
  }
  return best
}

/** The id that a link within the page leads to. */
export function anchorIn(href: string): string {
  const anchor = href.slice(1)
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
