/** An entry of a Japanese dictionary: its spellings, and the words of its short translations in lower case. */
export type JapaneseEntry = {
  readonly forms: readonly string[]
  readonly words: readonly string[]
  /** Whether it is marked as frequent (`news`, `ichi`, `spec`, `gai`, `nf`). */
  readonly isCommon: boolean
}

/** Function words and labels in translations, by FreeDict's language code. */
const GLOSS_WORDS: Readonly<Record<string, string>> = {
  eng: 'to an the of or and in on at by for with from as be is something someone one oneself esp usu etc eg ie sth sb into up out off that it its not no',
  deu: 'der die das den dem des ein eine einen einem einer sich und oder von zu zum zur in im auf an am mit für bei aus als etw jmd jmdn jmdm usw bzw etwas jemand jemanden jemandem nicht',
  fra: 'le la les un une des du de se en et ou au aux par pour dans sur avec qqch qqn qc qn quelque chose quelqu être son sa ses que qui ne pas',
  rus: 'на по из не для или за что кого чего быть',
}

/** Translations with more words are explanations. */
const MAX_WORDS = 2

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Every spelling is followed by its reading between slashes. */
const HEADWORD_LINE = /\/[^/]*\/\s*$/
const FORM =
  /(?:^|[,)\]])\s*([^\s,[\]()/]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][^\s,/]*) \//gu
const COMMON = /\[(?:news|ichi|spec|gai|nf)\d+\]/
/** A line in parentheses states the part of speech. */
const GRAMMAR = /^ *(?:\d+\. )?\([^)]*(?:\([^)]*\)[^)]*)*\)\s*$/
const NOTE = /^\s*Note: (?:word usually written using kana alone|abbreviation)?/

/** The entries of JMdict in one language, from FreeDict's dictd format. */
export function readJapaneseEntries(text: string, language: string): JapaneseEntry[] {
  const without = new Set(GLOSS_WORDS[language]?.split(' '))
  const entries: { forms: string[]; words: string[]; isCommon: boolean }[] = []
  for (const line of text.split('\n')) {
    if (HEADWORD_LINE.test(line) && JAPANESE.test(line)) {
      const forms = Array.from(line.matchAll(FORM), ([, form = '']) => form)
      entries.push({ forms, words: [], isCommon: COMMON.test(line) })
    } else if (!GRAMMAR.test(line)) {
      const glosses = line
        .replace(NOTE, '')
        .replace(/\{[^}]*\}|\([^)]*\)/g, ' ')
        .split(/[,;]/)
      for (const gloss of glosses) {
        const words = (gloss.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter(
          (word) => word.length > 1 && !without.has(word) && !JAPANESE.test(word),
        )
        if (words.length <= MAX_WORDS) entries.at(-1)?.words.push(...words)
      }
    }
  }
  return entries.filter(({ forms, words }) => forms.length > 0 && words.length > 0)
}

/** Words per headword; later ones are rare senses. */
const MAX_WORDS_PER_HEADWORD = 12
/** Characters of a headword, by frequency. */
const MAX_HEADWORD_CHARS = { common: 7, rare: 4 }

/** Word list lines `headword TAB words`, sorted. */
export function japaneseLines(entries: readonly JapaneseEntry[]): string[] {
  const lists = new Map<string, Set<string>>()
  for (const { forms, words, isCommon } of entries)
    for (const form of forms) {
      if (!/^[\p{L}ー々]+$/u.test(form)) continue
      // A single kana is a particle; a single rare character is part of words.
      if (form.length < 2 && !(isCommon && /^\p{Script=Han}/u.test(form))) continue
      if (form.length > (isCommon ? MAX_HEADWORD_CHARS.common : MAX_HEADWORD_CHARS.rare)) continue
      const list = lists.get(form) ?? new Set()
      lists.set(form, list)
      for (const word of words) list.add(word)
    }
  return [...lists]
    .map(([form, words]) => `${form}\t${[...words].slice(0, MAX_WORDS_PER_HEADWORD).join(' ')}`)
    .toSorted()
}
