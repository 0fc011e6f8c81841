/** The key of the block that a segment's path (`p2.s1`) leads into; the path itself where it names no segment (`title`). */
export function blockOfPath(path: string): string {
  const end = path.indexOf('.')
  return end === -1 ? path : path.slice(0, end)
}
