/** An anchor as an element is named by it: the fragment of an address, percent-decoded; as it is where that fails. */
export function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
