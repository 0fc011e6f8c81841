import { isMonth, monthOf } from './month-names.ts'

/** Parses the date in a line to an ISO 8601 date, or null. Ambiguous orders (3/4/2019) are not parsed. */
export function readDate(text: string): string | null {
  const line = withAsciiDigits(text)
  const iso = /(?<!\d)((?:19|20)\d\d)\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})(?!\d)/.exec(line)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const korean = /((?:19|20)\d\d)년\s?(\d{1,2})월\s?(\d{1,2})일/.exec(line)
  if (korean) return dateOf(Number(korean[1]), Number(korean[2]), Number(korean[3]))
  const monthFirst =
    /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\p{L}{3},?\s+)?((?:19|20)\d\d)(?!\d)/u.exec(
      line,
    )
  if (monthFirst)
    return dateOf(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]))
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?(?:ב(?=\p{Script=Hebrew}{3}))?(\p{L}{2,12}(?:\s(?:الأول|الثاني))?)(?:\/\p{L}{3,10})?\.?[,،]?\s+(?:de\s+)?((?:19|20)\d\d)(?!\d)/u.exec(
      line,
    )
  if (dayFirst) return dateOf(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]))
  return null
}

function dateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/** Converts Arabic, Persian and full-width digits to ASCII. */
const withAsciiDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (figure) =>
    String(figure.charCodeAt(0) & 15),
  )

const MAX_DATE_LINE_CHARS = 100
/** Weekdays, verbs such as "updated", and parts of the day that occur beside a date; matched as whole words. */
const DATE_LINE_WORDS_BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: `mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
    published posted updated last modified on at first am pm gmt utc bst est edt pst pdt cet cest`,
  de: `montag dienstag mittwoch donnerstag freitag samstag sonntag veröffentlicht aktualisiert stand am um uhr`,
  fr: `lundi mardi mercredi jeudi vendredi samedi dimanche publié le à mis jour modifié h`,
  es: `lunes martes miércoles jueves viernes sábado domingo publicado actualizado el a las de del`,
  ru: `понедельник вторник среда четверг пятница суббота воскресенье опубликовано обновлено в от msk мск`,
  ar: `الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد نشر في تاريخ النشر آخر تحديث تم التحديث
    الساعة بتوقيت غرينتش مكة القاهرة صباحا مساء ص م يوم`,
  fa: `پیر منتشر شده`,
  zh: `发布 更新 时间 日期 发表 上午 下午 发布时间 更新时间 發布 時間`,
  ja: `公開 更新 配信 掲載 投稿 午前 午後 時 分 最終更新 日時 公開日 更新日 掲載日 jst`,
  ko: `월 화 수 목 금 토 일 월요일 화요일 수요일 목요일 금요일 토요일 일요일
    입력 수정 등록 승인 기사입력 최종수정 송고 게시 오전 오후 kst`,
}
const DATE_LINE_WORDS: ReadonlySet<string> = new Set(
  Object.values(DATE_LINE_WORDS_BY_LANGUAGE).flatMap((words) => words.split(/\s+/)),
)
/** A numeric date or time; dates with month names are checked separately. */
const NUMERIC_DATE_OR_TIME =
  /(?:19|20)\d\d\s?[-./年년]\s?\d{1,2}\s?[-./月월]\s?\d{1,2}(?:\s?[日일.])?|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|\d{1,2}[:時时시]\s?\d{2}(?:[:分분]?\s?\d{2})?[分분秒초]?/gu

/**
 * Whether a line is only one or more dates with year and accompanying words: "Updated 3 May 2026, 10:15", "입력
 * 2026.11.03. 오후 3:04".
 */
export function isDateLine(text: string): boolean {
  const line = withAsciiDigits(text)
  if (line.length > MAX_DATE_LINE_CHARS || !/(?:19|20)\d\d/.test(line) || !/[^\d\s]/.test(line))
    return false
  const words = line.replace(NUMERIC_DATE_OR_TIME, ' ').match(/[\p{L}\p{M}]+/gu) ?? []
  const months = words.filter((word) => isMonth(word.replace(/^ב(?=.{3})/u, '')))
  const hasNumericYear = /(?:19|20)\d\d\s?[-./年년]|[./-](?:19|20)\d\d/.test(line)
  if (months.length === 0 && !hasNumericYear && readDate(line) === null) return false
  const known = new Set(months)
  return words.every(
    (word) =>
      known.has(word) ||
      DATE_LINE_WORDS.has(word.toLowerCase()) ||
      /^(?:st|nd|rd|th|er|الأول|الثاني|كانون|تشرين)$/u.test(word),
  )
}
