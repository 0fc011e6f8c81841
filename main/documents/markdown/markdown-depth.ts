import type { MarkdownIt } from 'markdown-it'

type BlockState = Parameters<Parameters<MarkdownIt['block']['ruler']['push']>[1]>[0]

/** Quotations and lists within each other, counted as the parser does: a quotation is one level, a list two. No text comes near. */
const DEEPEST = 240
/** What the parser's own limit has to be: beyond it the parser leaves text out, block and all. It is recursive: 2000 is safe. */
export const MARKDOWN_NESTING = DEEPEST + 16

/** Signs of quotations and items at the beginning of a line. */
const SIGNS = /^(?:>|[-*+](?=\s|$)|\s+)+/
const ITEM = /^\s*(?:>|[-*+]\s|\d{1,9}[.)]\s)/

/**
 * Text that is nested too deeply to be kept so stands as paragraphs in the deepest place there is, an item a paragraph. Without
 * this markdown-it leaves out what lies deeper than its limit, and whatever follows in the same list.
 */
export function markdownDepth(markdown: MarkdownIt): void {
  markdown.block.ruler.before('table', 'depth', (state, startLine, endLine) => {
    if (state.level < DEEPEST) return false
    let next = startLine
    while (next < endLine && !state.isEmpty(next) && isWithin(state, next)) {
      const start = next++
      while (next < endLine && !state.isEmpty(next) && isWithin(state, next)) {
        if (ITEM.test(state.getLines(next, next + 1, state.blkIndent, false))) break
        next++
      }
      pushParagraph(state, start, next)
    }
    state.line = next
    return true
  })
}

/** Whether a line belongs to the container that is being read; a negative indent is a lazy line (CommonMark §5.1). */
function isWithin(state: BlockState, line: number): boolean {
  const indent = state.sCount[line] ?? 0
  return indent < 0 || indent >= state.blkIndent
}

function pushParagraph(state: BlockState, start: number, end: number): void {
  const content = state.getLines(start, end, state.blkIndent, false).replace(SIGNS, '').trim()
  if (content === '') return
  // Under a name of their own: the parser takes the tags of a tight list's paragraphs away, and two would become one.
  state.push('depth_open', 'p', 1)
  const inline = state.push('inline', '', 0)
  inline.content = content
  inline.map = [start, end]
  inline.children = []
  state.push('depth_close', 'p', -1)
}
