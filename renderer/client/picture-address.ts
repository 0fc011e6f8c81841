/** Returns the URL, relative to the page's, under which both shells serve a picture of an article. */
export function pictureAddress(articleId: string, name: string): string {
  return `media/${encodeURIComponent(articleId)}/${name}`
}
