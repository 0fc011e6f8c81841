import { isPictureName } from '../../../contract/files/opened-files.ts'

/** Where the sources of pictures stand, in HTML (`src`, `srcset`, `data-src` …) and in Markdown. */
const SOURCES =
  /(?:src|srcset|original)\s*=\s*(?:"([^"]{0,8000})"|'([^']{0,8000})'|([^\s"'>]{1,8000}))|\]\(\s*<?([^)>]{1,8000})/gi

/** Characters that are looked through at a time: a few milliseconds, so that the window goes on answering. */
const AT_A_TIME = 500_000
/** As much of two neighbouring pieces is the same: nothing that is looked for is longer. */
const SHARED = 10_000

/** The last parts of every address in a page's source that could be a picture's, NFC. */
export async function namesIn(source: Uint8Array): Promise<ReadonlySet<string>> {
  const text = decoded(source)
  const names = new Set<string>()
  for (let start = 0; start < text.length; start += AT_A_TIME) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve))
    const piece = text.slice(Math.max(0, start - SHARED), start + AT_A_TIME)
    for (const [, double, single, bare, markdown] of piece.matchAll(SOURCES))
      for (const part of addressesIn(double ?? single ?? bare ?? markdown ?? ''))
        names.add(nameOf(part))
  }
  names.delete('')
  return names
}

/** An attribute's value as one address, which may hold spaces, and as a list of them with their widths. */
function addressesIn(value: string): string[] {
  const text = value.trim()
  if (/^(?:data|https?):|^\/\//i.test(text) && !text.includes(',')) return []
  return [text, ...text.split(/[,\s]+/)]
}

/**
 * Whether a file beside a page is one that the page names. What its name is in another encoding is not known: a picture with
 * such a name is taken for one that it names.
 */
export function isNamed(path: string, names: ReadonlySet<string>): boolean {
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

/** Names are nearly always ASCII; which encoding the rest is in is the service's to find out. */
function decoded(source: Uint8Array): string {
  const [first, second] = source
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encoding = isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return new TextDecoder(encoding).decode(source)
}
