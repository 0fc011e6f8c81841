import { anyOf, type WordsByLanguage } from '../lines/any-of.ts'
import { fold } from '../lines/fold.ts'
import type { Line } from '../lines/line.ts'
import { width } from '../lines/width.ts'

/**
 * "Read more" links after the ellipsis. The lookbehind anchors white space at the start of its run; otherwise
 * matching is cubic.
 */
const READ_MORE_WORDS: WordsByLanguage = {
  en: 'read (?:more|on|the full)|continue reading|more|full story|see more|learn more',
  zh: '查看全文|阅读全文|閱讀全文|阅读更多|閱讀更多|全文|更多|展开',
  ja: '続きを読む|もっと見る',
  ko: String.raw`더\s?보기`,
  de: 'weiterlesen|mehr lesen|mehr',
  fr: 'lire la suite',
  es: 'leer más|seguir leyendo',
  ru: 'читать далее|далее|подробнее',
}
const READ_MORE = new RegExp(
  String.raw`(?<!\s)\s*(?:[[(（【]\s*)?${anyOf(READ_MORE_WORDS)}\s*(?:[\])）】]\s*)?(?:[»›→>.]+\s*)?$`,
  'iu',
)
const ELLIPSIS = /(?:…|\.\.\.|。。。|\[\.\.\.\]|\[…\])$/u
/** Length of a line's end that holds both the ellipsis and the link, in characters. */
const TAIL_CHARS = 120

/** Minimum width of a teaser before its ellipsis in columns; shorter beginnings match by chance. */
const MIN_TEASER_COLUMNS = 16
/** Length of the folded prefix by which lines are indexed. */
const PREFIX_CHARS = 8

/**
 * Finds lines that are the truncated beginning of another line: "The minister said on Tuesday that… Read more". The
 * full line is kept.
 */
export function findTeasers(lines: readonly Line[]): boolean[] {
  const byPrefix = new Map<string, string[]>()
  for (const line of lines) {
    if (width(line.text) < MIN_TEASER_COLUMNS) continue
    const key = fold(line.text)
    const known = byPrefix.get(key.slice(0, PREFIX_CHARS))
    if (known === undefined) byPrefix.set(key.slice(0, PREFIX_CHARS), [key])
    else if (known.length < 64) known.push(key)
  }
  return lines.map((line) => {
    const tail = line.text.slice(-TAIL_CHARS)
    if (!/…|\.\.\.|。。。/u.test(tail)) return false
    const start = (line.text.slice(0, -TAIL_CHARS) + tail.replace(READ_MORE, '')).trimEnd()
    if (!ELLIPSIS.test(start)) return false
    const shown = start.replace(ELLIPSIS, '')
    const key = fold(shown)
    if (width(shown) < MIN_TEASER_COLUMNS || key.length < PREFIX_CHARS) return false
    return (
      byPrefix
        .get(key.slice(0, PREFIX_CHARS))
        ?.some(
          (full) => full.length > key.length && full.startsWith(key) && full !== fold(line.text),
        ) ?? false
    )
  })
}
