import { bylineIn } from './byline-forms.ts'

const NAMED = /^[^\p{L}]*(?:(?:written|posted|reported|story|words|published)\s+)?by:?\s+(.+)$/iu
const EAST =
  /(?:^|\s)(?:文|作者|记者|記者|撰文|采写|기자|取材・文|筆者)\s*[:：|｜／/]\s*([\p{L}·・ 、,，]{2,40}?)(?=\s{2,}|$|\s*(?:来源|來源|编辑|編輯|\d)|\s+\p{Script=Han}{2,4}\s*[:：])/u
const OTHER =
  /^[^\p{L}]*(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Аа]втор:?|[Aa]utor:?|[Aa]uteur:?)\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]+|von|de|du|van|y|et|und)){1,5})\s*(?:[|,·].*)?$/u

/** The author that a line names, without "by" and what follows the name (date, place, agency); null if it names none. */
export function readByline(text: string): string | null {
  if (text.length > 120) return null
  const name = NAMED.exec(text)?.[1] ?? EAST.exec(text)?.[1] ?? OTHER.exec(text)?.[1]
  if (name === undefined) return bylineIn(text)
  const end = name
    .replace(
      /\s+(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+\d.*$|\s*(?:\||·|•|—|–|\bon\s+(?=\p{Lu}|\d)|,?\s*(?:published|updated|posted)\b|,?\s+\d|(?<=\p{L})\d).*$/iu,
      '',
    )
    .replace(BEHIND, '')
    .replace(ROLE, '')
    .replace(/[\s,.;:]+$/u, '')
  // A name has capitals: "by all means" is no byline.
  return /^(?:\p{Lu}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana})/u.test(end) ? end : null
}

/** What stands in an author's element and is no name. */
const NO_NAME =
  /\b(?:follow|authors?|profile|bio|view|more|stories|staff|editors?|writers?|reporters?|contributors?|correspondent|subscribe|share|news|team|desk|about|comments?|read|posts?|advertisement|published|updated|posted|minutes?|photo|image)\b|^(?:著者|作者|記者|记者|編集部|编辑|編輯|责任编辑|文|글|기자)$/iu
const LATIN =
  /^\p{Lu}[\p{L}.'’-]*(?:(?:,| and| &| und| et| y| e)? (?:\p{Lu}[\p{L}.'’-]*|de|da|del|della|di|du|la|le|van|von|der|den|bin|al|el)){1,8}$/u
const EASTERN =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}ー・·]{2,10}(?:[ 、,，][\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}・·]{2,10}){0,3}$/u

/** The account of somebody and whom they write for, and a day without its year. */
const BEHIND =
  /\s*@\w.*$|,\s(?:CNN|AP|Reuters|AFP|BBC)(?: \w+)?$|\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$/su

/** What somebody is, behind the name, also where the page's blanks between them are but drawn. */
const ROLE =
  /(?:,?\s+|(?<=\p{Ll}))(?:Senior|Staff|Chief|Associate|Contributing|Contributor|Editor|Reporter|Writer|Correspondent|CEO)\b.*$/su

/** A name that a line gives without saying so: where the page says that it is the author's. Handles, agencies and dates behind it are left off. */
export function nameIn(text: string): string | null {
  if (text.length > 160) return null
  const name = text
    .replace(
      /^\s*(?:(?:by)+:?\s+|(?:von|par|por|di)(?::\s*|\s+)|(?:文|作者|著者|記者|记者|글)\s*[:：●/]\s*)/iu,
      '',
    )
    .replace(/\s*(?:@|·|•|\||\/|（|\(|[—–]\s|\d).*$/su, '')
    .replace(BEHIND, '')
    .replace(ROLE, '')
    .replace(/[\s,.:;-]+$/u, '')
    .replace(/\s+/g, ' ')
  if (name.length > 80 || NO_NAME.test(name)) return null
  return LATIN.test(name) || EASTERN.test(name) ? name : null
}
