import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import type { Declared } from './clean.ts'
import type { Line } from './line.ts'
import { markdownNotes } from './markdown-notes.ts'
import type { ReadDocument } from './read-document.ts'
import { readHtml } from './read-html.ts'

/**
 * Markdown by way of HTML; raw HTML inside it is shown as text, as far as it is no part of the language. The fields of
 * front matter are lines before the text, all of them: what the article does not use would else be lost.
 */
export function readMarkdown(text: string): ReadDocument {
  const { body, fields, declared } = splitFrontMatter(text)
  const html = new MarkdownIt({ html: true, linkify: false, maxNesting: 64 })
    .use(cjkFriendly)
    .use(markdownNotes)
    .render(body)
  const read = readHtml(`<!doctype html><body>${html}</body>`)
  return {
    lines: [...fields.map(fieldLine), ...read.lines.map(withoutPlace)],
    declared: { ...read.declared, ...declared },
  }
}

/** Where a line stands says nothing in a text that somebody wrote as an article: no page is round it. */
function withoutPlace(line: Line): Line {
  const copy = { ...line }
  delete copy.place
  return copy
}

function fieldLine(text: string): Line {
  return { text, kind: 'paragraph', gap: false, linked: 0, region: 'furniture' }
}

/** The block between `---` lines that many tools put before the text: its title, author and date. */
function splitFrontMatter(text: string): {
  body: string
  fields: string[]
  declared: Partial<Declared>
} {
  const match = /^---\n([\s\S]{0,4000}?)\n(?:---|\.\.\.)\n/.exec(text)
  if (!match) return { body: text, fields: [], declared: {} }
  const matter = match[1] ?? ''
  const field = (name: string) =>
    new RegExp(`^${name}:\\s*["']?(.+?)["']?\\s*$`, 'im').exec(matter)?.[1] ?? null
  const title = field('title')
  const published = /\d{4}-\d\d-\d\d/.exec(field('date') ?? '')?.[0] ?? null
  return {
    body: text.slice(match[0].length),
    fields: matter.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
    declared: {
      byline: field('author'),
      published,
      url: field('url') ?? field('source'),
      ...(title ? { title } : {}),
    },
  }
}
