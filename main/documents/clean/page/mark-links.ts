import type { Line, Verdict } from '../../lines/line.ts'
import { reasonOf, type Sign } from '../signs/line-signs.ts'
import type { PageElement } from '../../lines/page-node.ts'
import { blockOf } from '../../html/block-of.ts'

/** Over a list of what an article is built on, or sends its reader to, and over its notes. */
const OWN =
  /^[^\p{L}]*(?:references|sources|bibliography|works cited|citations|(?:foot|end)?notes|further reading|external links|reading list|literatur(?:verzeichnis)?|quellen(?:angaben|verzeichnis)?|einzelnachweise|fu(?:ß|ss)noten|anmerkungen|weblinks|références|notes(?: et références| de bas de page)?|bibliographie|sources|liens externes|referencias|bibliografía|enlaces externos|referências|bibliografia|fonti|collegamenti esterni|источники|примечания|литература|ссылки|参考文献|参考资料|注释?|注釈|註釋?|尾注|參考資料|外部链接|外部連結|脚注|注释|출처|참고 문헌|각주|المراجع|مصادر|المصادر)[^\p{L}]*$/iu

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i

/** The tables whose rows or columns are headed, and that have some: their cells say something of what they link to. */
function headedTables(lines: readonly Line[]): ReadonlySet<number> {
  const headed = new Set<number>()
  const grown = new Set<number>()
  for (const { cell } of lines) {
    if (cell?.header) headed.add(cell.table)
    if (cell && cell.row >= 2) grown.add(cell.table)
  }
  return new Set([...headed].filter((table) => grown.has(table)))
}

/** Characters of an item outside of its links that say something of them. */
const SAID = 20

/** Lines behind a heading among which what it is over is looked for. */
const NEAR = 4

/** Whether a heading that is a link has text of the article under it: it leads to itself or to the contents, or what it is about. */
function isOverText(lines: readonly Line[], index: number, found: readonly Verdict[]): boolean {
  const line = lines[index]
  // A link to the heading itself stands behind it as a sign.
  const next = lines.slice(index + 1, index + NEAR).find((_, at) => !found[index + 1 + at])
  const isOwn = line?.marks?.some(({ href }) => href?.startsWith('#'))
  const [block, under] = [line, next].map((one) => one?.place && blockOf(one.place))
  const isBeside = block !== undefined && block?.parent === under?.parent
  return next !== undefined && (isOwn === true || (isBeside && next.linked < 0.5))
}

/** Whether a line is the heading over an article's notes, references or the like; a link to edit them may stand in it. */
export function isOverNotes({ kind, text }: Line): boolean {
  return kind === 'heading' && OWN.test(text.replace(/\s*\[[^\]]{1,40}\]\s*$/, ''))
}

/** Items and paragraphs that are nothing but links lead elsewhere; a list counts as a whole. Marks them in `found`. */
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
    if (line.kind === 'heading') isOwn = isOverNotes(line)
    else if (isOwn) continue
    const list = listOf(line)
    const sum = list === null ? undefined : lists.get(list)
    // An address that is told to the reader is text of the article, though it is a link as well.
    if (sum === undefined || ADDRESS.test(line.text)) continue
    if (line.cell && headed.has(line.cell.table)) continue
    if (line.kind === 'heading' && isOverText(lines, index, found)) continue
    if (line.kind === 'list-item' && line.text.length * (1 - line.linked) >= SAID) continue
    if (sum.links > sum.text * 0.66)
      found[index] = { step: 'links', reason: reasonOf(signs[index] ?? new Set()) ?? 'related' }
  }
}
