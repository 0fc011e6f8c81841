import { isWide } from '../../lines/width.ts'
import type { PdfRun } from '../model/pdf-text.ts'

/** Ruby text over Han characters: kana, Bopomofo, or romanization with tone marks. */
const READING =
  /^[\s\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Latin}\p{M}ーˊˇˋ˙・'’]+$/u
const HAN = /^[\p{Script=Han}々〆ヶ]$/u
/** In font sizes of the base text: the size of ruby, and its baseline above that of the base. */
const RUBY_SIZE = { min: 0.3, max: 0.67 }
const RUBY_RISE = { min: 0.5, max: 1.6 }
/** In character widths: how far the centre of a base character may be outside its ruby. */
const MAX_CENTRE_OVERHANG = 0.3
/** In ruby font sizes: how far ruby that is wider than its base may be from it. */
const MAX_DISTANCE = 1.6
/** Ruby runs per page; pages with more are left alone, as are those with four times as many runs. */
const MAX_RUBY_RUNS = 4000

type Character = { run: PdfRun; at: number; text: string; x: number; right: number }
/** Adjacent Han characters, and the ruby runs over them. */
type HanSequence = { characters: Character[]; readings: PdfRun[] }

/**
 * A flow's runs with ruby removed from the text and set as `ruby` on runs that contain exactly the base characters. Ruby is small
 * type over Han characters, or at their right in vertical text; left alone, each line of it would be a line of text.
 */
export function attachRuby(runs: readonly PdfRun[]): PdfRun[] {
  const sizes = runs.reduce((most, { size }) => Math.max(most, size), 0)
  const small = runs.filter((run) => isRubyText(run) && run.size < sizes * RUBY_SIZE.max)
  if (small.length === 0 || small.length > MAX_RUBY_RUNS || runs.length > 4 * MAX_RUBY_RUNS)
    return [...runs]
  const sequences = hanSequences(runs)
  for (const reading of small) nearestSequence(reading, sequences)?.readings.push(reading)
  const bases = sequences.filter(({ readings }) => readings.length > 0).map(baseOf)
  if (bases.length === 0) return [...runs]
  const readings = new Set(bases.flatMap(({ sequence }) => sequence.readings))
  const lines = [...readings].map(({ y, size }) => ({ y, size }))
  const byRun = new Map<PdfRun, Base[]>()
  for (const base of bases)
    for (const run of new Set(base.characters.map((one) => one.run)))
      byRun.set(run, [...(byRun.get(run) ?? []), base])
  return runs.flatMap((run) => {
    if (readings.has(run)) return []
    // pdf.js fills the gaps between ruby runs with spaces.
    const isGap = run.text.trim() === ''
    if (isGap && lines.some(({ y, size }) => y === run.y && size === run.size)) return []
    const own = byRun.get(run)
    return own === undefined ? [run] : splitAtBases(run, own)
  })
}

const isRubyText = ({ text }: PdfRun) => text.trim() !== '' && READING.test(text)

/** Adjacent Han characters, across run boundaries. */
function hanSequences(runs: readonly PdfRun[]): HanSequence[] {
  const sequences: HanSequence[] = []
  let open: Character[] = []
  const end = () => {
    if (open.length > 0) sequences.push({ characters: open, readings: [] })
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
  return sequences
}

/** The characters of a run with estimated positions: wide ones take one em, the others share the remaining width. */
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

/** The sequence that a ruby run overlaps most; undefined if there is none. */
function nearestSequence(
  reading: PdfRun,
  sequences: readonly HanSequence[],
): HanSequence | undefined {
  let best: HanSequence | undefined
  let most = -reading.size * MAX_DISTANCE
  for (const sequence of sequences) {
    const [first] = sequence.characters
    const last = sequence.characters.at(-1)
    if (first === undefined || last === undefined) continue
    const { y, size } = first.run
    const above = reading.y - y
    if (above < size * RUBY_RISE.min || above > size * RUBY_RISE.max) continue
    if (reading.size < size * RUBY_SIZE.min || reading.size > size * RUBY_SIZE.max) continue
    const shared = Math.min(reading.x + reading.width, last.right) - Math.max(reading.x, first.x)
    if (shared > most) [most, best] = [shared, sequence]
  }
  return best
}

type Base = { sequence: HanSequence; characters: readonly Character[]; ruby: string }

/** The base characters under the ruby of a sequence, and its text. */
function baseOf(sequence: HanSequence): Base {
  const readings = sequence.readings.toSorted((one, other) => one.x - other.x)
  const isUnder = ({ x, right }: Character) => {
    const [middle, over] = [(x + right) / 2, (right - x) * MAX_CENTRE_OVERHANG]
    return readings.some((one) => middle > one.x - over && middle < one.x + one.width + over)
  }
  const from = sequence.characters.findIndex(isUnder)
  const to = sequence.characters.findLastIndex(isUnder)
  const characters = from < 0 ? sequence.characters : sequence.characters.slice(from, to + 1)
  const words = readings.map(({ text }) => text.trim()).join('')
  // Spaces between kana come from letter-spacing.
  const ruby = /\p{Script=Latin}/u.test(words) ? words : words.replace(/\s+/g, '')
  return { sequence, characters, ruby }
}

/** Splits a run at its base characters; a base that spans several runs goes to the first of them. */
function splitAtBases(run: PdfRun, bases: readonly Base[]): PdfRun[] {
  const pieces: PdfRun[] = []
  const characters = charactersOf(run)
  const addPlain = (from: number, to: number) => {
    const own = characters.filter(({ at }) => at >= from && at < to)
    const text = run.text.slice(from, to)
    // Spaces beside a base come from ruby that is wider than it.
    const isAfter = pieces.at(-1)?.ruby !== undefined
    const tight = to < run.text.length || isAfter ? trimWide(text, isAfter, to) : text
    if (tight !== '') pieces.push(sliceRun(run, from, tight, own))
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
    if (first.at > done) addPlain(done, first.at)
    done = last.at + last.text.length
    if (base[0]?.run !== run) continue
    const end = base.at(-1)?.right ?? last.right
    const text = base.map((one) => one.text).join('')
    pieces.push({
      ...sliceRun(run, first.at, run.text.slice(first.at, done), inside),
      text,
      ruby,
      width: end - first.x,
    })
  }
  if (done < run.text.length) addPlain(done, run.text.length)
  return pieces
}

/** A part of a run, with its links. */
function sliceRun(run: PdfRun, from: number, text: string, own: readonly Character[]): PdfRun {
  const [first] = own
  const x = first?.x ?? run.x
  const links = run.links.flatMap(({ start, end, href }) => {
    const [begin, stop] = [Math.max(0, start - from), Math.min(text.length, end - from)]
    return begin < stop ? [{ start: begin, end: stop, href }] : []
  })
  return { ...run, text, x, width: (own.at(-1)?.right ?? x) - x, links }
}
