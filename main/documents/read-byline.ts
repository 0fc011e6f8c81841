const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const FOREIGN: Readonly<Record<string, number>> = {
  januar: 1,
  februar: 2,
  märz: 3,
  mai: 5,
  juni: 6,
  juli: 7,
  oktober: 10,
  dezember: 12,
  janvier: 1,
  février: 2,
  mars: 3,
  avril: 4,
  juin: 6,
  juillet: 7,
  août: 8,
  septembre: 9,
  octobre: 10,
  novembre: 11,
  décembre: 12,
  enero: 1,
  febrero: 2,
  marzo: 3,
  abril: 4,
  mayo: 5,
  junio: 6,
  julio: 7,
  agosto: 8,
  septiembre: 9,
  octubre: 10,
  noviembre: 11,
  diciembre: 12,
  января: 1,
  февраля: 2,
  марта: 3,
  апреля: 4,
  мая: 5,
  июня: 6,
  июля: 7,
  августа: 8,
  сентября: 9,
  октября: 10,
  ноября: 11,
  декабря: 12,
}

const NAMED = /^[^\p{L}]*(?:(?:written|posted|reported|story|words|published)\s+)?by:?\s+(.+)$/iu
const EAST =
  /(?:^|\s)(?:文|作者|记者|記者|撰文|采写|기자|取材・文|筆者)\s*[:：|｜／/]\s*([\p{L}·・ 、,，]{2,40}?)(?=\s{2,}|$|\s*(?:来源|來源|编辑|編輯|\d)|\s+\p{Script=Han}{2,4}\s*[:：])/u
const OTHER =
  /^[^\p{L}]*(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Аа]втор:?|[Aa]utor:?|[Aa]uteur:?)\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]+|von|de|du|van|y|et|und)){1,5})\s*(?:[|,·].*)?$/u

/** The author that a line names, without "by" and what follows the name (date, place, agency); null if it names none. */
export function readByline(text: string): string | null {
  if (text.length > 120) return null
  const name = NAMED.exec(text)?.[1] ?? EAST.exec(text)?.[1] ?? OTHER.exec(text)?.[1]
  if (name === undefined) return null
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

/** The day that a line gives, as an ISO 8601 date, or null. Orders that two countries read differently (3/4/2019) give none. */
export function readDate(text: string): string | null {
  const iso = /(?<!\d)((?:19|20)\d\d)\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})(?!\d)/.exec(text)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const korean = /((?:19|20)\d\d)년\s?(\d{1,2})월\s?(\d{1,2})일/.exec(text)
  if (korean) return dateOf(Number(korean[1]), Number(korean[2]), Number(korean[3]))
  const monthFirst =
    /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\p{L}{3},?\s+)?((?:19|20)\d\d)(?!\d)/u.exec(
      text,
    )
  if (monthFirst)
    return dateOf(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]))
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?((?:19|20)\d\d)(?!\d)/u.exec(
      text,
    )
  if (dayFirst) return dateOf(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]))
  return null
}

function monthOf(name: string): number {
  const lower = name.toLowerCase()
  return FOREIGN[lower] ?? MONTHS.indexOf(lower.slice(0, 3)) + 1
}

function dateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
