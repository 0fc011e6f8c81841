import type { MarkdownIt } from 'markdown-it'

/** `{#name .class key=value}` at the end of a heading, as in PHP Markdown Extra, pandoc and kramdown. */
const ATTRIBUTES = /^\{:?\s*(?:(?:[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|[^\s"}]*)|-)(?:\s+|(?=\})))+\}$/
/** In characters: no ids or attributes for longer headings. */
const MAX_HEADING_CHARS = 500
const TASK = /^\[([ xX])\](?=\s)/

/**
 * Common extensions of CommonMark: heading ids, explicit or generated as GitHub does, so that links work; and task
 * list items (GFM §5.3), whose boxes become `☐` and `☑`.
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
  const last = heading.endsWith('}') ? heading.slice(-MAX_HEADING_CHARS).lastIndexOf('{') : -1
  const given = last < 0 ? '' : heading.slice(-MAX_HEADING_CHARS).slice(last)
  return given.length < 100 && ATTRIBUTES.test(given) ? given : ''
}

/** Generates a heading's id as GitHub does: lower case, hyphens for spaces, no punctuation; duplicates get a number. */
function slugOf(heading: string, used: Map<string, number>): string {
  const slug = heading
    .slice(0, MAX_HEADING_CHARS)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
  const count = used.get(slug) ?? 0
  used.set(slug, count + 1)
  return count === 0 ? slug : `${slug}-${count}`
}
