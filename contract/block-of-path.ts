/** The block key of a segment path (`p2.s1`); other paths (`title`) are returned unchanged. */
export function blockOfPath(path: string): string {
  const end = path.indexOf('.')
  return end === -1 ? path : path.slice(0, end)
}
