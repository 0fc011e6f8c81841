import { createServer, type Server } from 'node:http'
import type { Article } from '../../contract/article.ts'
import { directionOf } from '../../contract/languages.ts'
import type { Translation } from '../../contract/translation.ts'

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The baseline: the same bilingual text as plain HTML, without scripts, web fonts or further requests. */
export function staticPage(article: Article, translation: Translation): string {
  const cell = (language: string, text: string) =>
    `<p lang="${language}" dir="${directionOf(language)}">${escape(text)}</p>`
  const rows = article.blocks.map((block) => {
    const target = block.segments.map(({ key }) => translation.strings[`${block.key}.${key}`] ?? '')
    const source = block.segments.map(({ text }) => text)
    return `<div>${cell(article.language, source.join(' '))}${cell(translation.language, target.join(''))}</div>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(article.title)}</title>
<style>body{max-width:75rem;margin:2rem auto;font:1.1rem/1.6 serif}div{display:grid;grid-template-columns:1fr 1fr;gap:3rem}</style>
<article><h1>${escape(article.title)}</h1>${rows.join('\n')}</article></html>`
}

/** Serves one page on 127.0.0.1. */
export async function serveStatic(html: string): Promise<{ url: string; server: Server }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `http://127.0.0.1:${port}/`, server }
}
