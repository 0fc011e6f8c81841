import type { MarkdownIt } from 'markdown-it'

/** `{#name .class key=value}` at the end of a heading, as PHP Markdown Extra, pandoc and kramdown have it. */
const ATTRIBUTES = /^\{:?\s*(?:(?:[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|[^\s"}]*)|-)(?:\s+|(?=\})))+\}$/
/** Longer headings, and longer attributes, are none. Characters. */
const LONGEST = 500
const TASK = /^\[([ xX])\](?=\s)/

/**
 * What CommonMark lacks and many writers use: names of headings, given or made of their words as GitHub makes them, so that links
 * lead there; and items that are to be done or done (GFM §5.3), whose boxes are `☐` and `☑`.
 */
export function markdownExtras(markdown: MarkdownIt): void {
  markdown.core.ruler.before('inline', 'extras', (state) => {
    const used = new Map<string, number>()
    for (const [index, token] of state.tokens.entries()) {
      const opening = state.tokens[index - 1]
      if (token.type !== 'inline') continue
      if (opening?.type === 'heading_open') {
        const given = attributesOf(token.content)
        if (given !== '') token.content = token.content.slice(0, -given.length).trimEnd()
        const name = /[{\s]#([\w:.-]+)/.exec(given)?.[1] ?? slugOf(token.content, used)
        if (name !== '') opening.attrSet('id', name)
      } else if (
        opening?.type === 'paragraph_open' &&
        state.tokens[index - 2]?.type === 'list_item_open'
      )
        token.content = token.content.replace(TASK, (_, sign: string) => (sign === ' ' ? '☐' : '☑'))
    }
  })
}

function attributesOf(heading: string): string {
  const last = heading.endsWith('}') ? heading.slice(-LONGEST).lastIndexOf('{') : -1
  const given = last < 0 ? '' : heading.slice(-LONGEST).slice(last)
  return given.length < 100 && ATTRIBUTES.test(given) ? given : ''
}

/** As GitHub makes it: small letters, hyphens for spaces, no punctuation; the second of a name gets a number. */
function slugOf(heading: string, used: Map<string, number>): string {
  const slug = heading
    .slice(0, LONGEST)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
  const count = used.get(slug) ?? 0
  used.set(slug, count + 1)
  return count === 0 ? slug : `${slug}-${count}`
}
