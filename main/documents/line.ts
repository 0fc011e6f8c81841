import type { BlockKind, TrimReason } from '../../contract/article.ts'

/** One block of a text on its way through the cleaner: a line of a plain text, a block element of a page. */
export type Line = {
  /** What is visible of it: white space at the ends taken off, list markers of a plain text left on. */
  text: string
  kind: BlockKind
  level?: number
  /** Blank lines stood before it: a paragraph break that the author made. */
  gap: boolean
  /** The part of its characters that are the text of links, 0 to 1; 0 in a plain text. */
  linked: number
  /** Where a page's own markup says that it is not the article: in nav, footer, header or aside. */
  region: 'navigation' | 'furniture' | 'related' | null
}

/** What cleaning decided about a line: null is body. */
export type Verdict = { step: string; reason: TrimReason } | null
