/** The languages of the app's own interface and of the sample article, as BCP 47 tags; English is the source of the interface. */
export const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'ru', 'ar', 'es', 'fr', 'de'] as const

export type Language = (typeof LANGUAGES)[number]

/** Each language's name in itself, as a reader of it looks for it in a list. */
export const AUTONYMS: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  ja: '日本語',
  ko: '한국어',
  ru: 'Русский',
  ar: 'العربية',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
}

/** A locale made from English at run time (accented, lengthened, in brackets): it shows text that never went through a locale file. */
export const PSEUDO_LANGUAGE = 'en-XA'

/** A BCP 47 tag in its canonical form (`zh-cn` is `zh-CN`), or null for what is no tag: it may then name no folder. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** A language's name in itself, for any BCP 47 tag; the tag where even the platform knows no name. */
export function autonymOf(tag: string): string {
  if (isLanguage(tag)) return AUTONYMS[tag]
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb'])

const RIGHT_TO_LEFT_SCRIPTS = new Set(['arab', 'hebr', 'thaa', 'syrc', 'nkoo', 'adlm', 'rohg'])

/** The base direction of a BCP 47 tag's script. An explicit script subtag decides, else the language. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = tag.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  const isRightToLeft = script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT.has(language)
  return isRightToLeft ? 'rtl' : 'ltr'
}

/** What a text says that no language is known of (ISO 639-2 undetermined). */
export const UNKNOWN_LANGUAGE = 'und'

/** The base direction of an article's text as `dir` takes it: of an unknown language, that of its letters. */
export function textDirectionOf(tag: string): 'ltr' | 'rtl' | 'auto' {
  return tag === UNKNOWN_LANGUAGE ? 'auto' : directionOf(tag)
}

export function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag)
}

/**
 * The shipped language that serves a system's tag best: exact, then by script (zh-Hant-HK is zh-TW), then by language.
 * Returns null where none fits.
 */
export function matchLanguage(tag: string): Language | null {
  const exact = LANGUAGES.find((known) => known.toLowerCase() === tag.toLowerCase())
  if (exact) return exact
  const [language = '', ...rest] = tag.toLowerCase().replaceAll('_', '-').split(/[-.@]/)
  if (language === 'zh') {
    // A script that is named outweighs what its region usually writes: zh-Hans-HK is simplified.
    if (rest.includes('hans')) return 'zh-CN'
    return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-TW' : 'zh-CN'
  }
  return LANGUAGES.find((known) => known.split('-')[0] === language) ?? null
}
