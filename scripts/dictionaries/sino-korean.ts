import type { JapaneseEntry } from './read-japanese.ts'

/** Words of Chinese origin that are written with more characters are names and explanations. */
const HAN_WORD = /^[\p{Script=Han}々]{2,4}$/u
/** Readings of a character, and of a word, that are followed. */
const MOST_READINGS = 2
/** English words of a headword, in the order in which the dictionary has them, and of one that several are read as. */
const MOST_OF_HEADWORD = 6
const MOST_WORDS = 8

const FIRST = 0xac00
const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const PER_LEAD = 588
const PER_VOWEL = 28
/** ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ, by their places among the vowels. */
const Y_VOWELS = new Set([2, 3, 6, 7, 12, 17, 20])

/** Of Unihan (Unicode Standard Annex #38): how Korean reads a character, and characters that are other forms of it. */
export type HanCharacters = {
  readonly readings: ReadonlyMap<string, readonly string[]>
  readonly variants: ReadonlyMap<string, readonly string[]>
}

/** The tables of Unihan that say so: Unihan_Readings, Unihan_Variants and Unihan_OtherMappings. */
export function readUnihan(readings: string, variants: string, mappings: string): HanCharacters {
  const forms = new Map<string, Set<string>>()
  const relate = (one: string, other: string) => {
    if (one === other) return
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      forms.set(from, (forms.get(from) ?? new Set()).add(to))
  }
  for (const [, code = '', others = ''] of variants.matchAll(
    /^U\+(\w+)\tk(?:Traditional|Simplified|Z|Semantic|SpecializedSemantic)Variant\t(.*)$/gm,
  ))
    for (const [, other = ''] of others.matchAll(/U\+(\w+)/g))
      relate(character(code), character(other))
  // EACC writes the forms of one character with the same four last digits, Japanese and simplified ones in planes of their own.
  const byCode = new Map<string, string[]>()
  for (const [, code = '', last = ''] of mappings.matchAll(/^U\+(\w+)\tkEACC\t\w\w(\w{4})$/gm))
    byCode.set(last, [...(byCode.get(last) ?? []), character(code)])
  for (const group of byCode.values())
    for (const one of group) for (const other of group) relate(one, other)
  return {
    readings: new Map(
      Array.from(readings.matchAll(/^U\+(\w+)\tkHangul\t(.*)$/gm), ([, code = '', found = '']) => [
        character(code),
        found.split(' ').map((reading) => reading.split(':')[0] ?? ''),
      ]),
    ),
    variants: new Map([...forms].map(([one, others]) => [one, [...others]])),
  }
}

const character = (code: string) => String.fromCodePoint(Number.parseInt(code, 16))

/**
 * A Korean word list's lines `word TAB English words`: more than half of Korean's words are of Chinese origin, and those of today are
 * mostly the same that Japanese writes with Han characters. Common headwords of a Japanese dictionary, read as Korean reads them.
 */
export function sinoKoreanWords(
  entries: readonly JapaneseEntry[],
  han: HanCharacters,
): Map<string, string[]> {
  const ranked = new Map<string, Map<string, number>>()
  for (const { forms, words, isCommon } of entries) {
    if (!isCommon) continue
    for (const form of forms)
      for (const korean of HAN_WORD.test(form) ? readAsKorean(form, han) : []) {
        const own = ranked.get(korean) ?? new Map<string, number>()
        ranked.set(korean, own)
        for (const [rank, word] of words.slice(0, MOST_OF_HEADWORD).entries())
          own.set(word, Math.min(own.get(word) ?? Infinity, rank))
      }
  }
  return new Map(
    [...ranked].map(([korean, words]) => [
      korean,
      [...words]
        .toSorted((one, other) => one[1] - other[1])
        .slice(0, MOST_WORDS)
        .map(([word]) => word),
    ]),
  )
}

/** How Korean reads a word of Han characters: none where it has no reading for one of them. */
function readAsKorean(word: string, { readings, variants }: HanCharacters): string[] {
  const syllables = Array.from(word.replace(/(.)々/gu, '$1$1'), (one) => {
    const own = readings.get(one)
    const others = () => (variants.get(one) ?? []).flatMap((other) => readings.get(other) ?? [])
    return (own ?? others()).slice(0, MOST_READINGS)
  })
  const all = syllables.reduce<string[]>(
    (begun, next) => begun.flatMap((start) => next.map((syllable) => start + syllable)),
    [''],
  )
  return all.slice(0, MOST_READINGS).map((found) => atBeginning(found.slice(0, 1)) + found.slice(1))
}

/** At the beginning of a word ㄹ is ㄴ, and before y and i both are silent (the rule of initial sounds, Hangul orthography §§10-12). */
function atBeginning(syllable: string): string {
  const code = syllable.charCodeAt(0) - FIRST
  if (!(code >= 0)) return syllable
  const [lead, rest] = [LEADS[Math.floor(code / PER_LEAD)] ?? '', code % PER_LEAD]
  const isY = Y_VOWELS.has(Math.floor(rest / PER_VOWEL))
  const said = /[ㄹㄴ]/.test(lead) && isY ? 'ㅇ' : lead === 'ㄹ' ? 'ㄴ' : lead
  return String.fromCharCode(FIRST + LEADS.indexOf(said) * PER_LEAD + rest)
}
