/** The raw anchor of an internal link; null for other addresses. */
export function linkAnchor(href: string | undefined): string | null {
  return href?.startsWith('#') === true ? href.slice(1) : null
}

/** The percent-decoded anchor; unchanged if it cannot be decoded. */
export function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
