import type { TextGroup, TextLine } from '../text-lines.ts'
import { width } from '../../lines/width.ts'
import { RANKS } from './chapter-words.ts'
import { capitalSeries, numberedSeries } from './find-series.ts'
import { linesNamedInContents, linesOfLists, MIN_CHAPTER_COLUMNS } from './listed-titles.ts'
import {
  type Candidate,
  isAlone,
  isTitleLike,
  measureText,
  type Place,
  placesOf,
} from './places.ts'

/** A heading of one or several lines. */
export type ChapterHead = { lines: readonly TextLine[]; level: number }

/** The level of the outermost division; level 1 is the title's. */
const OUTER_LEVEL = 2
/** How many headings prove that a text has chapters, so that others may look less like one. */
const MIN_PROOF = 3

/**
 * Finds the headings of a plain text's chapters, by their first lines; `listed` has the lines of tables of contents,
 * which are none. Precision comes before recall: a line counts by its words, its place among empty lines, and the
 * text below it; numbers and capitals only as a series.
 * @param columns the width at which the text was wrapped, or 0.
 */
export function findChapters(
  groups: readonly TextGroup[],
  columns: number,
): { heads: ReadonlyMap<TextLine, ChapterHead>; listed: ReadonlySet<TextLine> } {
  const places = placesOf(groups)
  const text = measureText(places)
  const found = places.filter((place): place is Candidate => place.head !== null)
  const inLists = linesOfLists(
    found.filter((one) => one.head.kind !== 'numbered' || isAlone(one) || one.at > 0),
    text,
  )
  const open = found.filter((one) => !inLists.has(one.index) && isTitleLike(one))
  const divisions = placedDivisions(open, columns)
  const numbered = open.filter((one) => one.head.kind === 'numbered' && isAlone(one))
  const above = divisions.map(({ index }) => index)
  const series = numberedSeries(numbered, above, text, places.length)
  const listed = linesNamedInContents(places, text)
  const capitals = capitalSeries(
    places.filter(({ head, index }) => head === null && !inLists.has(index)),
    text,
    places.length,
  )
  const heads = new Map<number, Place>()
  for (const one of [
    ...divisions,
    ...series,
    ...listed.flatMap((at) => places[at] ?? []),
    ...capitals,
  ])
    heads.set(one.index, one)
  if (heads.size >= MIN_PROOF)
    for (const one of numbered.filter(isNovelNumber))
      if (hasTextBelow(one, [...heads.keys()])) heads.set(one.index, one)
  if (heads.size > 1 || named(open).length > 1)
    for (const one of named(open)) heads.set(one.index, one)
  for (const one of titlesBelow([...heads.values()], places, inLists)) heads.set(one.index, one)
  const ordered = [...heads.values()].sort((one, other) => one.index - other.index)
  return {
    heads: new Map(
      withLevels(ordered).flatMap(({ place, level }) => {
        const lines = linesOf(place, columns)
        return [[place.line, { lines, level }] as const]
      }),
    ),
    listed: new Set([...inLists].flatMap((at) => places[at]?.line ?? [])),
  }

  function hasTextBelow({ index }: Place, others: readonly number[]): boolean {
    const next = others.filter((one) => one > index).reduce((a, b) => Math.min(a, b), places.length)
    return text(index + 1, next) >= MIN_CHAPTER_COLUMNS
  }
}

const named = (open: readonly Candidate[]): Candidate[] =>
  open.filter((one) => one.head.kind === 'named' && isAlone(one))

/** 6、石桥 and 007 老人: numbers as novels of the web write them. */
const isNovelNumber = ({ line, head }: Candidate): boolean =>
  head.title !== '' && /^(?:\d{1,4}[、．]|0\d+\s)/u.test(line.text)

/**
 * Divisions at the start of a group of lines; within a group, where each line is a paragraph, if there are several of
 * one name.
 */
