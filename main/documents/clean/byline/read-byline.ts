import { anyOf, type WordsByLanguage } from '../../lines/any-of.ts'
import { matchBylineForm } from './byline-forms.ts'

const ENGLISH_BYLINE =
  /^[^\p{L}]*(?:(?:written|posted|reported|story|words|published)\s+)?by:?\s+(.+)$/iu
const CJK_AUTHOR_WORDS: WordsByLanguage = {
  zh: '文|作者|记者|記者|撰文|采写',
  ja: '取材・文|筆者',
  ko: '기자',
}
const CJK_BYLINE = new RegExp(
  String.raw`(?:^|\s)${anyOf(CJK_AUTHOR_WORDS)}\s*[:：|｜／/]\s*([\p{L}·・ 、,，]{2,40}?)(?=\s{2,}|$|\s*(?:来源|來源|编辑|編輯|\d)|\s+\p{Script=Han}{2,4}\s*[:：])`,
  'u',
)
const EUROPEAN_AUTHOR_WORDS: WordsByLanguage = {
  de: '[Vv]on',
  fr: '[Pp]ar|[Aa]uteur:?',
  es: '[Pp]or|[Aa]utor:?',
  it: '[Dd]i',
  ru: '[Аа]втор:?',
}
const EUROPEAN_BYLINE = new RegExp(
  String.raw`^[^\p{L}]*${anyOf(EUROPEAN_AUTHOR_WORDS)}\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]+|von|de|du|van|y|et|und)){1,5})\s*(?:[|,·].*)?$`,
  'u',
)

/**
 * The author named in a byline, without "by" and what follows the name (date, place, agency); null if there is none.
 */
export function readByline(text: string): string | null {
  if (text.length > 120) return null
  const name =
    ENGLISH_BYLINE.exec(text)?.[1] ?? CJK_BYLINE.exec(text)?.[1] ?? EUROPEAN_BYLINE.exec(text)?.[1]
  if (name === undefined) return matchBylineForm(text)
  const end = name
    .replace(
      /\s+(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+\d.*$|\s*(?:\||·|•|—|–|\bon\s+(?=\p{Lu}|\d)|,?\s*(?:published|updated|posted)\b|,?\s+\d|(?<=\p{L})\d).*$/iu,
      '',
    )
    .replace(NAME_SUFFIX, '')
    .replace(JOB_TITLE, '')
    .replace(/(?<![\s,.;:])[\s,.;:]+$/u, '')
  // A name is capitalized: "by all means" is not a byline.
  return /^(?:\p{Lu}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana})/u.test(end) ? end : null
}

/** Words in an author element that are not a name. */
const NOT_A_NAME =
  /\b(?:follow|authors?|profile|bio|view|more|stories|staff|editors?|writers?|reporters?|contributors?|correspondent|subscribe|share|news|team|desk|about|comments?|read|posts?|advertisement|published|updated|posted|minutes?|photo|image)\b|^(?:著者|作者|記者|记者|編集部|编辑|編輯|责任编辑|文|글|기자)$/iu
const LATIN_NAMES =
  /^\p{Lu}[\p{L}.'’-]*(?:(?:,| and| &| und| et| y| e)? (?:\p{Lu}[\p{L}.'’-]*|de|da|del|della|di|du|la|le|van|von|der|den|bin|al|el)){1,8}$/u
const CJK_NAMES =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}ー・·]{2,10}(?:[ 、,，][\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}・·]{2,10}){0,3}$/u

/** A social media handle, an agency, or a weekday after the name. */
const NAME_SUFFIX =
  /(?<!\s)\s*@\w.*$|,\s(?:CNN|AP|Reuters|AFP|BBC)(?: \w+)?$|\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$/su

/** A job title after the name, also where the page separates them only visually. */
const JOB_TITLE =
  /(?:,?\s+|(?<=\p{Ll}))(?:Senior|Staff|Chief|Associate|Contributing|Contributor|Editor|Reporter|Writer|Correspondent|CEO)\b.*$/su

/**
 * The author's name in an element labelled as the author's, without handles, agencies and dates; null if it is not a
 * name.
 */
export function authorNameIn(text: string): string | null {
  if (text.length > 160) return null
  const name = text
    .replace(
      /^\s*(?:(?:by)+:?\s+|(?:von|par|por|di)(?::\s*|\s+)|(?:文|作者|著者|記者|记者|글)\s*[:：●/]\s*)/iu,
      '',
    )
    .replace(/(?<!\s)\s*(?:@|·|•|\||\/|（|\(|[—–]\s|\d).*$/su, '')
    .replace(NAME_SUFFIX, '')
    .replace(JOB_TITLE, '')
    .replace(/(?<![\s,.:;-])[\s,.:;-]+$/u, '')
    .replace(/\s+/g, ' ')
  if (name.length > 80 || NOT_A_NAME.test(name)) return null
  return LATIN_NAMES.test(name) || CJK_NAMES.test(name) ? name : null
}
