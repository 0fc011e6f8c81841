import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { fold } from '../lines/fold.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { Line } from '../lines/line.ts'
import { markdownDefinitions } from './markdown-definitions.ts'
import { MARKDOWN_NESTING, markdownDepth } from './markdown-depth.ts'
import { markdownExtras } from './markdown-extras.ts'
import { markdownNotes } from './markdown-notes.ts'
import type { ReadDocument } from '../lines/read-document.ts'
import { readHtml } from '../html/read-html.ts'

/**
 * Markdown by way of HTML; raw HTML inside it is shown as text, as far as it is no part of the language. The fields of
 * front matter are lines before the text, all of them: what the article does not use would else be lost.
 */
export function readMarkdown(text: string): ReadDocument {
  const { body, fields, declared } = splitFrontMatter(text)
  const html = new MarkdownIt({ html: true, linkify: false, maxNesting: MARKDOWN_NESTING })
    .use(cjkFriendly)
    .use(markdownDepth)
    .use(markdownNotes)
    .use(markdownDefinitions)
    .use(markdownExtras)
    .render(body)
  const read = readHtml(`<!doctype html><body>${html}</body>`)
  const lines = read.lines.map(withoutPlace)
  return {
    lines: [
      ...fields.map(fieldLine),
      ...(declared.title ? titledLines(lines, declared.title) : lines),
    ],
    declared: { ...read.declared, ...declared },
  }
}

/**
 * The lines of a text whose title stands in its front matter. Where none of several headings of level 1 says it, they are
 * chapters, and the first of them is no title: all headings go one level down.
 */
function titledLines(lines: readonly Line[], title: string): Line[] {
  const tops = lines.filter(({ kind, level }) => kind === 'heading' && level === 1)
  if (tops.length < 2 || tops.some(({ text }) => fold(text) === fold(title))) return [...lines]
  return lines.map((line) =>
    line.kind === 'heading' ? { ...line, level: Math.min(6, (line.level ?? 1) + 1) } : line,
  )
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
