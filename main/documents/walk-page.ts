import type { Line } from './line.ts'
import type { PageNode } from './page-node.ts'

const ELEMENT = 1
const TEXT = 3

/** Nothing of these is seen as text, or is text of the article. */
const UNSEEN = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK SVG MATH IFRAME OBJECT EMBED VIDEO AUDIO CANVAS TEXTAREA SELECT INPUT DATALIST DIALOG RP'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)

type State = Pick<Line, 'kind' | 'region'> & {
  level?: number
  linked: boolean
  article: boolean
  pre: boolean
}

/** The visible text of a page by block elements, in order. Iterative: no nesting overflows the stack. */
export function walkPage(root: PageNode): Line[] {
  const lines: Line[] = []
  const states: State[] = []
  let state: State = { kind: 'paragraph', region: null, linked: false, article: false, pre: false }
  let text = ''
  let links = 0
  let holder = state
  const flush = () => {
    const shown = holder.pre
      ? text.replace(/^\n+|\s+$/g, '')
      : text.replace(/[\s\u200B]+/g, ' ').trim()
    if (shown !== '') {
      const level = holder.kind === 'heading' ? { level: holder.level ?? 2 } : {}
      const linked = Math.min(1, links / shown.length)
      lines.push({
        text: shown,
        kind: holder.kind,
        ...level,
        gap: true,
        linked,
        region: holder.region,
      })
    }
    text = ''
    links = 0
  }
  let node: PageNode | null = root.firstChild
  while (node !== null) {
    if (node.nodeType === TEXT) {
      if (text === '') holder = state
      const value = node.textContent ?? ''
      text += value
      if (state.linked) links += value.trim().length
    }
    const enters = node.nodeType === ELEMENT && !isUnseen(node) && node.firstChild !== null
    if (
      node.nodeType === ELEMENT &&
      (BLOCKS.has(node.nodeName) || (node.nodeName === 'BR' && !state.pre))
    )
      flush()
    else if (node.nodeName === 'BR') text += '\n'
    if (enters) {
      states.push(state)
      state = enter(state, node)
      node = node.firstChild
      continue
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode
      if (node === null || node === root) {
        node = null
        break
      }
      state = states.pop() ?? state
      if (BLOCKS.has(node.nodeName)) flush()
    }
    node = node?.nextSibling ?? null
  }
  flush()
  return lines
}

function isUnseen(node: PageNode): boolean {
  if (UNSEEN.has(node.nodeName.toUpperCase())) return true
  const attribute = (name: string) => node.getAttribute?.(name) ?? null
  if (attribute('hidden') !== null) return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute('style') ?? '')
}

function enter(state: State, node: PageNode): State {
  const role = node.getAttribute?.('role') ?? ''
  const name = node.nodeName
  const heading = /^H([1-6])$/.exec(name)
  if (heading) return { ...state, kind: 'heading', level: Number(heading[1]) }
  if (name === 'ARTICLE' || name === 'MAIN') return { ...state, article: true }
  if (name === 'A') return { ...state, linked: true }
  if (name === 'LI' || name === 'DD' || name === 'DT') return { ...state, kind: 'list-item' }
  if (name === 'BLOCKQUOTE') return { ...state, kind: 'quote' }
  if (name === 'FIGURE' || name === 'FIGCAPTION' || name === 'CAPTION')
    return { ...state, kind: 'figure' }
  if (name === 'PRE') return { ...state, kind: 'code', pre: true }
  if (
    name === 'NAV' ||
    name === 'BUTTON' ||
    /^(?:navigation|menu|menubar|search|toolbar)$/.test(role)
  )
    return { ...state, region: 'navigation' }
  if (name === 'ASIDE' || role === 'complementary') return { ...state, region: 'related' }
  // Within the article header and footer are its own: title, author, notes.
  const outside = !state.article && state.region === null
  if (outside && (name === 'FOOTER' || role === 'contentinfo'))
    return { ...state, region: 'furniture' }
  if (outside && (name === 'HEADER' || role === 'banner') && !holdsTitle(node))
    return { ...state, region: 'navigation' }
  return state
}

function holdsTitle(node: PageNode): boolean {
  const nodes: (PageNode | null)[] = [node.firstChild]
  while (nodes.length > 0) {
    const next = nodes.pop()
    if (!next) continue
    if (next.nodeName === 'H1') return true
    nodes.push(next.nextSibling, next.firstChild)
  }
  return false
}
