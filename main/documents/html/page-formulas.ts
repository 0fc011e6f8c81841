import type { PageElement } from '../lines/page-node.ts'

/**
 * Formulas are read as their TeX source where the page contains it: MathML's `alttext`, a TeX annotation in MathML
 * (MathML 3, 5.2), or the script that MathJax 2 reads. Their rendering would duplicate them.
 */
export const isTexScript = (name: string, type = ''): boolean =>
  name === 'script' && /^\s*math\/tex\b/i.test(type)

export const isTexAnnotation = (name: string, encoding = ''): boolean =>
  name === 'annotation' && /^application\/x-(?:la)?tex$/i.test(encoding.trim())

/** A `math` element for a formula from a script. */
export const formulaElement = (tex: string, parent: PageElement): PageElement => ({
  name: 'math',
  attributes: { alttext: tex, [FROM_SCRIPT]: '' },
  parent,
  children: [],
})
const FROM_SCRIPT = '#script'

/** Maximum number of levels from an annotation up to its formula. */
const MAX_LEVELS = 3

/** Sets a formula's `alttext` from its annotation, unless it has one. */
export function annotate(element: PageElement, tex: string): void {
  let next: PageElement | null = element
  for (let level = 0; next !== null && next.name !== 'math' && level < MAX_LEVELS; level++)
    next = next.parent
  if (next?.name === 'math' && !next.attributes['alttext'])
    next.attributes = { ...next.attributes, alttext: tex }
}

/** The TeX source of a formula; null for other elements and formulas without source. */
export function formulaOf({ name, attributes }: PageElement): string | null {
  if (name !== 'math') return null
  const tex = attributes['alttext']?.replace(/\s+/g, ' ').trim() ?? ''
  return tex === '' ? null : stripSizeCommands(tex)
}

/** Removes commands and braces that only set the display size of a formula. */
export function stripSizeCommands(tex: string): string {
  return (BRACED_STYLE.exec(tex)?.[1] ?? tex).replace(/^\s*\\(?:display|text|script)style\b\s*/, '')
}
const BRACED_STYLE = /^\{(\\(?:display|text|script)style .*)\}$/s

/** Classes of MathJax 2's rendering, which precedes the script. */
const MATHJAX_CLASS = /(?:^|\s)MathJax(?:_(?:Preview|Display|SVG|SVG_Display|CHTML))?(?:$|\s)/
const SEARCH_WINDOW = 4
/** Limits for the siblings that are searched for formulas; a formula's own elements are two or three. */
const MAX_SIBLINGS = 4000
const MAX_FORMULA_CHILDREN = 8

/** Whether an element is the rendering of a formula whose source is read from a sibling. */
export function isRenderedFormula(element: PageElement): boolean {
  const { attributes, parent } = element
  const { class: names = '' } = attributes
  const siblings = parent?.children ?? []
  if (/(?:^|\s)katex-html(?:$|\s)/.test(names))
    return siblings
      .slice(0, MAX_FORMULA_CHILDREN)
      .some((one) => typeof one !== 'string' && one.attributes['class'] === 'katex-mathml')
  if (!MATHJAX_CLASS.test(names) || siblings.length > MAX_SIBLINGS) return false
  const at = siblings.indexOf(element)
  return siblings
    .slice(at + 1, at + SEARCH_WINDOW)
    .some((one) => typeof one !== 'string' && one.attributes[FROM_SCRIPT] !== undefined)
}
