const MAX_PATH_CHARS = 1000

/** Whether a path relative to a page's folder, with slashes (`page_files/photo.jpg`), stays inside that folder. */
export function isBesidePath(path: string): boolean {
  if (path.length > MAX_PATH_CHARS || /[\\\0]/.test(path)) return false
  return path.split('/').every((part) => !['', '.', '..'].includes(part))
}
