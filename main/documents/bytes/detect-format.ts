const SAMPLE_CHARS = 32_768

/**
 * Detects a text's format from its content; the file's name only decides ambiguous cases.
 * HTML: begins with a doctype or a root element, or, unless named md or markdown, closes block elements throughout.
 * Markdown: two different constructs, isolated headings at the start or more than once, or one construct and the
 * extension md or markdown.
 */
export function detectFormat(text: string, name: string): 'text' | 'html' | 'markdown' {
  const sample = text.slice(0, SAMPLE_CHARS)
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (isHtmlDocument(sample)) return 'html'
  // READMEs often begin with a few lines of HTML.
  const isMarkdownName = /^(?:md|markdown)$/.test(extension)
  if (!isMarkdownName && hasHtmlBlocks(sample, /^x?html?$/.test(extension))) return 'html'
  const marks = markdownMarks(sample)
  if (/^(?:md|markdown|mkd)$/.test(extension))
    return marks > 0 || extension !== 'mkd' ? 'markdown' : 'text'
  return marks >= 2 ? 'markdown' : 'text'
}

function isHtmlDocument(sample: string): boolean {
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    sample,
  )
}

function hasHtmlBlocks(sample: string, named: boolean): boolean {
  const closing =
    sample.match(/<\/(?:p|div|h[1-6]|li|ul|ol|table|article|section|span|a)>/gi)?.length ?? 0
  if (named) return closing > 0 || /<(?:p|br|div)\b/i.test(sample)
  return closing >= 3 && /^\s*<[a-z!]/i.test(sample)
}

function markdownMarks(sample: string): number {
  const marks = [
    /^#{1,6} \S/m,
    /^\S.*\n(?:={4,}|-{4,})$/m,
    /(?<![\w*])\*\*[^\s*][^*\n]*\*\*/,
    /\[[^[\]\n]+\]\((?:https?:|\/|#|\.)[^)\s]*\)/,
    /^```/m,
    /^> \S/m,
    /!\[[^[\]\n]*\]\([^)\s]+\)/,
    /^\|? ?:?-{3,}:? ?\|/m,
  ]
  return marks.filter((mark) => mark.test(sample)).length + (hasHeadings(sample) ? 1 : 0)
}

/** Whether lines such as `## Name` are headings: a single one counts only as the first line of the text. */
function hasHeadings(sample: string): boolean {
  const headings = sample.match(/(?:^|\n[^\S\n]*\n)#{1,6} +\S[^\n]*(?=\n[^\S\n]*\n)/g) ?? []
  return headings.length > 1 || (headings.length === 1 && /^\s*# /.test(sample))
}
