import { isDateLine } from '../../dates/read-date.ts'
import { anyOf, type WordsByLanguage } from '../../lines/any-of.ts'

/** Names of Chinese, Japanese or Korean people, with the separators between family and given name. */
const HAN_NAME = String.raw`\p{Script=Han}{1,4}(?:[\s　·・]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6})?`
const HAN_NAMES = String.raw`${HAN_NAME}(?:(?:[、，,/／]|\s+(?:和|与|と)?\s*)${HAN_NAME}){0,3}`
const KOREAN_NAMES = String.raw`\p{Script=Hangul}{2,4}(?:[,·ㆍ]\s?\p{Script=Hangul}{2,4}){0,3}`
const LATIN_NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]+|von|de|du|da|van|y|et|und|e|i|и|och|en)){1,5}`
const ARABIC_NAME = String.raw`[\p{Script=Arabic}\p{M}]{2,12}(?:\s+[\p{Script=Arabic}\p{M}]{2,12}){1,4}`
const HEBREW_NAME = String.raw`[\p{Script=Hebrew}'׳"״-]{2,12}(?:\s+[\p{Script=Hebrew}'׳"״-]{2,12}){1,3}`

const form = (pattern: string) => new RegExp(`^[\\s\\p{P}]*${pattern}\\s*$`, 'u')

/** Roles before a name. */
const ROLES_BEFORE: WordsByLanguage = {
  zh: '记者|特派员|通讯员|评论员',
  ja: '記者|特派員|編集委員|論説委員|支局長',
}
/** Roles after a name. */
const ROLES_AFTER: WordsByLanguage = { zh: '编辑', ja: '記者|編集委員|論説委員|特派員' }

/** Words for the text or its author before a name in Latin or Cyrillic script. */
const AUTHOR_WORDS: WordsByLanguage = {
  ru: '[Тт]екст|[Аа]втор|[Кк]орреспондент|[Оо]бозреватель',
  es: '[Tt]exto?',
  fr: '[Tt]exte',
  pl: '[Tt]ekst|[Rr]edakcja',
  it: '[Tt]esto',
  nl: '[Dd]oor',
  sv: '[Aa]v',
  tr: '[Yy]azan',
}
const WRITTEN_FOR: WordsByLanguage = {
  ru: 'специально для|для',
  en: 'special to',
  de: 'für die',
  fr: 'pour',
}
const ARABIC_AUTHOR_WORDS: WordsByLanguage = {
  ar: 'كتب[ت]?|كتبه|بقلم|تحرير|إعداد|تقرير',
  fa: 'نوشته|نویسنده',
}

/** Lines that are only a byline; the name is the first group. */
const BYLINE_FORMS: readonly RegExp[] = [
  // 文・写真＝山田太郎, 取材・文／山田太郎
  form(
    `(?:取材|聞き手|構成|執筆|文)(?:[・･、](?:取材|写真|構成|撮影|文|編集|イラスト))*\\s*[=＝:：／/]\\s*(${HAN_NAMES})[\\p{P}]*`,
  ),
  // 編集委員・山田太郎, 記者 山田太郎, 本报记者 王小明 李华, 新华社记者 王小明
  form(`(?:[\\p{Script=Han}·]{0,10}${anyOf(ROLES_BEFORE)})(?:\\s+|\\s*[・:：])(${HAN_NAMES})`),
  // 山田太郎記者
  form(`(${HAN_NAME})\\s?${anyOf(ROLES_AFTER)}`),
  // 김철수 기자 kim@example.com, 글 김철수 기자, [서울=통신] 김철수 선임기자 =
  form(
    `(?:[\\p{Script=Hangul}=\\s]{2,16}\\]\\s*)?(?:글[·,]?\\s?(?:사진)?\\s*[=:]?\\s*)?(${KOREAN_NAMES})\\s?(?:선임|수습|전문|객원|논설|편집)?(?:기자|위원|특파원)(?:\\s*[=|/]?\\s*[\\w.+-]+@[\\w.-]+)?\\s*=?`,
  ),
  form(`${anyOf(AUTHOR_WORDS)}\\s*:?\\s+(${LATIN_NAME})(?:\\s*[|,·].*)?`),
  form(`(${LATIN_NAME}),\\s${anyOf(WRITTEN_FOR)}\\s.{2,40}`),
  form(`${anyOf(ARABIC_AUTHOR_WORDS)}\\s*[:：]?\\s+(${ARABIC_NAME})`),
  form(`(?:מאת|כתב|כתבה)\\s*:?\\s+(${HEBREW_NAME})`),
]

/** Bracketed words that are not names. */
const NOT_NAMES =
  /速報|速报|動画|视频|写真|图|特集|独自|解説|社説|連載|号外|更新|有料|会員|無料|限定|新聞|新闻|日報|日报/u
/** Names in brackets, at least two: a single one could be any topic. */
const BRACKETED_NAMES = new RegExp(
  `^[【（(［\\[](${HAN_NAME}(?:[、，,/／\\s　]+${HAN_NAME}){1,3})[】）)］\\]]$`,
  'u',
)
/** A name and a date; a shorter word is a place. */
const NAME_BEFORE_DATE = new RegExp(`^(${HAN_NAME})[、，,]\\s*((?:19|20)\\d\\d年.+)$`, 'u')
const MIN_DATED_NAME_CHARS = 4

/** The author in a line that consists only of a byline in a known form; null for other lines. */
export function matchBylineForm(text: string): string | null {
  if (text.length > 80) return null
  const bracketed = BRACKETED_NAMES.exec(text.trim())?.[1]
  if (bracketed !== undefined && !NOT_NAMES.test(bracketed)) return bracketed.replace(/\s+/g, ' ')
  const [, dated = '', date = ''] = NAME_BEFORE_DATE.exec(text) ?? []
  if (dated.length >= MIN_DATED_NAME_CHARS && isDateLine(date)) return dated
  for (const one of BYLINE_FORMS) {
    const name = one.exec(text)?.[1]
    if (name !== undefined) return name.trim().replace(/\s+/g, ' ')
  }
  return null
}
