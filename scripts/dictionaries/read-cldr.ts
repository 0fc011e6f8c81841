import { contentWords, type PivotEntry } from './pivot-entry.ts'

/** Words of a name, and of a keyword; longer ones are descriptions. */
const MAX_NAME_WORDS = 3
const MAX_KEYWORD_WORDS = 2

/** Emoji modifiers for skin tone, which do not change the meaning. */
const SKIN_TONE = /[\u{1F3FB}-\u{1F3FF}]/u

/** CLDR's JSON data of a language: emoji `annotations` by emoji, and `names` of countries and languages by code. */
export type CldrLanguage = {
  readonly annotations: Readonly<Record<string, { default?: string[]; tts?: string[] }>>
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/**
 * Short names and keywords of emoji (Unicode Technical Standard #35, part 2, annotations), and names of countries and languages, as
 * pivot entries with keys that all languages share.
 */
export function cldrEntries({ annotations, names }: CldrLanguage, language: string): PivotEntry[] {
  const entries: PivotEntry[] = []
  const add = (form: string, words: readonly string[]) => {
    if (words.length > 0) entries.push({ forms: [form], words })
  }
  for (const [sign, { default: keywords = [], tts = [] }] of Object.entries(annotations)) {
    if (SKIN_TONE.test(sign)) continue
    add(`name ${sign}`, contentWords(tts.join(' '), language, MAX_NAME_WORDS))
    const words = keywords.flatMap((word) => contentWords(word, language, MAX_KEYWORD_WORDS))
    add(`keywords ${sign}`, [...new Set(words)])
  }
  for (const [kind, byCode] of Object.entries(names))
    for (const [code, name] of Object.entries(byCode))
      if (!code.includes('-alt-'))
        add(`${kind} ${code}`, contentWords(name, language, MAX_KEYWORD_WORDS))
  return entries
}
