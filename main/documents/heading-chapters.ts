import type { BlockKind } from '../../contract/article.ts'
import type { ImportedChapter } from './imported-document.ts'
import { isContentsHeading } from './lines/contents-heading.ts'
import { readHead } from './text/chapters/read-head.ts'

/** What of a block decides the chapters. */
type HeadingBlock = { key: string; kind: BlockKind; level?: number | undefined; text: string }

/** In characters. */
const MAX_TITLE_CHARS = 500
const MAX_DEPTH = 8

/**
 * Returns the chapters of a document without a table of contents: its headings, as deep as they are nested, whatever
 * their levels. A number with its title in the heading below it ("Chapter I", "The Bridge") is one chapter.
 */
export function headingChapters(blocks: readonly HeadingBlock[]): ImportedChapter[] {
  const chapters: ImportedChapter[] = []
  const open: number[] = []
  let label: { at: number; level: number } | null = null
  for (const [at, { key, kind, level = 1, text }] of blocks.entries()) {
    const title = text.replace(/\s+/g, ' ').trim()
    if (kind !== 'heading' || title === '' || isContentsHeading(title)) continue
    const last = chapters.at(-1)
    if (last && label && label.at === at - 1 && level >= label.level && readHead(title) === null) {
      last.title = joinTitle(last.title, title)
      label = null
      continue
    }
    while ((open.at(-1) ?? 0) >= level) open.pop()
    chapters.push({
      title: title.slice(0, MAX_TITLE_CHARS),
      depth: Math.min(MAX_DEPTH, open.length),
      block: key,
    })
    open.push(level)
    const head = readHead(title)
    label = head !== null && head.title === '' && head.kind !== 'named' ? { at, level } : null
  }
  return chapters
}

const joinTitle = (label: string, title: string): string =>
  `${label}${/[\p{P}\p{sc=Han}]$/u.test(label) ? ' ' : ' · '}${title}`.slice(0, MAX_TITLE_CHARS)