function placedDivisions(open: readonly Candidate[], columns: number): Candidate[] {
  const divisions = open.filter(({ head }) => head.kind === 'division')
  const within = Map.groupBy(
    divisions.filter(({ at }) => at > 0),
    ({ head }) => head.style,
  )
  return divisions.filter(
    (one) =>
      one.at === 0 ||
      (columns === 0 &&
        one.group.lines.length > MIN_PROOF &&
        (within.get(one.head.style)?.length ?? 0) > 1),
  )
}

/** How many of a text's bare numbers have a title below them, so that the lines below are titles. */
const MIN_TITLED_SHARE = 0.6

/** Titles alone below the numbers of chapters ("Chapter 1", an empty line, "The Bridge"), where most have one. */
function titlesBelow(
  heads: readonly Place[],
  places: readonly Place[],
  inLists: ReadonlySet<number>,
): Place[] {
  const known = new Set(heads.map(({ index }) => index))
  const bare = heads.filter(
    (one) => one.head?.title === '' && one.head.kind !== 'named' && isAlone(one),
  )
  const titles = bare.flatMap(({ index }) => {
    const below = places[index + 1]
    const next = places[index + 2]
    const isTitle =
      below !== undefined &&
      isAlone(below) &&
      !known.has(below.index) &&
      !inLists.has(below.index) &&
      width(below.line.text) <= MAX_TITLE_COLUMNS &&
      /^["“«]?[\p{Lu}\p{Lo}\p{N}]/u.test(below.line.text) &&
      !/[.,;:!?。，！？：；…"”»」』)]$/u.test(below.line.text) &&
      next !== undefined &&
      !known.has(next.index)
    return isTitle ? [below] : []
  })
  return titles.length >= 2 && titles.length >= bare.length * MIN_TITLED_SHARE ? titles : []
}

/** In columns: a longer line has no title below it. */
const MAX_TITLE_COLUMNS = 80
const MAX_TITLE_LINES = 4

/** The lines of a heading: with those of its title, if they stand in a group of their own. */
function linesOf({ group, head, line, at }: Place, columns: number): TextLine[] {
  const below = group.lines.slice(at + 1)
  const last = below.at(-1)
  if (last === undefined || at > 0 || group.lines.length > MAX_TITLE_LINES) return [line]
  const isShort = below.every((one) => width(one.text) <= MAX_TITLE_COLUMNS)
  const isTitle =
    group.lines.every(({ text }) => isCapital(text)) ||
    !/[.,;:!?。，！？…]["”’»]?$/u.test(last.text)
  const continues =
    head?.title === ''
      ? below.length < MAX_TITLE_LINES - 1
      : columns > 0 && width(line.text) > columns / 2
  return isShort && isTitle && continues ? group.lines : [line]
}

const isCapital = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text)

/** Levels by rank, outermost first; what has no rank of its own counts as a chapter, or below where it counts anew. */
function withLevels(places: readonly Place[]): { place: Place; level: number }[] {
  const divisions = places.filter(({ head }) => head?.kind === 'division')
  const used = RANKS.filter((rank) => divisions.some(({ head }) => head?.rank === rank))
  const restarts = places.filter(({ head }) => head?.kind === 'numbered' && (head.number ?? 2) <= 1)
  const below = restarts.length > 1 ? 1 : 0
  const chapter = Math.max(0, used.includes('chapter') ? used.indexOf('chapter') : used.length - 1)
  const first = divisions[0]?.index ?? Infinity
  return places.map((place, at) => {
    const { head, index } = place
    const before = places[at - 1]
    if (head === null && before?.index === index - 1 && before.head?.title === '')
      return { place, level: Math.min(6, levelOf(before) + 1) }
    return { place, level: levelOf(place) }
  })

  function levelOf({ head, index }: Place): number {
    if (head?.kind === 'division') return OUTER_LEVEL + used.indexOf(head.rank)
    if (head?.kind === 'numbered') return OUTER_LEVEL + (used.length > 0 ? chapter + below : 0)
    return OUTER_LEVEL + (index < first ? 0 : chapter)
  }
}
