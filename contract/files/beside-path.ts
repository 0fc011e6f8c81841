const LONGEST = 1000

/**
 * Whether a path can be that of a file beside a page, from the page's own folder, with slashes (`page_files/photo.jpg`): it
 * leads neither out of that folder nor up.
 */
export function isBesidePath(path: string): boolean {
  if (path.length > LONGEST || /[\\\0]/.test(path)) return false
  return path.split('/').every((part) => !['', '.', '..'].includes(part))
}
