import { anyOf, type WordsByLanguage } from '../../lines/any-of.ts'
import type { Line, Verdict } from '../../lines/line.ts'
import { reasonOf, type Sign } from '../signs/line-signs.ts'
import type { PageElement } from '../../lines/page-node.ts'
import { blockOf } from '../../html/block-of.ts'

/** Headings of references, sources and notes by language. */
const NOTES_WORDS: WordsByLanguage = {
  en: 'references|sources|bibliography|works cited|citations|(?:foot|end)?notes|further reading|external links|reading list',
  de: 'literatur(?:verzeichnis)?|quellen(?:angaben|verzeichnis)?|einzelnachweise|fu(?:ß|ss)noten|anmerkungen|weblinks',
  fr: 'références|notes(?: et références| de bas de page)?|bibliographie|sources|liens externes',
  es: 'referencias|bibliografía|enlaces externos',
  pt: 'referências',
  it: 'bibliografia|fonti|collegamenti esterni',
  ru: 'источники|примечания|литература|ссылки',
  zh: '参考文献|参考资料|注释?|註釋?|尾注|參考資料|外部链接|外部連結|注释',
  ja: '注釈|脚注',
  ko: '출처|참고 문헌|각주',
  ar: 'المراجع|مصادر|المصادر',
}
const NOTES_HEADING = new RegExp(String.raw`^[^\p{L}]*${anyOf(NOTES_WORDS)}[^\p{L}]*$`, 'iu')

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i

/** Tables with header cells and several rows: their cells describe what they link to. */
function headedTables(lines: readonly Line[]): ReadonlySet<number> {
  const headed = new Set<number>()
  const multiRow = new Set<number>()
  for (const { cell } of lines) {
    if (cell?.header) headed.add(cell.table)
    if (cell && cell.row >= 2) multiRow.add(cell.table)
  }
  return new Set([...headed].filter((table) => multiRow.has(table)))
}

/** Unlinked characters with which a list item describes its links. */
const MIN_UNLINKED_CHARS = 20

/** How many lines after a heading to search for its text. */
const MAX_LINES_BELOW = 4

/**
 * Whether a linked heading has text of the article below it: it links to itself, to the table of contents or to its
 * topic.
 */
function hasTextBelow(lines: readonly Line[], index: number, found: readonly Verdict[]): boolean {
  const line = lines[index]
  // A permalink symbol may follow the heading.
  const next = lines
    .slice(index + 1, index + MAX_LINES_BELOW)
    .find((_, at) => !found[index + 1 + at])
  const isOwn = line?.marks?.some(({ href }) => href?.startsWith('#'))
  const [block, under] = [line, next].map((one) => one?.place && blockOf(one.place))
  const isBeside = block !== undefined && block?.parent === under?.parent
  return next !== undefined && (isOwn === true || (isBeside && next.linked < 0.5))
}

/** Whether a line is a heading of notes, references or the like; it may contain an edit link. */
export function isNotesHeading({ kind, text }: Line): boolean {
  return kind === 'heading' && NOTES_HEADING.test(text.replace(/(?<!\s)\s*\[[^\]]{1,40}\]\s*$/, ''))
}

/** Marks items and paragraphs that are only links to elsewhere; lists are judged as a whole. Changes `found`. */
export function markLinks(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  found: Verdict[],
): void {
  const lists = new Map<PageElement, { text: number; links: number }>()
  const listOf = (line: Line): PageElement | null => {
    const block = line.place ? blockOf(line.place) : null
    for (let next = block; next !== null; next = next.parent)
      if (/^(?:ul|ol|dl|table)$/.test(next.name)) return next
    return block
  }
  for (const line of lines) {
    const list = listOf(line)
    if (list === null) continue
    const sum = lists.get(list) ?? { text: 0, links: 0 }
    sum.text += line.text.length
    sum.links += line.text.length * line.linked
    lists.set(list, sum)
  }
  const headed = headedTables(lines)
  let isOwn = false
  for (const [index, line] of lines.entries()) {
    if (found[index] !== null) continue
    if (line.kind === 'heading') isOwn = isNotesHeading(line)
    else if (isOwn) continue
    const list = listOf(line)
    const sum = list === null ? undefined : lists.get(list)
    // A URL shown as text is content, although it is also a link.
    if (sum === undefined || ADDRESS.test(line.text)) continue
    if (line.cell && headed.has(line.cell.table)) continue
    if (line.kind === 'heading' && hasTextBelow(lines, index, found)) continue
    if (line.kind === 'list-item' && line.text.length * (1 - line.linked) >= MIN_UNLINKED_CHARS)
      continue
    if (sum.links > sum.text * 0.66)
      found[index] = { step: 'links', reason: reasonOf(signs[index] ?? new Set()) ?? 'related' }
  }
}
