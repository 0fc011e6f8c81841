import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { readHtml } from './read-html.ts'

/** Markdown by way of HTML; raw HTML inside it is shown as text, as far as it is no part of the language. */
export function readMarkdown(text: string): ReturnType<typeof readHtml> {
  const { body, meta } = splitFrontMatter(text)
  const html = new MarkdownIt({ html: true, linkify: false, maxNesting: 64 })
    .use(cjkFriendly)
    .render(body)
  const read = readHtml(`<!doctype html><body>${html}</body>`)
  return { lines: read.lines, declared: { ...read.declared, ...meta } }
}

/** The block between `---` lines that many tools put before the text: its title, author and date. */
function splitFrontMatter(text: string): {
  body: string
  meta: Partial<ReturnType<typeof readHtml>['declared']>
} {
  const match = /^---\n([\s\S]{0,4000}?)\n(?:---|\.\.\.)\n/.exec(text)
  if (!match) return { body: text, meta: {} }
  const field = (name: string) =>
    new RegExp(`^${name}:\\s*["']?(.+?)["']?\\s*$`, 'im').exec(match[1] ?? '')?.[1] ?? null
  const title = field('title')
  const published = /\d{4}-\d\d-\d\d/.exec(field('date') ?? '')?.[0] ?? null
  return {
    body: text.slice(match[0].length),
    meta: {
      byline: field('author'),
      published,
      url: field('url') ?? field('source'),
      ...(title ? { title } : {}),
    },
  }
}
