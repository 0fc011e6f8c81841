import { fold } from '../lines/fold.ts'
import type { Line } from '../lines/line.ts'
import { width } from '../lines/width.ts'

/** What leads on behind the cut. White space is matched from where a run of it begins, or a long one would take cubic time. */
const MORE =
  /(?<!\s)\s*(?:[[(（【]\s*)?(?:read (?:more|on|the full)|continue reading|more|full story|see more|learn more|查看全文|阅读全文|閱讀全文|阅读更多|閱讀更多|全文|更多|展开|続きを読む|もっと見る|더\s?보기|weiterlesen|mehr lesen|mehr|lire la suite|leer más|seguir leyendo|читать далее|далее|подробнее)\s*(?:[\])）】]\s*)?(?:[»›→>.]+\s*)?$/iu
const CUT = /(?:…|\.\.\.|。。。|\[\.\.\.\]|\[…\])$/u
/** Characters at a line's end in which both have room. */
const TAIL = 120

/** Columns that a teaser must have before its cut: below that, beginnings are alike by chance. */
const SHORTEST = 16
/** Folded letters that the beginnings of lines are looked up by. */
const HEAD = 8

/**
 * Lines that are the beginning of another line, cut off: "The minister said on Tuesday that… Read more". They say what
 * the full text says, before it or behind it; the full one stays.
 */
export function findTeasers(lines: readonly Line[]): boolean[] {
  const byHead = new Map<string, string[]>()
  for (const line of lines) {
    if (width(line.text) < SHORTEST) continue
    const key = fold(line.text)
    const known = byHead.get(key.slice(0, HEAD))
    if (known === undefined) byHead.set(key.slice(0, HEAD), [key])
    else if (known.length < 64) known.push(key)
  }
  return lines.map((line) => {
    const tail = line.text.slice(-TAIL)
    if (!/…|\.\.\.|。。。/u.test(tail)) return false
    const start = (line.text.slice(0, -TAIL) + tail.replace(MORE, '')).trimEnd()
    if (!CUT.test(start)) return false
    const shown = start.replace(CUT, '')
    const key = fold(shown)
    if (width(shown) < SHORTEST || key.length < HEAD) return false
    return (
      byHead
        .get(key.slice(0, HEAD))
        ?.some(
          (full) => full.length > key.length && full.startsWith(key) && full !== fold(line.text),
        ) ?? false
    )
  })
}
