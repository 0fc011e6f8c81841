import { isAbbreviation } from './abbreviations.ts'
import { cutAt } from '../lines/cut-at.ts'

const STOP = /[.!?…。！？｡؟۔।‼⁇⁈⁉]/u
const CLOSERS = /["'”“’»›）)\]】」』》〉｝}″]/u
const OPENERS = /["'“‘«‹„‚（([【「『《〈¿¡—–-]/u
/** How far back a sentence is looked at, in characters: what decides stands near the stop, and text is hostile. */
const LOOK_BACK = 400

const WIDE_STOP = /[。！？｡]/u

/**
 * Puts right what a general splitter does badly. Every place where a sentence could end is looked at: a stop with the
 * marks that close after it. Whether it does end there is decided by what stands before and behind; the splitter's own
 * opinion counts where these rules have none (abbreviations of languages that they do not know).
 */
export function repairSentences(parts: readonly string[], language: string): string[] {
  const text = parts.join('')
  const proposed = new Set<number>()
  let position = 0
  for (const part of parts) {
    position += part.length
    proposed.add(position - (part.length - part.trimEnd().length))
  }
  const marked = withUsualMarks(text, language)
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

/** A copy of the same length with the marks that the rules know: Greek asks with a semicolon, German books set »Ja« the other way. */
function withUsualMarks(text: string, language: string): string {
  const asked = language === 'el' ? text.replace(/[;\u037E]/g, '?') : text
  if (/[«»]/.exec(asked)?.[0] !== '»') return asked
  return asked.replace(/[«»]/g, (mark) => (mark === '»' ? '«' : '»'))
}

/** Characters. The longest sentences of literature go on for pages; what is longer is cut where one could breathe. */
const LONGEST = 4000

function push(sentences: string[], text: string): void {
  for (let start = 0; start < text.length; ) {
    const end = cutAt(text, start, LONGEST, ['; ', '；', ': ', '：'])
    const trimmed = text.slice(start, end).trim()
    if (trimmed !== '') sentences.push(trimmed)
    start = end
  }
}

/** The offsets behind each stop and what closes after it; line ends always end a sentence. */
function* candidates(text: string): Generator<number> {
  for (let i = 0; i < text.length; i++) {
    if (text.charAt(i) === '\n') {
      yield i + 1
      continue
    }
    if (!STOP.test(text.charAt(i))) continue
    let end = i + 1
    while (end < text.length && STOP.test(text.charAt(end))) end++
    // French sets a space before the closing guillemet.
    const spaced = /^[\u00A0\u202F ](?=»)/.exec(text.slice(end, end + 2))
    if (spaced && openQuotation(text.slice(Math.max(0, end - 400), end), '«', '»')) end += 1
    while (end < text.length && CLOSERS.test(text.charAt(end)) && closes(text, end)) end++
    // （…。）。: the mark behind the bracket is the sentence's own.
    while (end < text.length && WIDE_STOP.test(text.charAt(end))) end++
    end += notesAt(text, end)
    yield end
    i = end - 1
  }
}

/** Signs of notes behind a stop, which belong to the sentence that it ends: today.[1][2] Then; today.2 Then. */
const NOTES =
  /^(?:\[[^[\]\n]{1,30}\])+(?=\s|$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u
const NUMBER = /^\d{1,3}(?=\s+["'“‘«„(]*\p{Lu})/u
const WORD = /\p{Ll}{4,}[.!?]["'”’»)]*$/u
const ANY_NOTES = /(?:(?:\[[^[\]\n]{1,30}\])+|(?<=\p{Ll}{4,}[.!?]["'”’»)]{0,3})\d{1,3})$/u

function notesAt(text: string, at: number): number {
  const rest = text.slice(at, at + 100)
  const notes = NOTES.exec(rest)?.[0].length ?? 0
  if (notes > 0 || !WORD.test(text.slice(Math.max(0, at - 40), at))) return notes
  return NUMBER.exec(rest)?.[0].length ?? 0
}

function openQuotation(before: string, opening: string, closing: string): boolean {
  return before.lastIndexOf(opening) > before.lastIndexOf(closing)
}

/** A straight quotation mark closes where no space stands before it and no letter behind it. */
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
  const sentence = text.slice(Math.max(start, end - LOOK_BACK), end).replace(ANY_NOTES, '')
  const stops = /([.!?…。！？｡؟۔।‼⁇⁈⁉]+)([\s\u00A0\u202F]?["'”“’»›）)\]】」』》〉｝}″]*)$/u.exec(
    sentence,
  )
  const stop = stops?.[1] ?? ''
  const closed = (stops?.[2] ?? '').trim()
  const next = rest.trimStart()
  const spaced = next.length < rest.length

  // Nothing but marks and stops so far: it leads in what follows (…… or ".NET").
  if (!/[\p{L}\p{N}]/u.test(sentence)) return false
  if (insideBrackets(sentence) || insideShortQuotation(text, start, end)) return false
  if (WIDE_STOP.test(stop)) return endsWide(next, closed)
  if (/^[,;:，、；：]/.test(next)) return false
  // "안녕하세요."라고: a particle goes on behind the quotation.
  if (closed !== '' && !spaced && /^\p{Script=Hangul}/u.test(next)) return false
  if (stop === '.' && isEastAsian(language) && INITIALS.test(sentence)) return false
  if (stop.includes('…') && isEastAsian(language)) return endsEastAsianEllipsis(next, closed, stop)
  if (!spaced && closed === '' && !/^["“«„「『]/.test(next))
    return /^[!?؟]/u.test(stop.slice(-1)) && /^\p{Lu}/u.test(next) && proposed
  // « Oui ! » répondit-il; "Go!" he said; «Да!» — сказал он; —¿Qué? —dijo; the next word is small.
  const word = next.replace(new RegExp(`^(?:${OPENERS.source}|\\s|\\.)+`, 'u'), '')
  if (/^\p{Ll}/u.test(word)) return smallLetterFollows(stop, closed, next, proposed, language)
  if (/^[—–]\s*\p{Lu}/u.test(next) && closed !== '' && /^(?:ru|uk|bg|es|fr|pl)$/.test(language))
    return true
  if (stop === '.' && closed === '') {
    const before = sentence.slice(-60, -1)
    if (isAbbreviation(before, word, language)) return false
  }
  if (/^(?:\.\.\.|…)$/.test(stop) && closed === '') return !/^\p{Ll}/u.test(word)
  // A number behind "No." and the like is the abbreviations' business; here a capital, digit, quote or other script follows.
  return true
}

/** Who said it, behind the quotation: 他说。/ 负责工程的李工程师说， / 我有一次问他。; not who said nothing: 她没有回答。 */
const SPEAKER =
  /^(?![^，。！？]{0,12}(?:没|沒|不|无人|無人))[^\s，。！？、；：,.!?“”「」]{0,14}(?:说|說|道|问|問|喊|叫|答|写道|寫道|表示|称|稱|指出)[^\s，。！？、；：,.!?“”「」]{0,3}[，。：:,！]/u

/** A person by letters, in a text of another script: A.B. 씨. */
const INITIALS = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}\.)+$/u

/** Behind a Chinese or Japanese full stop a sentence ends, unless it was quoted and the sentence goes on round it. */
function endsWide(next: string, closed: string): boolean {
  if (/^[，、；：,;:）)」』】》〉]/.test(next)) return false
  if (closed === '') return true
  // 「そうですか。」と彼は言った。 / “我来了。”他说。 — the quotation is a part of the sentence that names its speaker.
  if (/^(?:と|って|など|という|との|とか|は|が|を|に|も|の|で)/.test(next) && /[」』]/.test(closed))
    return false
  return !SPEAKER.test(next.slice(0, 40))
}

function endsEastAsianEllipsis(next: string, closed: string, stop: string): boolean {
  if (/[。！？!?]/.test(stop)) return endsWide(next, closed)
  // 好吧……我知道了: an ellipsis alone is a pause; with a closing mark it ends a speech.
  return closed !== '' && endsWide(next, closed)
}

function smallLetterFollows(
  stop: string,
  closed: string,
  next: string,
  proposed: boolean,
  language: string,
): boolean {
  if (closed !== '' || /^[—–-]/.test(next) || /[!?…؟]/u.test(stop) || stop.length > 1) return false
  // Names that begin with a small letter (iPhone, eBay) begin a sentence too.
  if (/^["“«]?\p{Ll}{1,2}\p{Lu}/u.test(next)) return true
  return proposed && !/^(?:en|de|fr|es|it|pt|ru|uk)$/.test(language)
}

/** An opened bracket without its partner: (It was late. Nobody came.) stays with what is round it only while it is open. */
function insideBrackets(sentence: string): boolean {
  if (!/[(（]/u.test(sentence)) return false
  let depth = 0
  for (const character of sentence) {
    if (/[(（]/.test(character)) depth++
    else if (/[)）]/.test(character) && depth > 0) depth--
  }
  // One that is never closed would swallow the rest of the text.
  return depth > 0 && sentence.length < LOOK_BACK && !/^\s*[(（]/u.test(sentence)
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
]
/** The longest quotation that is not torn, in characters: “快跑！快跑！” */
const SHORT_QUOTATION = 24

/** The stop stands within a quotation that was opened in this sentence and is short as a whole. */
function insideShortQuotation(text: string, start: number, end: number): boolean {
  const from = Math.max(start, end - SHORT_QUOTATION)
  const before = text.slice(from, end)
  const after = text.slice(end, end + SHORT_QUOTATION)
  return PAIRS.some(([opening, closing]) => {
    const opened = before.lastIndexOf(opening)
    const closes = after.indexOf(closing)
    if (opened < 0 || closes < 0 || before.length - opened + closes > SHORT_QUOTATION) return false
    if (opening !== closing) return !before.slice(opened + 1).includes(closing)
    // A straight mark opens behind a space and closes behind none; 2" is an inch.
    const left = text.charAt(from + opened - 1)
    return (left === '' || /[\s(（—–-]/u.test(left)) && /\S/u.test(text.charAt(end + closes - 1))
  })
}

const isEastAsian = (language: string) => /^(?:zh|ja|ko|yue)$/.test(language)
