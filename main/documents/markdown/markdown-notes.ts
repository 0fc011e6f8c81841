import type { MarkdownIt } from 'markdown-it'

type BlockState = Parameters<Parameters<MarkdownIt['block']['ruler']['push']>[1]>[0]

/** Parses the indented paragraphs that continue a note; returns the line after them. */
function parseNoteContinuation(state: BlockState, from: number, endLine: number): number {
  let line = from
  for (;;) {
    let next = line
    while (next < endLine && state.isEmpty(next)) next++
    const isIndented = (at: number) => (state.sCount[at] ?? 0) - state.blkIndent >= 4
    if (next >= endLine || !isIndented(next)) return line
    const start = next
    while (next < endLine && !state.isEmpty(next)) next++
    state.push('paragraph_open', 'p', 1)
    const inline = state.push('inline', '', 0)
    inline.content = state.getLines(start, next, state.blkIndent + 4, false).trim()
    inline.children = []
    inline.map = [start, next]
    state.push('paragraph_close', 'p', -1)
    line = next
  }
}

const DEFINITION = /^\[\^([^\]\s]{1,60})\]:[ \t]*/
const REFERENCE = /\[\^([^\]\s]{1,60})\]/y

/**
 * Footnotes: `[^1]` in the text, `[^1]: …` on a line of its own, which stays in place. Without this plugin,
 * markdown-it takes a note that is an address for a link definition and drops it.
 */
export function markdownNotes(markdown: MarkdownIt): void {
  const known = new WeakMap<object, Set<string>>()
  markdown.block.ruler.before(
    'reference',
    'note',
    (state, startLine, endLine, silent) => {
      const lineAt = (line: number) =>
        state.src.slice(
          (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0),
          state.eMarks[line] ?? 0,
        )
      const found = DEFINITION.exec(lineAt(startLine))
      if (found === null || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
      if (silent) return true
      const label = found[1] ?? ''
      const content = [lineAt(startLine).slice(found[0].length)]
      let next = startLine + 1
      for (; next < endLine; next++) {
        const text = lineAt(next)
        if (text.trim() === '' || DEFINITION.test(text)) break
        content.push(text)
      }
      known.set(state.env, (known.get(state.env) ?? new Set()).add(label))
      state.push('paragraph_open', 'p', 1).attrSet('id', `note-${label}`)
      const inline = state.push('inline', '', 0)
      inline.content = content.join('\n')
      inline.children = []
      inline.map = [startLine, next]
      inline.meta = { label }
      state.push('paragraph_close', 'p', -1)
      state.line = parseNoteContinuation(state, next, endLine)
      return true
    },
    { alt: ['paragraph', 'reference'] },
  )
  markdown.inline.ruler.before('link', 'note', (state, silent) => {
    REFERENCE.lastIndex = state.pos
    const label = REFERENCE.exec(state.src)?.[1]
    if (label === undefined || known.get(state.env)?.has(label) !== true) return false
    if (!silent) {
      state.push('sup_open', 'sup', 1)
      state.push('link_open', 'a', 1).attrSet('href', `#note-${label}`)
      state.push('text', '', 0).content = label
      state.push('link_close', 'a', -1)
      state.push('sup_close', 'sup', -1)
    }
    state.pos += label.length + 3
    return true
  })
  // Each note begins with its marker, as in its reference.
  markdown.core.ruler.after('inline', 'note', (state) => {
    for (const token of state.tokens) {
      const label: unknown = token.type === 'inline' ? token.meta?.label : undefined
      if (typeof label !== 'string') continue
      const open = new state.Token('sup_open', 'sup', 1)
      const text = new state.Token('text', '', 0)
      const space = new state.Token('text', '', 0)
      text.content = label
      space.content = ' '
      token.children?.unshift(open, text, new state.Token('sup_close', 'sup', -1), space)
    }
  })
}
