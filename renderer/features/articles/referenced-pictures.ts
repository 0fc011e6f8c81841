import { isPictureName } from '../../../contract/files/opened-files.ts'

/**
 * Attributes and link targets that may reference pictures, in HTML (`src`, `srcset`, `data-src` …) and in Markdown.
 */
const PICTURE_REFERENCES =
  /(?:src|srcset|original)\s*=\s*(?:"([^"]{0,8000})"|'([^']{0,8000})'|([^\s"'>]{1,8000}))|\]\(\s*<?([^)>]{1,8000})/gi

/** Characters searched at a time, which takes a few milliseconds, so that the window stays responsive. */
const CHUNK_CHARS = 500_000
/** Overlap of neighbouring chunks; longer than any match. */
const OVERLAP_CHARS = 10_000

/** Resolves to the file names (last path segments, NFC) of all addresses in a page's source that may be pictures. */
export async function referencedNames(source: Uint8Array): Promise<ReadonlySet<string>> {
  const text = decoded(source)
  const names = new Set<string>()
  for (let start = 0; start < text.length; start += CHUNK_CHARS) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve))
    const piece = text.slice(Math.max(0, start - OVERLAP_CHARS), start + CHUNK_CHARS)
    for (const [, double, single, bare, markdown] of piece.matchAll(PICTURE_REFERENCES))
      for (const part of addressesIn(double ?? single ?? bare ?? markdown ?? ''))
        names.add(nameOf(part))
  }
  names.delete('')
  return names
}

/** Returns an attribute's value as one address, which may contain spaces, and as a srcset list. */
function addressesIn(value: string): string[] {
  const text = value.trim()
  if (/^(?:data|https?):|^\/\//i.test(text) && !text.includes(',')) return []
  return [text, ...text.split(/[,\s]+/)]
}

/**
 * Returns whether a page references a file beside it. Names in another encoding than UTF-8 cannot be compared: a
 * picture with a non-ASCII name counts as referenced.
 */
export function isReferenced(path: string, names: ReadonlySet<string>): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).normalize('NFC')
  return names.has(name) || (isPictureName(name) && /[^ -~]/.test(name))
}

function nameOf(address: string): string {
  const path = address.replaceAll('&amp;', '&').replace(/[?#].*$/s, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name).normalize('NFC')
  } catch {
    return name.normalize('NFC')
  }
}

/** File names are nearly always ASCII; the service detects other encodings. */
function decoded(source: Uint8Array): string {
  const [first, second] = source
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encoding = isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return new TextDecoder(encoding).decode(source)
}
