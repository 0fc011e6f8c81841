const SAMPLE = 32_768

/**
 * What a text is by its content; the file's name only decides between readings that the content leaves open.
 * HTML: begins with a doctype, a comment or an html-ish element, or closes block elements throughout.
 * Markdown: two different marks of it, headings that stand by themselves at its beginning or more than once, or one mark and a name
 * that ends in md or markdown.
 */
export function detectFormat(text: string, name: string): 'text' | 'html' | 'markdown' {
  const sample = text.slice(0, SAMPLE)
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (isHtml(sample, /^x?html?$/.test(extension))) return 'html'
  const marks = markdownMarks(sample)
  if (/^(?:md|markdown|mkd)$/.test(extension))
    return marks > 0 || extension !== 'mkd' ? 'markdown' : 'text'
  return marks >= 2 ? 'markdown' : 'text'
}

function isHtml(sample: string, named: boolean): boolean {
  if (
    /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
      sample,
    )
  )
    return true
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
    /\[[^\]\n]+\]\((?:https?:|\/|#|\.)[^)\s]*\)/,
    /^```/m,
    /^> \S/m,
    /!\[[^\]\n]*\]\([^)\s]+\)/,
    /^\|? ?:?-{3,}:? ?\|/m,
  ]
  return marks.filter((mark) => mark.test(sample)).length + (hasHeadings(sample) ? 1 : 0)
}

/** Whether lines like `## Name` are headings: one alone may be anything but the first line of a text. */
function hasHeadings(sample: string): boolean {
  const headings = sample.match(/(?:^|\n[^\S\n]*\n)#{1,6} +\S[^\n]*(?=\n[^\S\n]*\n)/g) ?? []
  return headings.length > 1 || (headings.length === 1 && /^\s*# /.test(sample))
}
