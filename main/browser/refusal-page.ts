import type { CliText } from '../launch/interface-text.ts'

/** The HTML page shown to requests without a valid key or cookie. */
export function refusalPage(text: CliText, language: string, direction: string): string {
  const title = escape(text('cli:refusedTitle'))
  return `<!doctype html>
<html lang="${escape(language)}" dir="${escape(direction)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<h1>${title}</h1>
<p>${escape(text('cli:refused'))}</p>
`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}
