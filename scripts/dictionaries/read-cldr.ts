import { contentWords, type PivotEntry } from './pivot-entry.ts'

/** Words of a name, and of a keyword, at most; longer ones describe. */
const MOST_OF_NAME = 3
const MOST_OF_KEYWORD = 2

/** Signs with a colour of skin say what the sign alone does. */
const SKIN = /[\u{1F3FB}-\u{1F3FF}]/u

/** What CLDR's packages for JSON have of a language: `annotations` of signs by sign, `names` of countries and languages by code. */
export type CldrLanguage = {
  readonly annotations: Readonly<Record<string, { default?: string[]; tts?: string[] }>>
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/**
 * Short names and keywords of signs (Unicode Technical Standard #35, part 2, annotations), and names of countries and languages, as
 * what a language says of the same things as every other.
 */
export function cldrEntries({ annotations, names }: CldrLanguage, language: string): PivotEntry[] {
  const entries: PivotEntry[] = []
  const add = (form: string, words: readonly string[]) => {
    if (words.length > 0) entries.push({ forms: [form], words })
  }
  for (const [sign, { default: keywords = [], tts = [] }] of Object.entries(annotations)) {
    if (SKIN.test(sign)) continue
    add(`name ${sign}`, contentWords(tts.join(' '), language, MOST_OF_NAME))
    const words = keywords.flatMap((word) => contentWords(word, language, MOST_OF_KEYWORD))
    add(`keywords ${sign}`, [...new Set(words)])
  }
  for (const [kind, byCode] of Object.entries(names))
    for (const [code, name] of Object.entries(byCode))
      if (!code.includes('-alt-'))
        add(`${kind} ${code}`, contentWords(name, language, MOST_OF_KEYWORD))
  return entries
}
