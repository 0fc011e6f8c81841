import type { ImportProblem } from '../../../contract/import-problem.ts'

/** Characters to inspect. */
const HEAD_CHARS = 16_384

/** A subtitle's time in SubRip. */
const CUE =
  /^[ \t]*\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->[ \t]*\d{1,3}:\d\d:\d\d[,.]\d{1,3}(?![\d:])/

/** The name of an XML file's root element, without its prefix, and its attributes. */
const ROOT = /^<(?:[\w.-]+:)?([\w.-]+)([^>]*)/

/** Namespaces of Timed Text, whose root `tt` alone is also that of teletype in HTML (TTML2 §5.1; DFXP). */
const TIMED_TEXT =
  /xmlns(?::\w+)?\s*=\s*["']http:\/\/www\.w3\.org\/(?:ns\/ttml|20\d\d\/\d\d\/ttaf1)/

/**
 * Returns the problem to report for a text in a format of subtitles or translations, which would be opened as prose with all
 * its numbers and codes; null for others. The name does not matter: these formats begin in a way that prose does not.
 */
export function laterFormat(text: string): ImportProblem | null {
  const head = text
    .slice(0, HEAD_CHARS)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^WEBVTT\s/.test(head) && head.includes('-->')) return 'subtitles-vtt'
  if (/^\[Script Info\][ \t]*\r?$/im.test(head.slice(0, 40))) return 'subtitles-ass'
  const lines = head.split(/\r\n?|\n/)
  if (isSubRip(lines)) return 'subtitles-srt'
  if (isGettext(lines)) return 'bitext-po'
  return head.startsWith('<') ? ofRoot(head) : null
}

/** Whether the first line with text, or the second after a number, is a subtitle's time. */
function isSubRip(lines: readonly string[]): boolean {
  const [first = '', second = ''] = lines.filter((line) => line.trim() !== '')
  return CUE.test(first) || (/^[ \t]*\d+[ \t]*$/.test(first) && CUE.test(second))
}

/** Whether the first entry after comments has an original and a translation (gettext manual, "The Format of PO Files"). */
function isGettext(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '' && !line.startsWith('#'))
  if (first === undefined || !/^(?:msgctxt|msgid)[ \t]+"/.test(first)) return false
  return lines.some((line) => /^msgstr(?:\[\d+\])?[ \t]+"/.test(line))
}

function ofRoot(head: string): ImportProblem | null {
  const [, name = '', attributes = ''] = ROOT.exec(withoutProlog(head)) ?? []
  if (name === 'tmx') return 'bitext-tmx'
  if (name === 'xliff') return 'bitext-xliff'
  return name === 'tt' && TIMED_TEXT.test(attributes) ? 'subtitles-ttml' : null
}

/** Removes the XML declaration, comments, processing instructions and the document type from the beginning. */
function withoutProlog(xml: string): string {
  let rest = xml
  for (;;) {
    const end = rest.startsWith('<!--')
      ? '-->'
      : rest.startsWith('<?')
        ? '?>'
        : rest.startsWith('<!')
          ? '>'
          : null
    const at = end === null ? -1 : rest.indexOf(end)
    if (end === null || at < 0) return rest
    rest = rest.slice(at + end.length).trimStart()
  }
}
