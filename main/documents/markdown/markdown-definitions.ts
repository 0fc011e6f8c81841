import type { MarkdownIt } from 'markdown-it'

type BlockState = Parameters<Parameters<MarkdownIt['block']['ruler']['push']>[1]>[0]

/** Maximum number of term lines above a definition; more are a paragraph. */
const MAX_TERMS = 8
/** Maximum length of a term; a longer one is a paragraph above a line that begins with a colon. */
const MAX_TERM_CHARS = 100
const DEFINITION_MARKER = /^[:~][ \t]+(?=\S)/

/**
 * Definition lists as in PHP Markdown Extra and pandoc: one or several term lines, then `: ` with the definition,
 * which continues indented as list items do. An empty line may separate them.
 */
export function markdownDefinitions(markdown: MarkdownIt): void {
  /** Indents of the definition lists being parsed, innermost last. */
  const open = new WeakMap<BlockState, number[]>()
  markdown.block.ruler.before(
    'paragraph',
    'definitions',
    (state, startLine, endLine, silent) => {
      // In silent mode the parser asks whether this line interrupts a paragraph; the next definition does.
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

const lineText = (state: BlockState, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0)

const isIndented = (state: BlockState, line: number): boolean =>
  (state.sCount[line] ?? 0) >= state.blkIndent

function isDefinition(state: BlockState, line: number, indent = state.blkIndent): boolean {
  const more = (state.sCount[line] ?? 0) - indent
  return more >= 0 && more < 4 && DEFINITION_MARKER.test(lineText(state, line))
}

/** The line of the first definition for the terms that begin at a line; -1 where there is none. */
function definitionUnder(state: BlockState, start: number, endLine: number): number {
  if (state.isEmpty(start) || !isIndented(state, start) || isDefinition(state, start)) return -1
  let line = start
  while (line < endLine && line - start <= MAX_TERMS && !state.isEmpty(line)) {
    if (isDefinition(state, line)) return line
    if (!isIndented(state, line) || lineText(state, line).length > MAX_TERM_CHARS) return -1
    line++
  }
  return line < endLine - 1 && state.isEmpty(line) && isDefinition(state, line + 1) ? line + 1 : -1
}

function pushTerm(state: BlockState, line: number): void {
  state.push('dt_open', 'dt', 1)
  const inline = state.push('inline', '', 0)
  inline.content = lineText(state, line).trim()
  inline.map = [line, line + 1]
  inline.children = []
  state.push('dt_close', 'dt', -1)
}

/** Parses a definition as blocks; returns the next non-empty line after it. */
function pushDefinition(state: BlockState, line: number, endLine: number): number {
  const markerWidth = DEFINITION_MARKER.exec(lineText(state, line))?.[0].length ?? 2
  const { tShift, sCount, blkIndent, parentType, tight } = state
  const [shift, count] = [tShift[line] ?? 0, sCount[line] ?? 0]
  state.push('dd_open', 'dd', 1)
  tShift[line] = shift + markerWidth
  sCount[line] = count + markerWidth
  // Continuation lines are indented by the marker's width, or by four as in list items.
  state.blkIndent = count + Math.min(markerWidth, 4)
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
