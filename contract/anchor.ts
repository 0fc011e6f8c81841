/** The anchor that a link within an article leads to, as it stands in the link; null for every other address. */
export function linkAnchor(href: string | undefined): string | null {
  return href?.startsWith('#') === true ? href.slice(1) : null
}

/** An anchor as an element is named by it: the fragment of an address, percent-decoded; as it is where that fails. */
export function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
