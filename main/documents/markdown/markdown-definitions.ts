import type { MarkdownIt } from 'markdown-it'

type BlockState = Parameters<Parameters<MarkdownIt['block']['ruler']['push']>[1]>[0]

/** Lines above a definition that may be its terms; more are a paragraph. */
const MOST_TERMS = 8
/** Characters of a term; what is longer is a paragraph over a line that begins with a colon. */
const LONGEST = 100
const SIGN = /^[:~][ \t]+(?=\S)/

/**
 * Lists of definitions as PHP Markdown Extra, pandoc and many others have them: a term, or several on lines of their own, and under
 * it `: ` and its definition, which may go on set in as an item of a list does. An empty line may stand between them.
 */
export function markdownDefinitions(markdown: MarkdownIt): void {
  /** How far the lists are set in whose definitions are being read, the innermost last. */
  const open = new WeakMap<BlockState, number[]>()
  markdown.block.ruler.before(
    'paragraph',
    'definitions',
    (state, startLine, endLine, silent) => {
      // Asked whether it ends a paragraph, the next definition does that of the one before.
      const indents = open.get(state) ?? []
      if (silent) return indents.some((indent) => isDefinition(state, startLine, indent))
      let line = definitionUnder(state, startLine, endLine)
      if (line < 0) return false
      state.push('dl_open', 'dl', 1)
      let terms = startLine
      while (line >= 0) {
        for (; terms < line && !state.isEmpty(terms); terms++) pushTerm(state, terms)
        open.set(state, [...indents, state.blkIndent])
        do line = pushDefinition(state, line, endLine)
        while (line < endLine && isDefinition(state, line))
        open.set(state, indents)
        terms = line
        line = terms < endLine ? definitionUnder(state, terms, endLine) : -1
      }
      state.push('dl_close', 'dl', -1)
      state.line = terms
      return true
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  )
}

const textOf = (state: BlockState, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0)

const isSetIn = (state: BlockState, line: number): boolean =>
  (state.sCount[line] ?? 0) >= state.blkIndent

function isDefinition(state: BlockState, line: number, indent = state.blkIndent): boolean {
  const more = (state.sCount[line] ?? 0) - indent
  return more >= 0 && more < 4 && SIGN.test(textOf(state, line))
}

/** The line of the first definition of the terms that begin at a line; -1 where these are none. */
function definitionUnder(state: BlockState, start: number, endLine: number): number {
  if (state.isEmpty(start) || !isSetIn(state, start) || isDefinition(state, start)) return -1
  let line = start
  while (line < endLine && line - start <= MOST_TERMS && !state.isEmpty(line)) {
    if (isDefinition(state, line)) return line
    if (!isSetIn(state, line) || textOf(state, line).length > LONGEST) return -1
    line++
  }
  return line < endLine - 1 && state.isEmpty(line) && isDefinition(state, line + 1) ? line + 1 : -1
}

function pushTerm(state: BlockState, line: number): void {
  state.push('dt_open', 'dt', 1)
  const inline = state.push('inline', '', 0)
  inline.content = textOf(state, line).trim()
  inline.map = [line, line + 1]
  inline.children = []
  state.push('dt_close', 'dt', -1)
}

/** Reads a definition as the blocks that it is; gives the line after it and the empty ones behind it. */
function pushDefinition(state: BlockState, line: number, endLine: number): number {
  const sign = SIGN.exec(textOf(state, line))?.[0].length ?? 2
  const { tShift, sCount, blkIndent, parentType, tight } = state
  const [shift, count] = [tShift[line] ?? 0, sCount[line] ?? 0]
  state.push('dd_open', 'dd', 1)
  tShift[line] = shift + sign
  sCount[line] = count + sign
  // What goes on in it is set in by as much as its sign, or by four as in an item.
  state.blkIndent = count + Math.min(sign, 4)
  state.parentType = 'list'
  state.md.block.tokenize(state, line, endLine)
  state.blkIndent = blkIndent
  state.parentType = parentType
  state.tight = tight
  tShift[line] = shift
  sCount[line] = count
  state.push('dd_close', 'dd', -1)
  let next = state.line
  while (next < endLine && state.isEmpty(next)) next++
  return next
}
