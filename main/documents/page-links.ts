import type { PageElement } from './page-node.ts'

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
  return { source, alt: (attributes['alt'] ?? '').replace(/\s+/g, ' ').trim() }
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
