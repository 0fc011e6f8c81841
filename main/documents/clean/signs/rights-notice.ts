import { RESERVED } from './reserved-words.ts'

const SIGN = String.raw`©|Ⓒ|\(c\)|\bcopyright\b|著作[权權](?!法)`
const SIGNS = new RegExp(SIGN, 'giu')
const RESERVATIONS = new RegExp(RESERVED, 'giu')
const BEGINS_WITH_SIGN = new RegExp(String.raw`^[^\p{L}\p{N}©Ⓒ(]*(?:${SIGN})`, 'iu')

/** Words of a notice that are written in lower case and make no sentence of it. */
const NOTICE_WORDS = new Set(
  'the and of by to at in or de la le les du des et y del der die das und von van и по author authors publisher publishers owner owners holder holders contributors respective their its copyright inc ltd llc com org net'.split(
    ' ',
  ),
)

/** What Chinese and Japanese sentences have and notices do not: persons, finished actions, "said", "is". */
const TOLD = /[我你他她了着說说是吗嗎吧啊彼私]|た[。」]/u

const QUOTED = /["“„«「『][^"“”„«»「」『』]{1,120}["“”»」』]/gu

const ENDS_WITH_STOP = /[.!?…。！？؟]["”’»)\]」』]*$/u

/** Words before a reservation of rights from which a sentence in a script without capitals mentions it. */
const MIN_WORDS_BEFORE = 3
/** Words in lower case, and their share of all, from which a clause is a sentence. */
const MIN_LOWER_CASE = 2
const MIN_LOWER_CASE_SHARE = 0.5
/** The same after a copyright sign, which the holder and the works follow ("© 2020 the lamp project and friends"). */
const MIN_LOWER_CASE_AFTER_SIGN = 3
const MIN_LOWER_CASE_WITHOUT_STOP = 6

/**
 * Whether a line that has a copyright sign or a reservation of rights is a notice: signs, years and names, perhaps
 * followed by terms of use. A sentence that mentions them ("the sign said “All rights reserved” and we laughed") is
 * none.
 */
export function isRightsNotice(text: string): boolean {
  const clauses = text.split(/(?<=[.!?…])\s+|(?<=[。！？])/u).filter((clause) => clause !== '')
  const notices = clauses.filter((clause) => isMarked(clause) && !isMention(clause))
  // "Best viewed at 800 x 600. © R. Dunn."
  if (
    notices.some(
      (clause) => BEGINS_WITH_SIGN.test(clause) && (clauses.length < 2 || hasName(clause)),
    )
  )
    return true
  const first = clauses.findIndex(isMarked)
  if (notices.length > 0 && !clauses.slice(0, first + 1).some(isMention)) return true
  // "Pictures are copyright of the authors, © 2020. All rights reserved."
  const isDouble = text.search(SIGNS) >= 0 && text.search(RESERVATIONS) >= 0
  return isDouble && notices.length > 0
}

/** "She turned it over. © 1998." names no holder. */
const hasName = (clause: string) =>
  /\p{L}/u.test(clause.replace(SIGNS, ' ').replace(RESERVATIONS, ' '))

function isMarked(clause: string): boolean {
  return clause.search(SIGNS) >= 0 || clause.search(RESERVATIONS) >= 0
}

/** Whether a clause is a sentence, apart from signs and reservations in it. */
function isMention(clause: string): boolean {
  const hasStop = ENDS_WITH_STOP.test(clause)
  const rest = clause.replace(SIGNS, ' ').replace(RESERVATIONS, ' ')
  if (TOLD.test(rest)) return true
  const unquoted = clause.replace(QUOTED, ' ')
  if (!isMarked(unquoted) && /\p{L}/u.test(unquoted)) return true
  const words = (rest.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).filter(
    (word) => !NOTICE_WORDS.has(word.toLowerCase()),
  )
  const reserved = clause.search(RESERVATIONS)
  const before = clause.slice(0, Math.max(0, reserved)).match(/[\p{Lo}\p{M}]+/gu) ?? []
  if (hasStop && !/\p{Script=Han}/u.test(clause) && before.length >= MIN_WORDS_BEFORE) return true
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length
  if (lower < MIN_LOWER_CASE || lower / words.length < MIN_LOWER_CASE_SHARE) return false
  if (!BEGINS_WITH_SIGN.test(clause)) return true
  return lower >= (hasStop ? MIN_LOWER_CASE_AFTER_SIGN : MIN_LOWER_CASE_WITHOUT_STOP)
}
