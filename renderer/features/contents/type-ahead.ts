/** In milliseconds: after a longer pause a word begins anew. */
const MAX_PAUSE_MS = 700

/**
 * Returns the index of the next title that begins with what was typed, from `from` on and around the end; -1 if there
 * is none. One letter leads on from title to title; a longer beginning may stay.
 * @param titles all names of each entry: in its language, and translated.
 */
export function matchTitle(
  titles: readonly (readonly string[])[],
  typed: string,
  from: number,
): number {
  const wanted = simple(typed)
  const first = Array.from(typed).length > 1 ? from : from + 1
  for (let step = 0; step < titles.length; step += 1) {
    const at = (Math.max(0, first) + step) % titles.length
    if (titles[at]?.some((title) => simple(title).startsWith(wanted))) return at
  }
  return -1
}

/** Without case, diacritics, and the signs at its beginning. */
const simple = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')

/** Collects the letters that are typed one after the other. */
export class TypedWord {
  #word = ''
  #last = -Infinity

  /** Whether a word has been begun. */
  isOpen(now: number): boolean {
    return this.#word !== '' && now - this.#last <= MAX_PAUSE_MS
  }

  /** Returns the word with another letter. */
  add(letter: string, now: number): string {
    const word = this.isOpen(now) ? this.#word + letter : letter
    this.#last = now
    // The same letter again leads on.
    this.#word = Array.from(word).every((one) => one === letter) ? letter : word
    return this.#word
  }
}
