import type { JapaneseEntry } from './read-japanese.ts'

/** Sino-Korean words; ones with more characters are names and explanations. */
const HAN_WORD = /^[\p{Script=Han}々]{2,4}$/u
/** Readings per character and per word. */
const MAX_READINGS = 2
/** English words of a Japanese headword, and of a Korean word, which may be the reading of several. */
const MAX_WORDS_PER_HEADWORD = 6
const MAX_WORDS = 8

const FIRST = 0xac00
const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const PER_LEAD = 588
const PER_VOWEL = 28
/** Indices of ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ among the vowels. */
const Y_VOWELS = new Set([2, 3, 6, 7, 12, 17, 20])

/** Unihan data (Unicode Standard Annex #38): Korean readings and variants of Han characters. */
export type HanCharacters = {
  readonly readings: ReadonlyMap<string, readonly string[]>
  readonly variants: ReadonlyMap<string, readonly string[]>
}

/** Parses the tables Unihan_Readings, Unihan_Variants and Unihan_OtherMappings. */
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
  // In EACC, variants of a character share the last four digits; Japanese and simplified forms are in planes of their own.
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
 * Korean word list lines `word TAB English words` from common headwords of a Japanese dictionary in their Korean reading: more than
 * half of the Korean vocabulary is Sino-Korean, and modern words mostly share their Han characters with Japanese.
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
        for (const [rank, word] of words.slice(0, MAX_WORDS_PER_HEADWORD).entries())
          own.set(word, Math.min(own.get(word) ?? Infinity, rank))
      }
  }
  return new Map(
    [...ranked].map(([korean, words]) => [
      korean,
      [...words]
        .toSorted((one, other) => one[1] - other[1])
        .slice(0, MAX_WORDS)
        .map(([word]) => word),
    ]),
  )
}

/** The Korean readings of a word of Han characters; empty if a character has none. */
function readAsKorean(word: string, { readings, variants }: HanCharacters): string[] {
  const syllables = Array.from(word.replace(/(.)々/gu, '$1$1'), (one) => {
    const own = readings.get(one)
    const others = () => (variants.get(one) ?? []).flatMap((other) => readings.get(other) ?? [])
    return (own ?? others()).slice(0, MAX_READINGS)
  })
  const all = syllables.reduce<string[]>(
    (begun, next) => begun.flatMap((start) => next.map((syllable) => start + syllable)),
    [''],
  )
  return all.slice(0, MAX_READINGS).map((found) => atBeginning(found.slice(0, 1)) + found.slice(1))
}

/** Applies the initial sound law (Hangul orthography §§10-12): word-initial ㄹ becomes ㄴ, and both are dropped before y and i. */
function atBeginning(syllable: string): string {
  const code = syllable.charCodeAt(0) - FIRST
  if (!(code >= 0)) return syllable
  const [lead, rest] = [LEADS[Math.floor(code / PER_LEAD)] ?? '', code % PER_LEAD]
  const isY = Y_VOWELS.has(Math.floor(rest / PER_VOWEL))
  const said = /[ㄹㄴ]/.test(lead) && isY ? 'ㅇ' : lead === 'ㄹ' ? 'ㄴ' : lead
  return String.fromCharCode(FIRST + LEADS.indexOf(said) * PER_LEAD + rest)
}
