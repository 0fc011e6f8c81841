import { checkHtml } from '../bytes/check-html.ts'
import type { Anchors } from './page-lines.ts'
import { parsePage } from './parse-page.ts'
import type { ReadDocument } from '../lines/read-document.ts'
import { readMetadata } from './read-metadata.ts'
import { walkPage } from './walk-page.ts'

/**
 * A page's block elements as lines, and what its head declares. Nothing of it is run or loaded: a tree is built of its
 * tags, and only text, addresses and names of pictures are taken from it.
 * @param anchors which ids are kept; of a part of a book all of them, because other parts lead to them.
 * @throws DocumentError see checkHtml().
 */
export function readHtml(html: string, anchors: Anchors = 'linked'): ReadDocument {
  checkHtml(html)
  const page = parsePage(html)
  const declared = readMetadata(page)
  const base = page.links.get('base')
  const address =
    base === undefined
      ? declared.url
      : (URL.parse(base, declared.url ?? undefined)?.href ?? declared.url)
  return { lines: walkPage(page.root, address, anchors), declared }
}
