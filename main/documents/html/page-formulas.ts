import type { PageElement } from '../lines/page-node.ts'

/**
 * Formulas of a page are read as they were written, in TeX, where the page says how: in MathML's `alttext`, in an annotation
 * of it (MathML 3, 5.2), or in the script that MathJax 2 reads. What was drawn of them says the same once more.
 */
export const isTexScript = (name: string, type = ''): boolean =>
  name === 'script' && /^\s*math\/tex\b/i.test(type)

export const isTexAnnotation = (name: string, encoding = ''): boolean =>
  name === 'annotation' && /^application\/x-(?:la)?tex$/i.test(encoding.trim())

/** A formula that stands in an element of its own. */
export const formulaElement = (tex: string, parent: PageElement): PageElement => ({
  name: 'math',
  attributes: { alttext: tex, [FROM_SCRIPT]: '' },
  parent,
  children: [],
})
const FROM_SCRIPT = '#script'

/** Elements from an annotation up to its formula. */
const LEVELS = 3

/** Gives a formula what its annotation says, unless it says so itself. */
export function annotate(element: PageElement, tex: string): void {
  let next: PageElement | null = element
  for (let level = 0; next !== null && next.name !== 'math' && level < LEVELS; level++)
    next = next.parent
  if (next?.name === 'math' && !next.attributes['alttext'])
    next.attributes = { ...next.attributes, alttext: tex }
}

/** How a formula was written; null for what is none, or does not say. */
export function formulaOf({ name, attributes }: PageElement): string | null {
  if (name !== 'math') return null
  const tex = attributes['alttext']?.replace(/\s+/g, ' ').trim() ?? ''
  return tex === '' ? null : unframed(tex)
}

/** A formula without what says but how large it is set. */
export function unframed(tex: string): string {
  return (FRAMED.exec(tex)?.[1] ?? tex).replace(/^\s*\\(?:display|text|script)style\b\s*/, '')
}
const FRAMED = /^\{(\\(?:display|text|script)style .*)\}$/s

/** What MathJax 2 draws stands before the script. */
const DRAWN = /(?:^|\s)MathJax(?:_(?:Preview|Display|SVG|SVG_Display|CHTML))?(?:$|\s)/
const NEAR = 4
/** Elements beside each other in which formulas are looked for; a formula's own are two or three. */
const MOST_BESIDE = 4000
const MOST_WITHIN = 8

/** Whether an element draws a formula that is read beside it. */
export function isDrawnFormula(element: PageElement): boolean {
  const { attributes, parent } = element
  const { class: names = '' } = attributes
  const siblings = parent?.children ?? []
  if (/(?:^|\s)katex-html(?:$|\s)/.test(names))
    return siblings
      .slice(0, MOST_WITHIN)
      .some((one) => typeof one !== 'string' && one.attributes['class'] === 'katex-mathml')
  if (!DRAWN.test(names) || siblings.length > MOST_BESIDE) return false
  const at = siblings.indexOf(element)
  return siblings
    .slice(at + 1, at + NEAR)
    .some((one) => typeof one !== 'string' && one.attributes[FROM_SCRIPT] !== undefined)
}
