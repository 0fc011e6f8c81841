/** Languages of the interface and of the sample article, as BCP 47 tags; English is the source. */
export const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'ru', 'ar', 'es', 'fr', 'de'] as const

export type Language = (typeof LANGUAGES)[number]

/** Autonyms of the interface languages. */
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

/**
 * The pseudo-locale, generated from English at run time (accented, lengthened, in brackets); it reveals text that is
 * not localized.
 */
export const PSEUDO_LANGUAGE = 'en-XA'

/** Canonical form of a BCP 47 tag (`zh-cn` is `zh-CN`); null for invalid tags, which are unsafe as folder names. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** The autonym of any BCP 47 tag, or the tag itself if the platform has no name. */
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

/** Base direction of a BCP 47 tag: by an explicit script subtag, else by the language. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = tag.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  const isRightToLeft = script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT.has(language)
  return isRightToLeft ? 'rtl' : 'ltr'
}

/** ISO 639-2 "undetermined". */
export const UNKNOWN_LANGUAGE = 'und'

/** The `dir` value for an article's text; `auto` for an unknown language. */
export function textDirectionOf(tag: string): 'ltr' | 'rtl' | 'auto' {
  return tag === UNKNOWN_LANGUAGE ? 'auto' : directionOf(tag)
}

export function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag)
}

/**
 * The interface language that best matches a tag: exact, then by script (zh-Hant-HK is zh-TW), then by language. Null
 * if none matches.
 */
export function matchLanguage(tag: string): Language | null {
  const exact = LANGUAGES.find((known) => known.toLowerCase() === tag.toLowerCase())
  if (exact) return exact
  const [language = '', ...rest] = tag.toLowerCase().replaceAll('_', '-').split(/[-.@]/)
  if (language === 'zh') {
    // An explicit script overrides the region: zh-Hans-HK is simplified.
    if (rest.includes('hans')) return 'zh-CN'
    return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-TW' : 'zh-CN'
  }
  return LANGUAGES.find((known) => known.split('-')[0] === language) ?? null
}
