import { checkHtml } from '../bytes/check-html.ts'
import type { Anchors } from './page-lines.ts'
import { parsePage } from './parse-page.ts'
import type { ReadDocument } from '../lines/read-document.ts'
import { readMetadata } from './read-metadata.ts'
import { walkPage } from './walk-page.ts'

/**
 * Reads a page's block elements as lines, and the metadata of its head. Nothing of it is run or loaded; only text,
 * addresses and picture names are used.
 * @param anchors which ids to keep; all for a part of a book, because other parts link to them.
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
