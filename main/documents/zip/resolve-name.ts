/**
 * Resolves a reference inside an archive to an archive name without fragment: `../images/a%20b.png` in
 * `text/one.xhtml` is `images/a b.png` (RFC 3986 §5.2.4). Null for an address with a scheme, an absolute path, and a
 * path that leads out of the archive.
 * @param from the name of the referring file; '' for the root.
 */
export function resolveName(from: string, reference: string): string | null {
  const path = reference.replace(/[?#].*$/s, '').trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^[/\\]/.test(path)) return null
  if (path === '') return from
  const parts = from.split('/').slice(0, -1)
  for (const part of decodePercent(path).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** The fragment of a reference, decoded; '' where there is none. */
export function fragmentOf(reference: string): string {
  const at = reference.indexOf('#')
  return at < 0 ? '' : decodePercent(reference.slice(at + 1))
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
