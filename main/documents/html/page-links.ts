import { decodeAnchor } from '../../../contract/anchor.ts'
import { anyOf, type WordsByLanguage } from '../lines/any-of.ts'
import { stripSizeCommands } from './page-formulas.ts'
import { labelOf, type PageElement } from '../lines/page-node.ts'

/** In characters: longer addresses hold data. */
const MAX_ADDRESS_CHARS = 4000

/**
 * Resolves a link's address: http, https, mailto, or `#` and an anchor within the page; null for any other. Relative
 * addresses need the page's own address.
 */
export function linkOf(href: string | undefined, base: string | null): string | null {
  const text = href?.trim() ?? ''
  if (text === '' || text.length > MAX_ADDRESS_CHARS) return null
  if (text.startsWith('#')) return text.length > 1 ? text : null
  const url = URL.parse(text, base ?? undefined)
  if (url === null || !/^(?:https?|mailto):$/.test(url.protocol)) return null
  if (base !== null && url.hash.length > 1 && url.href.startsWith(`${base.replace(/#.*$/, '')}#`))
    return url.hash
  return url.href
}

/**
 * The picture of an `img`, by its address in the page; null for tracking pixels and placeholders. Lazy-loading
 * attributes take precedence over `src`.
 */
export function pictureOf({ attributes }: PageElement): { source: string; alt: string } | null {
  const { width, height } = attributes
  if (isTrackingPixel(width) || isTrackingPixel(height)) return null
  const lazy =
    attributes['data-src'] ??
    attributes['data-original'] ??
    attributes['data-lazy-src'] ??
    attributes['data-actualsrc'] ??
    largestSource(attributes['data-srcset'])
  const now = largestSource(attributes['srcset']) ?? attributes['src']
  const named = (lazy ?? now ?? '').trim()
  const own = attributes['src']?.trim() ?? ''
  // Browsers that save a page rewrite only `src` to the local file; the other attributes keep network addresses.
  const source =
    own !== '' && !ABSOLUTE_ADDRESS.test(own) && ABSOLUTE_ADDRESS.test(named) ? own : named
  if (source === '' || /^(?:javascript|about|blob):/i.test(source)) return null
  // A small data URL is a placeholder or an icon.
  if (/^data:/i.test(source) && (!/^data:image\//i.test(source) || source.length < 1000))
    return null
  return { source, alt: altOf(attributes['alt']) }
}

/** Cleans alternative text: '' for file names and generic words such as "image"; formulas without size commands. */
function altOf(alt: string | undefined): string {
  const text = (alt ?? '').replace(/\s+/g, ' ').trim()
  if (FILE_NAME.test(text) || SLUG.test(text) || GENERIC_ALT.test(text)) return ''
  return stripSizeCommands(text)
}

const FILE_NAME = /^[^\s/]{1,200}\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg|heic)$/i
/** `IMG_0417`, `0225-harbour-at-night-01`: a file name without extension. */
const SLUG = /^(?=\S*_|(?=\S*\d)\S*-\S*-|(?:\S*-){4})[a-z\d_-]{4,200}$/i
/** Words for any picture by language. */
const PICTURE_WORDS: WordsByLanguage = {
  en: '(?:featured |article |main |lead )?(?:image|photo|picture|img|thumbnail|placeholder)',
  de: 'foto|bild',
  es: 'imagen',
  pt: 'imagem',
  it: 'immagine',
  ru: 'изображение|фото',
  zh: '图片|圖片|图|圖',
  ja: '写真|画像',
  ko: '사진|이미지',
  ar: 'صورة',
}
const GENERIC_ALT = new RegExp(String.raw`^${anyOf(PICTURE_WORDS)}[\s:.]*\d*$`, 'i')

/** Maximum length of an inline picture's alternative text: a letter, an arrow, an emoticon. */
const MAX_SYMBOL_CHARS = 12
/** Maximum height of an inline picture: about two lines of text. */
const MAX_SYMBOL_PIXELS = 40

/**
 * Whether a picture stands for a word or symbol of its sentence, so that its alternative text is read in its place:
 * formulas, emoji, characters missing from a font.
 */
export function isInlineSymbol(element: PageElement, alt: string): boolean {
  if (alt === '') return false
  // Emoticons and emoji: `:)`, `🙂`.
  if (!/[\p{L}\p{N}]/u.test(alt) && alt.length <= MAX_SYMBOL_CHARS) return true
  const label = labelOf(element)
  if (
    /(?:^|[\s_-])(?:emoji|emoticon|smil(?:ey|ie)|tex|latex|math|formula|equation)(?:$|[\s_-])/.test(
      label,
    )
  )
    return true
  // A drop cap drawn as a picture.
  const around = element.parent ? `${label} ${labelOf(element.parent)}` : label
  if (
    /(?:^|[\s_-])(?:drop-?caps?|initials?)(?:$|[\s_-])/.test(around) &&
    /^\P{L}?\p{L}$/u.test(alt)
  )
    return true
  return isTextHigh(element) && alt.length <= MAX_SYMBOL_CHARS
}

/** Whether a picture is at most as high as text, by its attributes. */
export function isTextHigh({ attributes }: PageElement): boolean {
  const { height, style } = attributes
  const pixels = /^\s*(\d+)(?:px)?\s*$/.exec(height ?? '')?.[1]
  if (pixels !== undefined) return Number(pixels) <= MAX_SYMBOL_PIXELS
  const set = /(?:^|[;\s])height\s*:\s*([\d.]+)(ex|em|px)/.exec(style ?? '')
  return set !== null && Number(set[1]) <= (set[2] === 'px' ? MAX_SYMBOL_PIXELS : 3)
}

/** Absolute addresses, which are not files saved beside the page. */
const ABSOLUTE_ADDRESS = /^(?:[a-z][a-z\d+.-]*:|\/)/i

const isTrackingPixel = (size: string | undefined) =>
  size !== undefined && /^[0-3](?:px)?$/.test(size.trim())

/** The address of a `srcset` with the greatest width or density. */
function largestSource(srcset: string | undefined): string | undefined {
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

/** The id that an internal link refers to. */
export function anchorOfHref(href: string): string {
  return decodeAnchor(href.slice(1))
}
