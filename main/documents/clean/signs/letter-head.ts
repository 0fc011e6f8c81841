import { anyOf, type WordsByLanguage } from '../../lines/any-of.ts'
import { TIME } from './sign-patterns.ts'

const DEAR_WORDS: WordsByLanguage = {
  en: '(?:my )?dear(?:est)?|to whom it may concern',
  de: String.raw`(?:sehr )?(?:geehrter?|verehrter?|liebste[rs]?|liebe[rs]?)`,
  fr: '(?:mon |ma |mes )?(?:cher|chère|chers|chères)|madame|monsieur',
  es: '(?:mi )?(?:querid[oa]s?|estimad[oa]s?)',
  pt: '(?:meu |minha )?(?:querid[oa]s?|car[oa]s?|prezad[oa]s?)',
  it: '(?:mio |mia )?(?:car[oaie]|gentile|egregio)',
  ru: '(?:дорог(?:ой|ая|ие)|уважаем(?:ый|ая|ые)|мил(?:ый|ая|ые))',
  ar: 'عزيزي|عزيزتي|السيد|السيدة',
  zh: '(?:亲爱的|親愛的|尊敬的|敬爱的|敬愛的)',
  ko: '친애하는|사랑하는',
}
const SALUTATION = new RegExp(String.raw`^${anyOf(DEAR_WORDS)}[^.?。？]{0,60}[,:!،，：！]$`, 'iu')

/** In lines: the addresses of writer and reader, a date. */
const MAX_LINES = 12
/** In characters. */
const MAX_ADDRESS_CHARS = 60

/** A house number, before or after its street. */
const HOUSE = /^\d{1,5}[a-z]?,? \p{L}|\p{L}\.?,? \d{1,4}[a-z]?$|\d号$/iu

const isHouse = (text: string) => HOUSE.test(text) && !TIME.test(text)

/**
 * Whether a text begins with the head of a letter: an address before a salutation. Its first line is no title; a single
 * line or one that is no address may be one ("Letter 12", "A letter from the pier").
 */
export function isLetterHead(texts: readonly string[]): boolean {
  const salutation = texts.slice(0, MAX_LINES).findIndex((text) => SALUTATION.test(text.trim()))
  if (salutation < 2) return false
  const head = texts.slice(0, salutation).map((text) => text.trim())
  const [first = '', second = ''] = head
  if (head.some((text) => text.length > MAX_ADDRESS_CHARS)) return false
  if (!head.some((text) => /\p{N}/u.test(text))) return false
  return isHouse(first) || first.includes(',') || isHouse(second)
}
