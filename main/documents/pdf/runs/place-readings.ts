import { isWide } from '../../lines/width.ts'
import type { PdfRun } from '../model/pdf-text.ts'

/** What stands over Han characters to say how they are read: kana, Bopomofo, or Latin letters with their tones. */
const READING =
  /^[\s\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Latin}\p{M}ーˊˇˋ˙・'’]+$/u
const HAN = /^[\p{Script=Han}々〆ヶ]$/u
/** Of the size of the line below: how large its readings are, and how far above its baseline theirs is. */
const SIZE = { least: 0.3, most: 0.67 }
const ABOVE = { least: 0.5, most: 1.6 }
/** Of its width: by how much the middle of a character may lie beside the reading that stands over it. */
const OVER = 0.3
/** Of its own size: how far from its characters a part of a reading may stand that is wider than they are. */
const BESIDE = 1.6
/** Readings of a page, and runs of one; a page that has more is no page of text. */
const MOST = 4000

type Character = { run: PdfRun; at: number; text: string; x: number; right: number }
/** Han characters side by side, and the readings that stand over them. */
type Stretch = { characters: Character[]; readings: PdfRun[] }

/**
 * Takes the small type that stands over Han characters to say how they are read (ruby; in vertical text it stands at their right) out
 * of a flow's runs, and gives it to the runs that hold these characters and nothing else: else every line of readings
 * would be a line of the text.
 */
export function placeReadings(runs: readonly PdfRun[]): PdfRun[] {
  const sizes = runs.reduce((most, { size }) => Math.max(most, size), 0)
  const small = runs.filter((run) => isReading(run) && run.size < sizes * SIZE.most)
  if (small.length === 0 || small.length > MOST || runs.length > 4 * MOST) return [...runs]
  const stretches = stretchesOf(runs)
  for (const reading of small) nearest(reading, stretches)?.readings.push(reading)
  const bases = stretches.filter(({ readings }) => readings.length > 0).map(baseOf)
  if (bases.length === 0) return [...runs]
  const readings = new Set(bases.flatMap(({ stretch }) => stretch.readings))
  const lines = [...readings].map(({ y, size }) => ({ y, size }))
  const byRun = new Map<PdfRun, Base[]>()
  for (const base of bases)
    for (const run of new Set(base.characters.map((one) => one.run)))
      byRun.set(run, [...(byRun.get(run) ?? []), base])
  return runs.flatMap((run) => {
    if (readings.has(run)) return []
    // pdf.js fills the gaps between readings with spaces.
    const isGap = run.text.trim() === ''
    if (isGap && lines.some(({ y, size }) => y === run.y && size === run.size)) return []
    const own = byRun.get(run)
    return own === undefined ? [run] : piecesOf(run, own)
  })
}

const isReading = ({ text }: PdfRun) => text.trim() !== '' && READING.test(text)

/** Characters of Han that stand side by side, whichever runs they are in. */
function stretchesOf(runs: readonly PdfRun[]): Stretch[] {
  const stretches: Stretch[] = []
  let open: Character[] = []
  const end = () => {
    if (open.length > 0) stretches.push({ characters: open, readings: [] })
    open = []
  }
  for (const run of runs)
    for (const character of charactersOf(run)) {
      if (character.text.trim() === '') continue
      const last = open.at(-1)
      const isNext =
        last !== undefined &&
        last.run.y === run.y &&
        Math.abs(character.x - last.right) < run.size * 1.5
      if (!HAN.test(character.text) || !isNext) end()
      if (HAN.test(character.text)) open.push(character)
    }
  end()
  return stretches
}

/** The characters of a run where they stand: wide ones are as wide as the type is large, others share what is left. */
function charactersOf(run: PdfRun): Character[] {
  const characters = Array.from(run.text)
  const wide = characters.filter((text) => isWide(text.codePointAt(0) ?? 0)).length
  const other = characters.length - wide
  const em = other === 0 ? run.width / wide : Math.min(run.size, run.width / Math.max(1, wide))
  const rest = other === 0 ? 0 : (run.width - em * wide) / other
  let { x } = run
  let at = 0
  return characters.map((text) => {
    const right = x + (isWide(text.codePointAt(0) ?? 0) ? em : rest)
    const character = { run, at, text, x, right }
    x = right
    at += text.length
    return character
  })
}

