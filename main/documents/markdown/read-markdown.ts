import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { fold } from '../lines/fold.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { Line } from '../lines/line.ts'
import { markdownDefinitions } from './markdown-definitions.ts'
import { MAX_MARKDOWN_NESTING, markdownDepth } from './markdown-depth.ts'
import { markdownExtras } from './markdown-extras.ts'
import { markdownNotes } from './markdown-notes.ts'
import type { ReadDocument } from '../lines/read-document.ts'
import { readHtml } from '../html/read-html.ts'

/**
 * Reads Markdown via HTML; raw HTML that is not rendered is kept as text. All fields of the front matter become lines
 * before the text, so that those the article does not use are not lost.
 */
export function readMarkdown(text: string): ReadDocument {
  const { body, fields, declared } = splitFrontMatter(text)
  const html = new MarkdownIt({ html: true, linkify: false, maxNesting: MAX_MARKDOWN_NESTING })
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
 * Handles a title in the front matter: where several level 1 headings exist and none repeats it, they are chapters,
 * and all headings move one level down.
 */
function titledLines(lines: readonly Line[], title: string): Line[] {
  const tops = lines.filter(({ kind, level }) => kind === 'heading' && level === 1)
  if (tops.length < 2 || tops.some(({ text }) => fold(text) === fold(title))) return [...lines]
  return lines.map((line) =>
    line.kind === 'heading' ? { ...line, level: Math.min(6, (line.level ?? 1) + 1) } : line,
  )
}

/** Removes the element of a line: a text written as an article has no page around it to be cleaned. */
function withoutPlace(line: Line): Line {
  const copy = { ...line }
  delete copy.place
  return copy
}

function fieldLine(text: string): Line {
  return { text, kind: 'paragraph', gap: false, linked: 0, region: 'furniture' }
}
