/** The languages of the word lists with English, besides Chinese, Japanese and German, with names and pivot languages. */
export const LISTS: readonly {
  readonly language: string
  readonly name: string
  /** Languages with dictionaries both to it and to English; itself if it has a dictionary to English. */
  readonly pivots: readonly string[]
}[] = [
  { language: 'ar', name: 'Arabic', pivots: [] },
  { language: 'bg', name: 'Bulgarian', pivots: ['pl', 'fi', 'el', 'de', 'bg'] },
  { language: 'ca', name: 'Catalan', pivots: [] },
  { language: 'cs', name: 'Czech', pivots: [] },
  { language: 'da', name: 'Danish', pivots: [] },
  { language: 'el', name: 'Greek', pivots: ['pl', 'fi', 'de', 'el'] },
  { language: 'es', name: 'Spanish', pivots: ['pl', 'fi', 'el', 'de'] },
  { language: 'fa', name: 'Persian', pivots: [] },
  { language: 'fi', name: 'Finnish', pivots: ['pl', 'el', 'de', 'fi'] },
  { language: 'fr', name: 'French', pivots: ['pl', 'fi', 'el', 'de'] },
  { language: 'he', name: 'Hebrew', pivots: [] },
  { language: 'hi', name: 'Hindi', pivots: [] },
  { language: 'hu', name: 'Hungarian', pivots: [] },
  { language: 'id', name: 'Indonesian', pivots: ['pl', 'fi', 'el', 'de', 'id'] },
  { language: 'it', name: 'Italian', pivots: ['pl', 'fi', 'el', 'de'] },
  { language: 'ko', name: 'Korean', pivots: [] },
  { language: 'nb', name: 'Norwegian', pivots: ['pl', 'fi', 'el', 'de', 'nb'] },
  { language: 'nl', name: 'Dutch', pivots: ['pl', 'fi', 'el', 'de'] },
  { language: 'pl', name: 'Polish', pivots: ['fi', 'el', 'de', 'pl'] },
  { language: 'pt', name: 'Portuguese', pivots: ['pl', 'fi', 'el', 'de'] },
  { language: 'ro', name: 'Romanian', pivots: [] },
  { language: 'ru', name: 'Russian', pivots: ['pl', 'fi', 'el', 'de'] },
  { language: 'sv', name: 'Swedish', pivots: ['pl', 'fi', 'el', 'de'] },
  { language: 'tr', name: 'Turkish', pivots: ['pl', 'fi', 'el', 'de'] },
  { language: 'uk', name: 'Ukrainian', pivots: [] },
  { language: 'vi', name: 'Vietnamese', pivots: [] },
]

/** Languages by the ISO 639-3 codes in FreeDict's file names. */
export const FREEDICT_CODES: ReadonlyMap<string, string> = new Map([
  ['bul', 'bg'],
  ['deu', 'de'],
  ['ell', 'el'],
  ['eng', 'en'],
  ['fin', 'fi'],
  ['fra', 'fr'],
  ['ind', 'id'],
  ['ita', 'it'],
  ['nld', 'nl'],
  ['nor', 'nb'],
  ['pol', 'pl'],
  ['por', 'pt'],
  ['rus', 'ru'],
  ['spa', 'es'],
  ['swe', 'sv'],
  ['tur', 'tr'],
])
