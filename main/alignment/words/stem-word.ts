/** Stem lengths, in letters, for languages without rules of their own here. Measured: decision 17. */
const STEM_LETTERS = 6
const LATIN_STEM_LETTERS = 5

/** English irregular forms: base form first, then its inflected forms. */
const IRREGULAR = `be am is are was were been being|have has had having|do does did done|go goes went gone|say said|see saw seen|take took taken
come came|give gave given|tell told|think thought|know knew known|get got gotten|make made|find found|leave left|feel felt|bring brought|buy bought
catch caught|teach taught|fight fought|seek sought|keep kept|sleep slept|sweep swept|weep wept|creep crept|lose lost|send sent|spend spent|build built
bend bent|lend lent|mean meant|meet met|lead led|feed fed|flee fled|bleed bled|hold held|stand stood|understand understood|sit sat|spit spat|run ran
begin began begun|drink drank drunk|sing sang sung|ring rang rung|sink sank sunk|swim swam swum|spring sprang sprung|win won|hang hung|strike struck
stick stuck|dig dug|speak spoke spoken|break broke broken|steal stole stolen|choose chose chosen|freeze froze frozen|wake woke woken|write wrote written
drive drove driven|ride rode ridden|rise rose risen|eat ate eaten|fall fell fallen|draw drew drawn|grow grew grown|throw threw thrown|blow blew blown
fly flew flown|show shown|wear wore worn|tear tore torn|bear bore borne born|swear swore sworn|hear heard|sell sold|shake shook shaken|forget forgot forgotten
hide hid hidden|bite bit bitten|shoot shot|light lit|lie lay lain|lay laid|pay paid|shine shone|slide slid|bind bound|grind ground|wind wound|become became
man men|woman women|child children|foot feet|tooth teeth|mouse mice|wife wives|life lives|knife knives|leaf leaves|half halves|thief thieves|die died dying
good better best|bad worse worst|i me my mine|he him his|she her hers|we us our ours|they them their theirs|you your yours|this these|that those`

const irregularForms = new Map(
  IRREGULAR.split(/[|\n]/).flatMap((row) => {
    const [base = '', ...forms] = row.trim().split(' ')
    return forms.map((form): [string, string] => [form, base])
  }),
)

const VOWEL = /[aeiouy]/

/** Returns the stem of a lower-case word; `language` is a primary subtag. */
export function stemWord(word: string, language: string): string {
  if (language === 'en') return stemEnglish(word)
  if (/^[\p{Script=Latin}\p{M}]/u.test(word))
    return word
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replaceAll('ß', 'ss')
      .slice(0, LATIN_STEM_LETTERS)
  if (/^\p{Script=Arabic}/u.test(word)) return stemArabic(word)
  if (language === 'ja') return stemJapanese(word)
  if (/^\p{Script=Hangul}/u.test(word)) return word.length > 3 ? word.slice(0, 3) : word.slice(0, 2)
  return word.slice(0, STEM_LETTERS)
}

/** Returns a memoized stemWord() for one language. */
export function makeStemmer(language: string): (word: string) => string {
  const stems = new Map<string, string>()
  return (word) => {
    const known = stems.get(word)
    if (known !== undefined) return known
    const stem = stemWord(word, language)
    stems.set(word, stem)
    return stem
  }
}

/** Stems by Porter 1980, steps 1a to 1c and the final e, after resolving irregular forms. */
function stemEnglish(form: string): string {
  let word = irregularForms.get(form) ?? form
  if (word.length < 4) return word
  if (word.endsWith('sses') || word.endsWith('ies')) word = word.slice(0, -2)
  else if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) word = word.slice(0, -1)
  const ending = /(?:ed|ing|ly)$/.exec(word)?.[0]
  if (ending !== undefined) {
    const left = word.slice(0, -ending.length)
    if (left.length > 2 && VOWEL.test(left)) word = left.replace(/([^aeioulsz])\1$/, '$1')
  }
  if (word.length > 3 && word.endsWith('e')) word = word.slice(0, -1)
  return word.length > 2 && word.endsWith('y') ? `${word.slice(0, -1)}i` : word
}

/** Removes vowel signs, the article and the most frequent particles and endings (light stemming, Larkey et al. 2002). */
function stemArabic(word: string): string {
  let stem = word.replace(/[\u064B-\u065F\u0670\u0640]/g, '').replace(/[أإآ]/g, 'ا')
  stem = stem.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=.{2})/, '').replace(/^و(?=.{3})/, '')
  return stem.replace(/(?:ها|ان|ات|ون|ين|يه|ية|ه|ة|ي)$/, (end) =>
    stem.length - end.length > 1 ? '' : end,
  )
}

/** Removes inflectional kana endings: 走る, 走り and 走っ have one stem. */
function stemJapanese(word: string): string {
  return word.replace(/(?<=\p{Script=Han})\p{Script=Hiragana}+$/u, '')
}
