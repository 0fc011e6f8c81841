import { isAbbreviation } from './abbreviations.ts'
import { cutAt } from '../lines/cut-at.ts'

const STOP = /[.!?…。！？｡؟۔।‼⁇⁈⁉]/u
const CLOSERS = /["'”“’»›）)\]】」』》〉｝}″]/u
const OPENERS = /["'“‘«‹„‚（([【「『《〈¿¡—–-]/u
/** Characters to look back in a sentence: what decides is near the full stop, and text may be hostile. */
const LOOK_BACK_CHARS = 400

const WIDE_STOP = /[。！？｡]/u

/**
 * Corrects the output of a general sentence splitter. Every possible sentence end is examined: a full stop with the
 * closing marks after it. The context before and after decides; the splitter's result is used only where these rules
 * do not apply (abbreviations of other languages).
 */
export function repairSentences(parts: readonly string[], language: string): string[] {
  const text = parts.join('')
  const proposed = new Set<number>()
  let position = 0
  for (const part of parts) {
    position += part.length
    proposed.add(position - (part.length - part.trimEnd().length))
  }
  const marked = normalizeMarks(text, language)
  const sentences: string[] = []
  let start = 0
  for (const end of candidates(marked)) {
    if (end <= start || !endsHere(marked, start, end, proposed.has(end), language)) continue
    push(sentences, text.slice(start, end))
    start = end
  }
  push(sentences, text.slice(start))
  return sentences
}

/** Normalizes marks without changing offsets: the Greek question mark, and »German« guillemets. */
function normalizeMarks(text: string, language: string): string {
  const asked = language === 'el' ? text.replace(/[;\u037E]/g, '?') : text
  if (/[«»]/.exec(asked)?.[0] !== '»') return asked
  return asked.replace(/[«»]/g, (mark) => (mark === '»' ? '«' : '»'))
}

/** In characters: the longest sentences of literature take pages; longer ones are cut at pauses. */
const MAX_SENTENCE_CHARS = 4000

function push(sentences: string[], text: string): void {
  for (let start = 0; start < text.length; ) {
    const end = cutAt(text, start, MAX_SENTENCE_CHARS, ['; ', '；', ': ', '：'])
    const trimmed = text.slice(start, end).trim()
    if (trimmed !== '') sentences.push(trimmed)
    start = end
  }
}

/** Offsets after each full stop and its closing marks; line ends always end a sentence. */
function* candidates(text: string): Generator<number> {
  for (let i = 0; i < text.length; i++) {
    if (text.charAt(i) === '\n') {
      yield i + 1
      continue
    }
    if (!STOP.test(text.charAt(i))) continue
    let end = i + 1
    while (end < text.length && STOP.test(text.charAt(end))) end++
    // French puts a space before the closing guillemet.
    const spaced = /^[\u00A0\u202F ](?=»)/.exec(text.slice(end, end + 2))
    if (spaced && openQuotation(text.slice(Math.max(0, end - 400), end), '«', '»')) end += 1
    while (end < text.length && CLOSERS.test(text.charAt(end)) && closes(text, end)) end++
    // （…。）。: the full stop after the bracket ends the sentence.
    while (end < text.length && WIDE_STOP.test(text.charAt(end))) end++
    end += noteMarkersLength(text, end)
    yield end
    i = end - 1
  }
}

/** Note markers after a full stop, which belong to the sentence before: today.[1][2] Then; today.2 Then. */
const BRACKETED_NOTES =
  /^(?:\[[^[\]\n]{1,30}\])+(?=\s|$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u
const NOTE_NUMBER = /^\d{1,3}(?=\s+["'“‘«„(]*\p{Lu})/u
const ENDING_WORD = /(?<=\p{Ll}{4})[.!?]["'”’»)]*$/u
const TRAILING_NOTES = /(?:(?:\[[^[\]\n]{1,30}\])+|(?<=\p{Ll}{4,}[.!?]["'”’»)]{0,3})\d{1,3})$/u

function noteMarkersLength(text: string, at: number): number {
  const rest = text.slice(at, at + 100)
  const notes = BRACKETED_NOTES.exec(rest)?.[0].length ?? 0
  if (notes > 0 || !ENDING_WORD.test(text.slice(Math.max(0, at - 40), at))) return notes
  return NOTE_NUMBER.exec(rest)?.[0].length ?? 0
}

function openQuotation(before: string, opening: string, closing: string): boolean {
  return before.lastIndexOf(opening) > before.lastIndexOf(closing)
}

/** Whether a mark closes. A straight quotation mark does if no letter follows. */
function closes(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (mark === '“') return openQuotation(text.slice(Math.max(0, at - 400), at), '„', '“')
  if (mark !== '"' && mark !== "'") return true
  return !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))
}

function endsHere(
  text: string,
  start: number,
  end: number,
  proposed: boolean,
  language: string,
): boolean {
  if (text.charAt(end - 1) === '\n') return true
  const rest = text.slice(end, end + 80)
  if (rest.trim() === '') return false // the end of the text
  const sentence = text
    .slice(Math.max(start, end - LOOK_BACK_CHARS), end)
    .replace(TRAILING_NOTES, '')
  const stops =
    /(?<![.!?…。！？｡؟۔।‼⁇⁈⁉])([.!?…。！？｡؟۔।‼⁇⁈⁉]+)([\s\u00A0\u202F]?["'”“’»›）)\]】」』》〉｝}″]*)$/u.exec(
      sentence,
    )
  const stop = stops?.[1] ?? ''
  const closed = (stops?.[2] ?? '').trim()
  const next = rest.trimStart()
  const spaced = next.length < rest.length

  // Only marks and stops so far: they begin the next sentence (…… or ".NET").
  if (!/[\p{L}\p{N}]/u.test(sentence)) return false
  if (insideBrackets(sentence) || insideShortQuotation(text, start, end)) return false
  if (WIDE_STOP.test(stop)) return endsWide(next, closed)
  if (/^[,;:，、；：]/.test(next)) return false
  // "안녕하세요."라고: a particle continues after the quotation.
  if (closed !== '' && !spaced && /^\p{Script=Hangul}/u.test(next)) return false
  if (stop === '.' && isEastAsian(language) && INITIALS.test(sentence)) return false
  if (stop.includes('…') && isEastAsian(language)) return endsEastAsianEllipsis(next, closed, stop)
  if (!spaced && closed === '' && !/^["“«„「『]/.test(next))
    return /^[!?؟]/u.test(stop.slice(-1)) && /^\p{Lu}/u.test(next) && proposed
  // « Oui ! » répondit-il; "Go!" he said; «Да!» — сказал он; —¿Qué? —dijo: the next word is lower case.
  const word = next.replace(new RegExp(`^(?:${OPENERS.source}|\\s|\\.)+`, 'u'), '')
  if (/^\p{Ll}/u.test(word)) return endsBeforeLowerCase(stop, closed, next, proposed, language)
  if (/^[—–]\s*\p{Lu}/u.test(next) && closed !== '' && /^(?:ru|uk|bg|es|fr|pl)$/.test(language))
    return true
  if (stop === '.' && closed === '') {
    const before = sentence.slice(-60, -1)
    if (isAbbreviation(before, word, language)) return false
  }
  if (/^(?:\.\.\.|…)$/.test(stop) && closed === '') return !/^\p{Ll}/u.test(word)
  // Numbers after "No." were handled as abbreviations; here a capital, digit, quotation mark or other script follows.
  return true
}

/** A speech tag after a quotation: 他说。/ 负责工程的李工程师说， / 我有一次问他。; not one of silence: 她没有回答。 */
const SPEECH_TAG =
  /^(?![^，。！？]{0,12}(?:没|沒|不|无人|無人))[^\s，。！？、；：,.!?“”「」]{0,14}(?:说|說|道|问|問|喊|叫|答|写道|寫道|表示|称|稱|指出)[^\s，。！？、；：,.!?“”「」]{0,3}[，。：:,！]/u

/** Latin initials of a person in a text of another script: A.B. 씨. */
const INITIALS = /(?:^|[^\p{L}\p{N}])\p{Lu}\.$/u

/**
 * After a Chinese or Japanese full stop a sentence ends, unless the stop is in a quotation and the sentence continues
 * around it.
 */
function endsWide(next: string, closed: string): boolean {
  if (/^[，、；：,;:）)」』】》〉]/.test(next)) return false
  if (closed === '') return true
  // 「そうですか。」と彼は言った。 / “我来了。”他说。: the quotation is part of the sentence with the speaker.
  if (/^(?:と|って|など|という|との|とか|は|が|を|に|も|の|で)/.test(next) && /[」』]/.test(closed))
    return false
  return !SPEECH_TAG.test(next.slice(0, 40))
}

function endsEastAsianEllipsis(next: string, closed: string, stop: string): boolean {
  if (/[。！？!?]/.test(stop)) return endsWide(next, closed)
  // 好吧……我知道了: an ellipsis alone is a pause; with a closing mark it ends a speech.
  return closed !== '' && endsWide(next, closed)
}

function endsBeforeLowerCase(
  stop: string,
  closed: string,
  next: string,
  proposed: boolean,
  language: string,
): boolean {
  if (closed !== '' || /^[—–-]/.test(next) || /[!?…؟]/u.test(stop) || stop.length > 1) return false
  // Names such as iPhone or eBay begin a sentence too.
  if (/^["“«]?\p{Ll}{1,2}\p{Lu}/u.test(next)) return true
  return proposed && !/^(?:en|de|fr|es|it|pt|ru|uk)$/.test(language)
}

/** Whether a bracket is open: "(It was late. Nobody came.)" stays in the sentence around it. */
function insideBrackets(sentence: string): boolean {
  if (!/[(（]/u.test(sentence)) return false
  let depth = 0
  for (const character of sentence) {
    if (/[(（]/.test(character)) depth++
    else if (/[)）]/.test(character) && depth > 0) depth--
  }
  // An unclosed bracket would swallow the rest of the text.
  return depth > 0 && sentence.length < LOOK_BACK_CHARS && !/^\s*[(（]/u.test(sentence)
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
]
/** Maximum length of a quotation that is not split, in characters: “快跑！快跑！” */
const MAX_SHORT_QUOTATION = 24

/** Whether the stop is within a short quotation that was opened in this sentence. */
function insideShortQuotation(text: string, start: number, end: number): boolean {
  const from = Math.max(start, end - MAX_SHORT_QUOTATION)
  const before = text.slice(from, end)
  const after = text.slice(end, end + MAX_SHORT_QUOTATION)
  return PAIRS.some(([opening, closing]) => {
    const opened = before.lastIndexOf(opening)
    const closes = after.indexOf(closing)
    if (opened < 0 || closes < 0 || before.length - opened + closes > MAX_SHORT_QUOTATION)
      return false
    if (opening !== closing) return !before.slice(opened + 1).includes(closing)
    // A straight mark opens after a space and closes after none; in 2" it is an inch.
    const left = text.charAt(from + opened - 1)
    return (left === '' || /[\s(（—–-]/u.test(left)) && /\S/u.test(text.charAt(end + closes - 1))
  })
}

const isEastAsian = (language: string) => /^(?:zh|ja|ko|yue)$/.test(language)
