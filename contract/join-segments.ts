/**
 * Scripts that put no space between sentences: Han, kana, their punctuation and full-width forms. Unicode's script extensions
 * also give Han three marks of alphabets: the middle dot and the combining dot below (Vietnamese) and overline.
 */
const UNSPACED =
  /[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\u3000-\u303f\uff00-\uffef]--[\u0080-\u2e7f]]/v

/** Quotation marks that Chinese shares with Western text; full-width in a Chinese or Japanese text. */
const SHARED = /[\u2018\u2019\u201c\u201d\u2014\u2026]/u

function isUnspaced(character: string, unspacedLanguage: boolean): boolean {
  return UNSPACED.test(character) || (unspacedLanguage && SHARED.test(character))
}

/**
 * What stands between two sentences of a block: nothing where either side is of a script that sets no spaces or the first ends
 * its line, else a space.
 * Korean spaces its sentences, also after full-width punctuation from a quoted text.
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

/** What stands before each sentence of one block; an empty sentence is passed over. */
export function separators(texts: readonly string[], language: string): ('' | ' ')[] {
  let before = ''
  return texts.map((text) => {
    const separator = separatorBetween(before, text, language)
    before = text || before
    return separator
  })
}

/** The sentences of one block as one text. */
export function joinSegments(texts: readonly string[], language: string): string {
  const between = separators(texts, language)
  return texts.map((text, index) => `${between[index]}${text}`).join('')
}
