/** Where a reader is: the article and part by a name, and the characters of the part above the window. */
export type ClockPlace = { text: string; offset: number }

export type Stretch = { characters: number; seconds: number }

/** In seconds: a stretch is judged as a whole, since a scroll takes no time and the reading before it much. */
const MIN_STRETCH_SECONDS = 30
/** In seconds: after a longer pause between two scrolls nobody can say whether the text was read. */
const MAX_PAUSE_SECONDS = 300

type Options = {
  /** In milliseconds. */
  now: () => number
  /** Whether so many characters in so many seconds are reading. */
  isReading: (characters: number, seconds: number) => boolean
  /** Called with each stretch that was read. */
  onStretch: (stretch: Stretch) => void
}

/**
 * Measures reading: the characters passed, and the time for them, between the places that it is told. Pauses, jumps,
 * steps back and skimming are not counted.
 */
export class ReadingClock {
  #start: (ClockPlace & { at: number }) | null = null
  #last: (ClockPlace & { at: number }) | null = null
  readonly #options: Options

  constructor(options: Options) {
    this.#options = options
  }

  /** The reader has scrolled to a place. */
  moved(place: ClockPlace): void {
    const now = { ...place, at: this.#options.now() }
    const last = this.#last
    const start = this.#start
    this.#last = now
    if (!start || !last || start.text !== place.text || !this.#isStep(last, now)) {
      this.#start = now
      return
    }
    const seconds = (now.at - start.at) / 1000
    if (seconds < MIN_STRETCH_SECONDS) return
    const characters = now.offset - start.offset
    this.#start = now
    if (this.#options.isReading(characters, seconds))
      this.#options.onStretch({ characters, seconds })
  }

  /** What comes is not a continuation: the window was hidden, or the reader jumped. */
  interrupt(): void {
    this.#start = this.#last = null
  }

  /** Whether a step continues the stretch. After a pause the step itself must be what one reads in the time. */
  #isStep(last: ClockPlace & { at: number }, now: ClockPlace & { at: number }): boolean {
    const seconds = (now.at - last.at) / 1000
    const characters = now.offset - last.offset
    if (characters < 0 || seconds > MAX_PAUSE_SECONDS) return false
    return seconds < MIN_STRETCH_SECONDS || this.#options.isReading(characters, seconds)
  }
}
