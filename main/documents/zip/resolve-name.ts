/**
 * The archive's name of what a file inside refers to, without its fragment: `../images/a%20b.png` seen from
 * `text/one.xhtml` is `images/a b.png` (RFC 3986 §5.2.4). Null for an address with a scheme, an absolute one, and one
 * that leads out of the archive.
 * @param from the name of the file that refers; '' for the root.
 */
export function resolveName(from: string, reference: string): string | null {
  const path = reference.replace(/[?#].*$/s, '').trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^[/\\]/.test(path)) return null
  if (path === '') return from
  const parts = from.split('/').slice(0, -1)
  for (const part of decode(path).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** What stands behind `#`, decoded; '' where there is nothing. */
export function fragmentOf(reference: string): string {
  const at = reference.indexOf('#')
  return at < 0 ? '' : decode(reference.slice(at + 1))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
