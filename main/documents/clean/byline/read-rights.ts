import { anyOf, type WordsByLanguage } from '../../lines/any-of.ts'
import { RESERVED } from '../signs/reserved-words.ts'
import { isRightsNotice } from '../signs/rights-notice.ts'

const COPYRIGHT_SIGN = /©|\(c\)|Ⓒ|\bcopyright\b|版权所有|版權所有|著作权|著作權|copyright/giu
/** What may follow a reservation: terms of use. */
const TERMS_WORDS: WordsByLanguage = {
  zh: '不得转载|未经.*',
  ja: '無断.*',
  ko: '무단.*',
}
const RESERVATION = new RegExp(`${anyOf(TERMS_WORDS)}|${RESERVED}`, 'giu')

/** Registration and licence numbers of publishers, with their introducing words. The order within a language matters. */
const LICENCE_NUMBERS: WordsByLanguage = {
  zh: [
    String.raw`(?:(?:ICP)?备案(?:编?号|许可证号?)?\s*[:：]?\s*)?\p{Script=Han}?ICP[备備证證]?案?\s*(?:字)?第?\s*[A-Z\d]*-?\d+\s*号?(?:-\d+)?`,
    String.raw`\p{Script=Han}?公网安[备備]案?\s*\d*\s*号?`,
    String.raw`(?:\p{Script=Han}{2,16})?(?:许可证|許可證|经营许可|備案|备案)(?:编?号)?\s*[:：]?.*`,
    String.raw`\p{Script=Han}?网文\s*[[［【〔(（]\d{4}[\]］】〕)）]\s*[\d-]+\s*号?`,
    String.raw`\p{Script=Han}B\d-\d{6,}(?:-\d+)?`,
    '(?:统一社会信用|統一編號).*',
  ].join('|'),
  ru: 'свидетельство о регистрации.*',
  en: String.raw`,?\s*(?:registered (?:in|office|charity|number|company)|company (?:no|number|reg)|charity (?:no|number)|VAT (?:no|number|reg))\b.*`,
  de: String.raw`,?\s*(?:HRB|Handelsregister|Amtsgericht|USt-?Id)\b.*`,
  fr: String.raw`,?\s*(?:SIRET|SIREN|RCS )\b.*`,
}
const LICENCE = new RegExp(anyOf(LICENCE_NUMBERS), 'giu')

/**
 * Whether a line is a copyright line as pages end with: a copyright sign and a year or reservation of rights; short.
 * Sentences in which a copyright sign or notice occurs are not.
 */
export function isRightsLine(text: string): boolean {
  if (text.length > 300 || !isRightsNotice(text)) return false
  const mark = /©|\(c\)|Ⓒ|^[^\p{L}]*copyright\b|版权所有|版權所有/iu.exec(text)
  const year = /(?:19|20)\d\d/.test(text)
  const reserved = text.search(RESERVATION) >= 0
  return (
    (mark !== null && (year || reserved)) ||
    (/©\s*\p{Lu}|\p{L}\s*©[\s\d–-]*$/u.test(text) && text.length < 120)
  )
}

/** Whether a copyright line has a year or a reservation of rights, as a page's own does and a picture credit rarely. */
export function isDatedRights(text: string): boolean {
  return /(?:19|20)\d\d/.test(text) || text.search(RESERVATION) >= 0
}

/** Names the software that made the page, not the rights holder. */
const MADE_WITH =
  /^(?:proudly )?(?:built|made|created|generated|powered|hosted|published|rendered|designed)\s+(?:with|by|on|using|in)\s/iu

/** A statement may be followed by terms of use. */
const MAX_RIGHTS_CHARS = 1000

/** The rights holder named in a copyright line, without signs, years and reservations; or null. */
export function publisherOf(rights: string): string | null {
  const parts = rights
    .slice(0, MAX_RIGHTS_CHARS)
    .replace(LICENCE, '\n')
    .replace(RESERVATION, '\n')
    .replace(COPYRIGHT_SIGN, '\n')
    .replace(
      /(?:19|20)\d\d\s*(?:[-–—~至]\s*(?:(?:19|20)?\d\d|present|today|now|heute|今)?)?年?/giu,
      '\n',
    )
    .replace(/^[\s\-•*]+/gu, '')
    .split(/\n|[|;；。]|\.\s|\s?—\s/u)
    .map((part) =>
      part
        .replace(/^(?:\s*(?:by|of|the copyright of)\b)/iu, '')
        .replace(/^[\s,.:：，\-–—]+|[\s,:：，\-–—.]+$/gu, ''),
    )
    .filter((part) => /\p{L}{2}/u.test(part) && part.length <= 80 && !MADE_WITH.test(part))
  const name = parts.at(0)
  if (name === undefined) return null
  // Keeps the full stop of an abbreviation.
  return /\b(?:Inc|Ltd|Co|Corp|S\.A)$/.test(name) && rights.includes(`${name}.`) ? `${name}.` : name
}
