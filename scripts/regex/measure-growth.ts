import { type Filler, fillersOf, textOf } from './fillers.ts'

/** A filler on which the time of an expression grows faster than the text. */
export type SlowFiller = Filler & {
  /** The power of the text's length by which the time grows: 1 is linear, 2 quadratic. */
  readonly power: number
  /** Length in characters of a text tried, and the CPU time for it in ms. */
  readonly size: number
  readonly time: number
}

/** Small steps, because an exponential expression takes an hour for twice the text that takes a millisecond. */
const STEP = 1.5
const FIRST_SIZE = 12
/** A quadratic expression takes at least ten milliseconds for this many characters. */
const LAST_SIZE = 12_000
/** Shorter times are not measured reliably. */
const MIN_MS = 3
/** From one step to the next, quadratic growth is 2.25; what grows more than this is not tried with twice the text. */
const STEEP = 6
const MAX_POWER = 1.5

/** The time in ms that an expression takes for a text. */
type Stopwatch = (regex: RegExp, text: string) => number

/** The time in ms for a text of a length. */
type TimeFor = (size: number) => number

/** The first filler found on which an expression grows faster than the text; null if it is linear on all. */
export function measureGrowth(
  source: string,
  flags: string,
  timeOf: Stopwatch = cpuTime,
): SlowFiller | null {
  // A sticky expression is tried at one place only.
  const regex = new RegExp(source, flags.replaceAll(/[gy]/g, ''))
  for (const filler of fillersOf(source, flags)) {
    const timeFor = (length: number): number => timeOf(regex, textOf(filler, length))
    const size = sizeThatTakes(timeFor, MIN_MS)
    if (size === null) continue
    const before = bestTime(timeFor, Math.floor(size / STEP))
    const time = bestTime(timeFor, size)
    if (time < MIN_MS) continue
    const isSteep = time > STEEP * Math.max(before, MIN_MS / STEEP)
    const power = isSteep ? Number.POSITIVE_INFINITY : powerOf(timeFor, size, time)
    if (power > MAX_POWER) return { ...filler, power, size, time }
  }
  return null
}

/** By the texts twice and four times as long; the lesser of both, since a measurement can only be too long. */
function powerOf(timeFor: TimeFor, size: number, time: number): number {
  const twice = Math.log2(bestTime(timeFor, 2 * size) / time)
  if (twice < MAX_POWER) return twice
  return Math.min(twice, Math.log2(bestTime(timeFor, 4 * size) / time) / 2)
}

/** The first size for which an expression takes so many ms; null if it never does. */
function sizeThatTakes(timeFor: TimeFor, ms: number): number | null {
  for (let size = FIRST_SIZE; size < LAST_SIZE * STEP; size = Math.ceil(size * STEP))
    if (timeFor(size) >= ms) return size
  return null
}

/** CPU time in ms of this thread, so without that of other processes. */
function cpuTime(regex: RegExp, text: string): number {
  const start = process.threadCpuUsage().user
  regex.test(text)
  return (process.threadCpuUsage().user - start) / 1000
}

/** The shortest of several times: the first includes compiling. */
function bestTime(timeFor: TimeFor, size: number): number {
  return Math.min(...Array.from({ length: 3 }, () => timeFor(size)))
}
