import type { MarkdownIt } from 'markdown-it'

type BlockState = Parameters<Parameters<MarkdownIt['block']['ruler']['push']>[1]>[0]

/** Nesting of quotes and lists as the parser counts it: a quote is one level, a list two. Real texts stay far below. */
const MAX_LEVEL = 240
/** The parser's own limit, beyond which it drops whole blocks. The parser is recursive; 2000 levels are safe. */
export const MAX_MARKDOWN_NESTING = MAX_LEVEL + 16

/** Quote and list markers at the start of a line. */
const CONTAINER_MARKERS = /^(?:>|[-*+](?=\s|$)|\s+)+/
const ITEM = /^\s*(?:>|[-*+]\s|\d{1,9}[.)]\s)/

/**
 * Flattens text nested deeper than MAX_LEVEL into paragraphs at the deepest level, one per item. Without this,
 * markdown-it drops what exceeds its limit and everything after it in the same list.
 */
export function markdownDepth(markdown: MarkdownIt): void {
  markdown.block.ruler.before('table', 'depth', (state, startLine, endLine) => {
    if (state.level < MAX_LEVEL) return false
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

/** Whether a line belongs to the current container; a negative indent is a lazy continuation line (CommonMark §5.1). */
function isWithin(state: BlockState, line: number): boolean {
  const indent = state.sCount[line] ?? 0
  return indent < 0 || indent >= state.blkIndent
}

function pushParagraph(state: BlockState, start: number, end: number): void {
  const content = state
    .getLines(start, end, state.blkIndent, false)
    .replace(CONTAINER_MARKERS, '')
    .trim()
  if (content === '') return
  // Own token names: the parser removes the paragraph tags of a tight list, which would merge two paragraphs.
  state.push('depth_open', 'p', 1)
  const inline = state.push('inline', '', 0)
  inline.content = content
  inline.map = [start, end]
  inline.children = []
  state.push('depth_close', 'p', -1)
}
