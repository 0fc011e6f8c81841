/**
 * Scripts without spaces between sentences: Han, kana, their punctuation and full-width forms. Excludes three
 * characters whose script extensions include Han: the middle dot, the combining dot below (Vietnamese) and the
 * combining overline.
 */
const UNSPACED =
  /[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\u3000-\u303f\uff00-\uffef]--[\u0080-\u2e7f]]/v

/** Punctuation shared by Chinese and Western text; full-width in Chinese or Japanese text. */
const SHARED_PUNCTUATION = /[\u2018\u2019\u201c\u201d\u2014\u2026]/u

function isUnspaced(character: string, unspacedLanguage: boolean): boolean {
  return UNSPACED.test(character) || (unspacedLanguage && SHARED_PUNCTUATION.test(character))
}

/**
 * The separator between two sentences of a block: empty if either side is in an unspaced script or the first ends
 * with a line break, else a space. Korean always has spaces, also after full-width punctuation.
 */
export function separatorBetween(before: string, after: string, language: string): '' | ' ' {
  if (before === '' || after === '' || before.endsWith('\n')) return ''
  const base = language.split('-')[0]
  if (base === 'ko') return ' '
  const unspaced = ['zh', 'ja', 'yue', 'wuu'].includes(base ?? '')
  const last = /.$/su.exec(before)?.[0] ?? ''
  const first = /^./su.exec(after)?.[0] ?? ''
  return isUnspaced(last, unspaced) || isUnspaced(first, unspaced) ? '' : ' '
}

/** The separator before each sentence of a block; empty sentences are ignored. */
export function separators(texts: readonly string[], language: string): ('' | ' ')[] {
  let before = ''
  return texts.map((text) => {
    const separator = separatorBetween(before, text, language)
    before = text || before
    return separator
  })
}

/** Joins the sentences of a block. */
export function joinSegments(texts: readonly string[], language: string): string {
  const between = separators(texts, language)
  return texts.map((text, index) => `${between[index]}${text}`).join('')
}
