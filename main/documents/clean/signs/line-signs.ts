import type { TrimReason } from '../../../../contract/article.ts'
import { AMBIGUOUS_MENU_WORDS } from './ambiguous-words.ts'
import { MENU_WORDS } from './menu-words.ts'
import { isArchiveEntry, isPageLine } from './page-lines.ts'
import { isRightsNotice } from './rights-notice.ts'
import {
  BYLINE,
  CONTACT,
  COPYRIGHT,
  CREDIT,
  INTERFACE,
  LICENCE,
  NOTICE,
  RELATED,
  SHARE,
  TIME,
} from './sign-patterns.ts'
import { width } from '../../lines/width.ts'

/** Features of a single line: most indicate what it is, the others describe its shape. */
export type Sign =
  | 'copyright'
  | 'licence'
  | 'contact'
  | 'notice'
  | 'share'
  | 'interface'
  | 'related'
  | 'menu'
  /** A menu term that is also a usual heading or list item. */
  | 'ambiguous'
  /** A whole line that only a web page has: a skip link, a comment form. */
  | 'page'
  /** A month or label of a blog with its number of posts. */
  | 'archive'
  | 'separator'
  | 'address'
  | 'time'
  | 'byline'
  | 'credit'
  | 'count'
  | 'arrow'
  | 'handle'
  | 'linked'
  | 'noLetters'
  | 'stop'
  | 'colon'
  | 'comma'
  | 'inner'
  | 'quote'
  | 'titleCase'
  | 'capitals'
  | 'oneWord'
  | 'w12'
  | 'w25'
  | 'w45'
  | 'w80'
  | 'w160'
  | 'wide'

const PATTERNS: readonly (readonly [Sign, RegExp])[] = [
  ['copyright', COPYRIGHT],
  ['licence', LICENCE],
  ['contact', CONTACT],
  ['notice', NOTICE],
  ['share', SHARE],
  ['related', RELATED],
  ['interface', INTERFACE],
  ['time', TIME],
  ['byline', BYLINE],
  ['credit', CREDIT],
  [
    'count',
    /\(\d+\)\s*$|^[^\p{L}\p{N}]*\d+\s+\p{L}+[^\p{L}\p{N}]*$|^\p{L}[\p{L}\s]{0,20}\d{1,3}$/u,
  ],
  ['arrow', /^[\s-]*[►▶▸▼▲◄◀»«←→›‹×✕+⋮≡☰|•·>]|[►▶▸▼»←→›×+|]\s*$|\s[|•·]\s/u],
  [
    'handle',
    /^[^\p{L}\p{N}]*@\w+[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*(?:https?:\/\/|www\.)\S+[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*[\w.+-]+@[\w-]+\.[\w.]+[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*\w[\w-]*\.(?:com|org|net|cn|de|fr)[^\p{L}\p{N}]*$/iu,
  ],
  ['stop', /[.!?。！？…؟।][\s"'”’»」』）)\]*]*$/u],
  ['colon', /[:：]\s*$/u],
  ['comma', /[,，、;；]/u],
  ['inner', /[.!?。！？؟]["'”’»」』）)]*\s*\S.*[\p{L}]/u],
  ['quote', /["“”«»「」『』„]/u],
]

const SEPARATOR = /^[\s\-–—_|*•·=~#<>/\\.,:+»«›‹◦■□●○▪►▼×]*$/u

const MAX_TITLE_CHARS = 10_000

/** Detects the signs of a line. */
export function signsOf(text: string): Set<Sign> {
  const signs = new Set<Sign>()
  for (const [sign, pattern] of PATTERNS) if (pattern.test(text.slice(0, 600))) signs.add(sign)
  if (signs.has('copyright') && !isRightsNotice(text.slice(0, 600))) signs.delete('copyright')
  if (SEPARATOR.test(text)) signs.add('separator')
  else if (!/\p{L}/u.test(text)) signs.add('noLetters')
  if (isMenu(text) || isMenuBar(text)) signs.add('menu')
  if (isPageLine(text)) signs.add('page')
  if (isArchiveEntry(text)) signs.add('archive')
  // A colon introduces what follows: "Returns:", "Search:".
  if (AMBIGUOUS_MENU_WORDS.has(text.toLowerCase()) || (signs.has('menu') && signs.has('colon')))
    signs.add('ambiguous')
  shape(text, signs)
  return signs
}

function shape(text: string, signs: Set<Sign>): void {
  const columns = width(text)
  signs.add(
    columns <= 12
      ? 'w12'
      : columns <= 25
        ? 'w25'
        : columns <= 45
          ? 'w45'
          : columns <= 80
            ? 'w80'
            : columns <= 160
              ? 'w160'
              : 'wide',
  )
  // Regular expressions exhaust the stack on a word of millions of letters; longer lines are no titles.
  const words = text.slice(0, MAX_TITLE_CHARS).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  if (words.length === 1) signs.add('oneWord')
  if (words.length >= 2 && words.length <= 16) {
    const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length
    if (capital / words.length >= 0.6) signs.add('titleCase')
  }
  if (/\p{Lu}{3}/u.test(text) && text === text.toUpperCase()) signs.add('capitals')
}

/** Whether a line consists mostly of menu terms: "Home", "About Us | Contact", "首页 评论 联系我们". */
function isMenu(text: string): boolean {
  if (text.length > 160) return false
  const terms = text
    .toLowerCase()
    .replace(/^[\s\-–—•·*►▶»›>|#]+|[\s|»›→►▶:：+×.]+$/gu, '')
    .split(/\p{Script=Han}/u.test(text) ? /[\s|•·/>»›]+/u : /\s*[|•·/>»›]\s*|\s{2,}/u)
    .filter((term) => term !== '')
  if (terms.length === 0) return false
  const known = terms.filter((term) =>
    MENU_WORDS.has(term.replace(/(?<!\s)\s*\(\d+\)$/, '')),
  ).length
  return known / terms.length >= 0.5
}

/** In words. */
const MAX_TERM_WORDS = 4
const MAX_BAR_WORDS = 24

/** Whether a line consists of menu terms joined by spaces: "Log out Sign in", "Aviso legal Política de cookies". */
function isMenuBar(text: string): boolean {
  if (text.length > 160) return false
  const words = text.toLowerCase().split(/\s+/)
  if (words.length < 2 || words.length > MAX_BAR_WORDS) return false
  let clear = 0
  for (let index = 0; index < words.length; ) {
    const terms = Array.from({ length: MAX_TERM_WORDS }, (_, size) =>
      words.slice(index, index + MAX_TERM_WORDS - size),
    )
    const term = terms.find((candidate) => MENU_WORDS.has(candidate.join(' ')))
    if (term === undefined) return false
    const found = term.join(' ')
    if (found.length > 3 && !AMBIGUOUS_MENU_WORDS.has(found)) clear++
    index += term.length
  }
  return clear >= 2
}

/** The trim reason for a line by its strongest sign; null where it has none. */
export function reasonOf(signs: ReadonlySet<Sign>): TrimReason | null {
  if (signs.has('copyright')) return 'copyright'
  if (signs.has('licence')) return 'licence'
  if (signs.has('separator')) return 'navigation'
  if (signs.has('menu') && signs.has('arrow')) return 'navigation'
  if (signs.has('share') || signs.has('related')) return 'related'
  if (signs.has('menu') || signs.has('page') || signs.has('archive')) return 'navigation'
  if (signs.has('contact')) return 'contact'
  if (signs.has('notice')) return 'notice'
  if (signs.has('time') || signs.has('byline') || signs.has('credit')) return 'furniture'
  return null
}
