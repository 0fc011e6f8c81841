import * as fc from 'fast-check'

/** A word that can be found again in any output. */
export type Leaf = `leaf${number}end`

/** A document tree; its leaves are the visible text. */
export type Tree =
  | { kind: 'text'; leaf: Leaf; around: string }
  | { kind: 'inline' | 'block'; name: string; children: readonly Tree[] }

const INLINES = ['em', 'strong', 'b', 'i', 'code', 'a', 'span', 'sup', 'sub', 'u', 'font', 'q']
const BLOCKS = ['p', 'h1', 'h2', 'h3', 'ul', 'ol', 'blockquote', 'table', 'pre', 'figure', 'div']
const AROUND = [
  '',
  '. ',
  ', he said: “No.” ',
  ' 他说：“好。” ',
  '!? ',
  ' a < b & c ',
  '\u202E',
  ' e\u0301 ',
  '\u00A0',
  ' 12. ',
  '\n',
  ' 😀 ',
  ' & ',
]

const text: fc.Arbitrary<Tree> = fc.record({
  kind: fc.constant('text' as const),
  leaf: fc.nat(9999).map((number): Leaf => `leaf${number}end`),
  around: fc.oneof(
    fc.constantFrom(...AROUND),
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replace(/\p{Cc}/gu, ' ')),
  ),
})

const { block } = fc.letrec<{ inline: Tree; block: Tree }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 3, arbitrary: text },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('inline' as const),
        name: fc.constantFrom(...INLINES),
        children: fc.array(tie('inline'), { maxLength: 3 }),
      }),
    },
  ),
  block: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('block' as const),
        name: fc.constantFrom('p', 'p', 'h2'),
        children: fc.array(tie('inline'), { minLength: 1, maxLength: 4 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('block' as const),
        name: fc.constantFrom(...BLOCKS),
        children: fc.array(fc.oneof(tie('inline'), tie('block')), { maxLength: 4 }),
      }),
    },
  ),
}))

/** A document's body. */
export const body: fc.Arbitrary<readonly Tree[]> = fc.array(block, { minLength: 1, maxLength: 8 })

/** The leaves of trees, in order. */
export function leavesOf(trees: readonly Tree[]): Leaf[] {
  return trees.flatMap((tree) => (tree.kind === 'text' ? [tree.leaf] : leavesOf(tree.children)))
}

export const escapeXml = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A body as well-formed XHTML; content that lists and tables may not contain directly is put into items and cells. */
export function toXhtml(trees: readonly Tree[]): string {
  return trees
    .map((tree) => {
      if (tree.kind === 'text') return `${tree.leaf}${escapeXml(tree.around)}`
      const { name, children } = tree
      if (name === 'ul' || name === 'ol')
        return `<${name}>${children.map((one) => `<li>${toXhtml([one])}</li>`).join('')}</${name}>`
      if (name === 'table')
        return `<table><tr>${children.map((one) => `<td>${toXhtml([one])}</td>`).join('')}</tr></table>`
      const attributes = name === 'a' ? ' href="https://example.org/?a=1&amp;b=2"' : ''
      return `<${name}${attributes}>${toXhtml(children)}</${name}>`
    })
    .join('')
}

/** A body as FB2: sections, paragraphs, titles, quotes, tables. */
export function toFb2(trees: readonly Tree[]): string {
  return trees
    .map((tree) => {
      if (tree.kind === 'text') return `<p>${tree.leaf}${escapeXml(tree.around)}</p>`
      const { name, children } = tree
      const words = leavesOf(children).join(' ')
      if (tree.kind === 'inline') return `<p><emphasis>${words}</emphasis></p>`
      if (name === 'div') return `<section>${toFb2(children)}</section>`
      if (name.startsWith('h')) return `<section><title><p>${words}</p></title><p>x</p></section>`
      if (name === 'blockquote') return `<cite>${toFb2(children)}</cite>`
      if (name === 'table')
        return `<table><tr>${children.map((one) => `<td>${leavesOf([one]).join(' ')}</td>`).join('')}</tr></table>`
      if (name === 'figure') return `<poem><stanza><v>${words}</v></stanza></poem>`
      return `<p>${words}</p>`
    })
    .join('')
}

/** A body as WordprocessingML: paragraphs in styles and lists, runs, links, tables in tables. */
export function toWordMl(trees: readonly Tree[]): string {
  return trees
    .map((tree) => {
      if (tree.kind !== 'block') return `<w:p>${toRuns([tree])}</w:p>`
      const { name, children } = tree
      if (name === 'table')
        return `<w:tbl><w:tr>${children.map((one) => `<w:tc>${toWordMl([one])}<w:p/></w:tc>`).join('')}</w:tr></w:tbl>`
      if (children.some(({ kind }) => kind === 'block')) return toWordMl(children)
      const properties = {
        h1: '<w:pStyle w:val="Berschrift1"/>',
        h2: '<w:pStyle w:val="Berschrift2"/>',
        blockquote: '<w:pStyle w:val="Zitat"/>',
        ol: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        ul: '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
      }[name]
      return `<w:p><w:pPr>${properties ?? ''}</w:pPr>${toRuns(children)}</w:p>`
    })
    .join('')
}

function toRuns(trees: readonly Tree[]): string {
  return trees
    .map((tree) => {
      if (tree.kind === 'text')
        return `<w:r><w:t xml:space="preserve">${tree.leaf}${escapeXml(tree.around)}</w:t></w:r>`
      const inside = toRuns(tree.children)
      return tree.name === 'a' ? `<w:hyperlink w:anchor="x">${inside}</w:hyperlink>` : inside
    })
    .join('')
}

/** A body as Markdown, with structure by indentation and markers. */
export function toMarkdown(trees: readonly Tree[], indent = ''): string {
  return trees
    .map((tree) => {
      if (tree.kind === 'text') return `${tree.leaf}${tree.around.replaceAll('\n', ' ')}`
      const { name, children } = tree
      const words = leavesOf(children).join(' ')
      if (tree.kind === 'inline') {
        if (name === 'a') return `[${words}](https://example.org)`
        const mark = { em: '*', strong: '**', code: '`', i: '_', b: '__' }[name] ?? ''
        return `${mark}${words}${mark}`
      }
      if (name === 'h1' || name === 'h2') return `\n\n${indent}## ${words}\n\n`
      if (name === 'ul' || name === 'ol')
        return `\n\n${children.map((one) => `${indent}${name === 'ul' ? '-' : '1.'} ${toMarkdown([one], `${indent}   `).trim()}\n`).join('')}\n`
      if (name === 'blockquote') return `\n\n${indent}> ${words}\n\n`
      if (name === 'table') return `\n\n| a | b |\n|---|---|\n| ${words} | x |\n\n`
      if (name === 'pre') return `\n\n${indent}\`\`\`\n${indent}${words}\n${indent}\`\`\`\n\n`
      return `\n\n${indent}${toMarkdown(children, indent).trim()}\n\n`
    })
    .join('')
}
