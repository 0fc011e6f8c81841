/** Where the shells serve an article's picture. */
export function pictureAddress(articleId: string, name: string): string {
  return `/media/${encodeURIComponent(articleId)}/${name}`
}
