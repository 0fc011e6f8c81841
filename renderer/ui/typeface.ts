/** A font family of the reader; both are bundled for every language. */
export type Family = 'serif' | 'sans'

const CJK_SERIF: Readonly<Record<string, string>> = {
  'zh-CN': '"Noto Serif SC Variable", "Noto Serif CJK SC", "Songti SC", SimSun',
  'zh-TW': '"Noto Serif TC Variable", "Noto Serif CJK TC", "Songti TC", PMingLiU',
  ja: '"Noto Serif JP Variable", "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho"',
  ko: '"Noto Serif KR Variable", "Noto Serif CJK KR", AppleMyungjo, Batang',
}

const CJK_SANS: Readonly<Record<string, string>> = {
  'zh-CN': '"Noto Sans SC Variable", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"',
  'zh-TW': '"Noto Sans TC Variable", "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei"',
  ja: '"Noto Sans JP Variable", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic"',
  ko: '"Noto Sans KR Variable", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic"',
}

/** Fallbacks for words in another script, such as a Chinese name in an English article. */
const OTHER_SCRIPTS: Readonly<Record<Family, string>> = {
  serif:
    '"Noto Serif SC Variable", "Noto Serif JP Variable", "Noto Serif KR Variable", "Noto Naskh Arabic Variable"',
  sans: '"Noto Sans SC Variable", "Noto Sans JP Variable", "Noto Sans KR Variable", "Noto Sans Arabic Variable"',
}

/** Returns the region whose CJK glyphs a language tag uses; null for other scripts. */
export function glyphRegion(language: string): 'zh-CN' | 'zh-TW' | 'ja' | 'ko' | null {
  const [base = '', ...rest] = language.toLowerCase().split('-')
  if (base === 'ja' || base === 'ko') return base
  if (!['zh', 'yue', 'wuu'].includes(base)) return null
  // An explicit script subtag takes precedence over the region's usual script.
  if (rest.includes('hans')) return 'zh-CN'
  const isTraditional = base === 'yue' || rest.some((part) => /^(?:hant|tw|hk|mo)$/.test(part))
  return isTraditional ? 'zh-TW' : 'zh-CN'
}

export function isArabicScript(language: string): boolean {
  return /^(ar|fa|ur|ps|ckb|ug|sd)\b/.test(language.toLowerCase())
}

/** A bundled face for readers with dyslexia; it has Latin, Cyrillic and Greek letters. */
export const DYSLEXIC_FACE = 'OpenDyslexic'

/** False for scripts whose punctuation would be in the wrong style if a face of an alphabet came first. */
function hasAlphabet(language: string): boolean {
  return glyphRegion(language) === null && !isArabicScript(language)
}

/** Returns the CSS font-family list of a language: the named face if one is given, then bundled fonts. */
export function fontFamily(language: string, family: Family, face: string | null = null): string {
  const isWithout = face === null || (face === DYSLEXIC_FACE && !hasAlphabet(language))
  return isWithout ? familyOf(language, family) : `"${face}", ${familyOf(language, family)}`
}

function familyOf(language: string, family: Family): string {
  const region = glyphRegion(language)
  const generic = family === 'serif' ? 'serif' : 'sans-serif'
  if (region) return `${(family === 'serif' ? CJK_SERIF : CJK_SANS)[region]}, ${generic}`
  if (isArabicScript(language))
    return family === 'serif'
      ? `"Noto Naskh Arabic Variable", "Literata Variable", ${OTHER_SCRIPTS.serif}, serif`
      : `"Noto Sans Arabic Variable", "Noto Sans Variable", ${OTHER_SCRIPTS.sans}, sans-serif`
  return family === 'serif'
    ? `"Literata Variable", ${OTHER_SCRIPTS.serif}, Georgia, serif`
    : `"Noto Sans Variable", ${OTHER_SCRIPTS.sans}, system-ui, sans-serif`
}

type Face = 'latin' | 'arabic' | 'zh-CN' | 'zh-TW' | 'ja' | 'ko'

/**
 * Style sheets of the bundled fonts; each font is split by unicode-range, and the browser fetches only the ranges
 * that a text needs.
 */
const FONT_SHEETS: Readonly<Record<Family, Readonly<Record<Face, () => Promise<unknown>>>>> = {
  serif: {
    latin: () => import('@fontsource-variable/literata'),
    arabic: () => import('@fontsource-variable/noto-naskh-arabic'),
    'zh-CN': () => import('@fontsource-variable/noto-serif-sc'),
    'zh-TW': () => import('@fontsource-variable/noto-serif-tc'),
    ja: () => import('@fontsource-variable/noto-serif-jp'),
    ko: () => import('@fontsource-variable/noto-serif-kr'),
  },
  sans: {
    latin: () => import('@fontsource-variable/noto-sans'),
    arabic: () => import('@fontsource-variable/noto-sans-arabic'),
    'zh-CN': () => import('@fontsource-variable/noto-sans-sc'),
    'zh-TW': () => import('@fontsource-variable/noto-sans-tc'),
    ja: () => import('@fontsource-variable/noto-sans-jp'),
    ko: () => import('@fontsource-variable/noto-sans-kr'),
  },
}

/** Loads the style sheets of a language's bundled fonts, each once. Never rejects. */
export async function loadFaces(language: string, family: Family): Promise<void> {
  const face = glyphRegion(language) ?? (isArabicScript(language) ? 'arabic' : 'latin')
  // A failed download leaves the system fonts.
  await Promise.allSettled([FONT_SHEETS[family][face](), FONT_SHEETS[family].latin()])
}

/** Loads the style sheet of a named face if it is bundled. Never rejects. */
export async function loadNamedFace(face: string | null): Promise<void> {
  // As above, and a face of that name may be on the computer.
  if (face === DYSLEXIC_FACE) await Promise.allSettled([import('./opendyslexic.css')])
}

/** Returns one language for each non-Latin script in a text that has bundled fonts. */
export function languagesOfScripts(text: string): string[] {
  const found: string[] = []
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) found.push('ja')
  else if (/\p{Script=Han}/u.test(text)) found.push('zh-CN')
  if (/\p{Script=Hangul}/u.test(text)) found.push('ko')
  if (/\p{Script=Arabic}/u.test(text)) found.push('ar')
  return found
}