/** The stretch that most of a reading stands over; undefined where it stands over none. */
function nearest(reading: PdfRun, stretches: readonly Stretch[]): Stretch | undefined {
  let best: Stretch | undefined
  let most = -reading.size * BESIDE
  for (const stretch of stretches) {
    const [first] = stretch.characters
    const last = stretch.characters.at(-1)
    if (first === undefined || last === undefined) continue
    const { y, size } = first.run
    const above = reading.y - y
    if (above < size * ABOVE.least || above > size * ABOVE.most) continue
    if (reading.size < size * SIZE.least || reading.size > size * SIZE.most) continue
    const shared = Math.min(reading.x + reading.width, last.right) - Math.max(reading.x, first.x)
    if (shared > most) [most, best] = [shared, stretch]
  }
  return best
}

type Base = { stretch: Stretch; characters: readonly Character[]; ruby: string }

/** The characters that the readings of a stretch stand over, and what they say together. */
function baseOf(stretch: Stretch): Base {
  const readings = stretch.readings.toSorted((one, other) => one.x - other.x)
  const isUnder = ({ x, right }: Character) => {
    const [middle, over] = [(x + right) / 2, (right - x) * OVER]
    return readings.some((one) => middle > one.x - over && middle < one.x + one.width + over)
  }
  const from = stretch.characters.findIndex(isUnder)
  const to = stretch.characters.findLastIndex(isUnder)
  const characters = from < 0 ? stretch.characters : stretch.characters.slice(from, to + 1)
  const words = readings.map(({ text }) => text.trim()).join('')
  // Kana that are spread over their characters are no words.
  const ruby = /\p{Script=Latin}/u.test(words) ? words : words.replace(/\s+/g, '')
  return { stretch, characters, ruby }
}

/** A run cut at the characters that have readings; those of one that lie in several runs are in the first of them. */
function piecesOf(run: PdfRun, bases: readonly Base[]): PdfRun[] {
  const pieces: PdfRun[] = []
  const characters = charactersOf(run)
  const cut = (from: number, to: number) => {
    const own = characters.filter(({ at }) => at >= from && at < to)
    const text = run.text.slice(from, to)
    // The gaps that readings wider than their characters make are no spaces.
    const isAfter = pieces.at(-1)?.ruby !== undefined
    const tight = to < run.text.length || isAfter ? trimWide(text, isAfter, to) : text
    if (tight !== '') pieces.push(slice(run, from, tight, own))
  }
  const trimWide = (text: string, isAfter: boolean, to: number) => {
    const begun = isAfter ? text.trimStart() : text
    return to < run.text.length ? begun.trimEnd() : begun
  }
  let done = 0
  for (const { characters: base, ruby } of bases) {
    const inside = base.filter((one) => one.run === run)
    const [first] = inside
    const last = inside.at(-1)
    if (first === undefined || last === undefined) continue
    if (first.at > done) cut(done, first.at)
    done = last.at + last.text.length
    if (base[0]?.run !== run) continue
    const end = base.at(-1)?.right ?? last.right
    const text = base.map((one) => one.text).join('')
    pieces.push({
      ...slice(run, first.at, run.text.slice(first.at, done), inside),
      text,
      ruby,
      width: end - first.x,
    })
  }
  if (done < run.text.length) cut(done, run.text.length)
  return pieces
}

/** A part of a run, with the links in it. */
function slice(run: PdfRun, from: number, text: string, own: readonly Character[]): PdfRun {
  const [first] = own
  const x = first?.x ?? run.x
  const links = run.links.flatMap(({ start, end, href }) => {
    const [begin, stop] = [Math.max(0, start - from), Math.min(text.length, end - from)]
    return begin < stop ? [{ start: begin, end: stop, href }] : []
  })
  return { ...run, text, x, width: (own.at(-1)?.right ?? x) - x, links }
}
