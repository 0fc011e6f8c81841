import { isCapitalHeading } from '../text-headings.ts'
import { type Candidate, isAlone, type Place } from './places.ts'
import { MIN_CHAPTER_COLUMNS } from './listed-titles.ts'

/** In columns: the mean text below a number or a line in capitals; a stanza or a step of a recipe is shorter. */
const MIN_MEAN_COLUMNS = 320
const MIN_SERIES = 3

type Text = (from: number, to: number) => number

/**
 * Finds numbers, with or without a title, that count chapters: alone between empty lines, from 0 or 1 on without a
 * gap, with text between them. A series may begin again below each of the headings known before (`above`).
 */
export function numberedSeries(
  candidates: readonly Candidate[],
  above: readonly number[],
  text: Text,
  end: number,
): Candidate[] {
  const styles = Map.groupBy(candidates, ({ head }) => head.style)
  return [...styles.values()].flatMap((all) => {
    const chains: Candidate[][] = []
    for (const one of all) {
      const chain = chains.at(-1)
      const last = chain?.at(-1)
      if (chain && last && one.head.number === (last.head.number ?? 0) + 1) chain.push(one)
      else if ((one.head.number ?? 2) <= 1) chains.push([one])
    }
    const counts = chains.filter((chain) => chain.length >= (above.length > 1 ? 2 : MIN_SERIES))
    const members = counts.flat()
    if (members.length < MIN_SERIES) return []
    const ends = [...all.map(({ index }) => index), ...above].sort((one, other) => one - other)
    return areChapters(members, ends, text, end) ? members : []
  })
}

/**
 * Finds lines in capitals that are headings as a series, with an empty line above each as every paragraph has: each
 * once, with much text below it.
 */
export function capitalSeries(places: readonly Place[], text: Text, end: number): Place[] {
  const all = places.filter((place) => isAlone(place) && isCapitalHeading(place.line.text))
  const distinct = new Set(all.map(({ line }) => line.text))
  const ends = all.map(({ index }) => index)
  return all.length >= MIN_SERIES &&
    distinct.size === all.length &&
    areChapters(all, ends, text, end)
    ? all
    : []
}

/** Whether each line has text below it, and as much on average as a section. */
function areChapters(
  members: readonly Place[],
  ends: readonly number[],
  text: Text,
  end: number,
): boolean {
  const lengths = members.map(({ index }) =>
    text(index + 1, ends.find((one) => one > index) ?? end),
  )
  const sum = lengths.reduce((total, one) => total + one, 0)
  return (
    sum / members.length >= MIN_MEAN_COLUMNS && lengths.every((one) => one >= MIN_CHAPTER_COLUMNS)
  )
}
