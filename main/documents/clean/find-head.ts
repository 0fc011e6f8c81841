import { anyOf, type WordsByLanguage } from '../lines/any-of.ts'
import { MENU_WORDS } from './signs/menu-words.ts'
import type { Line, Verdict } from '../lines/line.ts'
import type { Sign } from './signs/line-signs.ts'

/** In characters: longer lines are not link bars. */
const MAX_BAR_CHARS = 160
const YOU_ARE_HERE_WORDS: WordsByLanguage = {
  zh: '您?(?:现在|現在|当前|當前|目前)?的?(?:所在)?位置(?:是)?',
  en: 'you are here',
  de: 'sie (?:sind|befinden sich) hier',
  fr: 'vous êtes ici',
  es: 'está?s? (?:usted )?(?:aquí|aqui)',
  ru: 'вы здесь',
}
const YOU_ARE_HERE = new RegExp(String.raw`^${anyOf(YOU_ARE_HERE_WORDS)}\s*[:：]\s*`, 'iu')
const BAR_SEPARATOR = /\s*[|｜·•>＞»›→]+\s*|\s\/\s|\s{2,}/u
const HAN_BAR_SEPARATOR = /[\s|｜·•>＞»›→/-]+/u
const TRAIL_SEPARATOR = /[>＞»›→]|\s\/\s/u
const HOME_WORDS: WordsByLanguage = {
  en: 'home(?:page)?',
  zh: '首页|首頁|主页',
  de: 'startseite',
  fr: 'accueil',
  es: 'inicio',
  pt: 'início',
  ru: 'главная',
  ja: 'ホーム|トップ',
}
const HOME = new RegExp(`^${anyOf(HOME_WORDS)}$`, 'iu')

const COOKIE = /\bcookies?\b|куки|クッキー|쿠키/iu
/** First-person words with which a site speaks of itself and its visitor; matched as whole words. */
const LATIN_SITE_VOICE: WordsByLanguage = {
  en: 'we|our|this (?:web)?site|you (?:agree|accept|consent)|your (?:consent|experience|privacy|browser)',
  de: 'wir|unsere?r?|diese (?:web)?s(?:ite|eite)',
  fr: 'nous|notre|ce site',
  es: 'utili[zs]amos|nuestr[ao]s?|este si(?:tio|te)',
  it: 'usiamo|questo sito',
  nl: 'wij|onze|deze (?:web)?site',
  sv: 'vi använder',
}
/** The same in scripts without word boundaries in regular expressions. */
const OTHER_SITE_VOICE: WordsByLanguage = {
  ru: 'мы|сайт',
  zh: '本(?:网|網)?站|我们|我們',
  ja: '当サイト|本サイト',
  ko: '사이트',
}
const SITE_VOICE = new RegExp(
  String.raw`\b${anyOf(LATIN_SITE_VOICE)}\b|${anyOf(OTHER_SITE_VOICE)}`,
  'iu',
)

/** Whether a text is a link bar or breadcrumb trail: "首页 | 新闻 | 体育", "Home › News › Article", "You are here: …". */
export function isLinkBar(text: string): boolean {
  if (text.length > MAX_BAR_CHARS) return false
  const bare = text.replace(YOU_ARE_HERE, '')
  const terms = bare
    .split(/\p{Script=Han}/u.test(bare) ? HAN_BAR_SEPARATOR : BAR_SEPARATOR)
    .map((term) => term.trim().toLowerCase())
    .filter((term) => term !== '')
  if (terms.length < 2) return false
  if (bare !== text || (HOME.test(terms[0] ?? '') && TRAIL_SEPARATOR.test(bare))) return true
  const known = terms.filter((term) => MENU_WORDS.has(term.replace(/(?:中心|频道|頻道)$/u, '')))
  return terms.length >= 3 && known.length * 2 >= terms.length
}

/**
 * Whether a text is a cookie consent question. Articles about cookies do not mention "this site" in their first
 * words.
 */
export function isCookieQuestion(text: string): boolean {
  return text.length <= 2000 && COOKIE.test(text) && SITE_VOICE.test(text)
}

/**
 * Finds boilerplate around the title: link bars before it or between it and the first paragraph; lines of links only,
 * and cookie questions with their answers, before it.
 */
export function findHead(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  title: number,
): Verdict[] {
  const found: Verdict[] = lines.map(() => null)
  const paragraph = signs.findIndex(
    (line, index) => index > title && (line.has('wide') || (line.has('stop') && line.has('w160'))),
  )
  // Where all paragraphs are short, nothing below the title is removed.
  const end = paragraph < 0 ? title : paragraph
  for (let index = 0; index < end; index++) {
    const line = lines[index]
    if (line === undefined || index === title) continue
    if (isLinkBar(line.text)) found[index] = { step: 'head', reason: 'navigation' }
    if (index > title) continue
    if (isCookieQuestion(line.text)) found[index] = { step: 'head', reason: 'notice' }
    else if (line.linked > 0.8) found[index] = { step: 'head', reason: 'navigation' }
    else if (found[index - 1]?.reason === 'notice' && MENU_WORDS.has(line.text.toLowerCase()))
      found[index] = { step: 'head', reason: 'notice' }
  }
  return found
}
