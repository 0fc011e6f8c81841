import { anyOf, type WordsByLanguage } from '../lines/any-of.ts'
/**
 * Abbreviations that are nearly always followed by something (titles, "No.", "vs."), lower case, without their final
 * full stop. Those that can end a sentence (etc., Inc., a.m., p.m., U.S.) are in SENTENCE_FINAL.
 */
const ALWAYS: Readonly<Record<string, string>> = {
  en: 'mr mrs ms dr prof rev hon sr jr st gen col lt capt cmdr maj sgt adm gov sen rep pres amb supt messrs mme mlle vs no nos vol fig figs pp ed eds cf viz approx dept est e.g i.e al jan feb mar apr aug sept oct nov dec',
  de: 'hr fr dr prof ing dipl nr bd abs art bzw ca evtl ggf inkl max min od sog st str tel u usw vgl z.b z.t d.h u.a o.ä s.o jh jhd mio mrd hrsg bspw geb gest abt',
  fr: 'm mm mme mlle mmes dr pr me mgr st ste p pp vol n no art chap cf av apr env ex fig éd hab j.-c tél bd',
  es: 'sr sra sres srta dr dra d dña ud uds vd lic ing prof gral cap núm n.º pág págs art ej p.ej av avda tel aprox c a.c d.c ee uu',
  it: 'sig sigg dott prof ing avv on pag art es ecc dr',
  pt: 'sr sra dr dra prof profa eng av pág págs art ex núm',
  ru: 'г гг в вв т тт д к кв ул им проф акад доц тов см ср рис табл стр с п пп ст обл р руб коп млн млрд тыс напр т.е т.к т.н т.д т.п и.о н.э до',
  uk: 'м вул проф акад див рис табл стор ст обл грн млн млрд тис напр',
  // Before names: doctor, professor, engineer.
  ar: 'د أ م ص ج',
  el: 'κ κα κος δρ καθ αρ σελ βλ δηλ π.χ',
  nl: 'dhr mevr dr prof nr blz bijv m.b.t d.w.z enz',
  pl: 'dr prof inż mgr ul nr str tj np m.in',
}

/** Abbreviations that end a sentence if a sentence starter follows. */
const SENTENCE_FINAL_WORDS: WordsByLanguage = {
  en: String.raw`etc|inc|ltd|co|corp|jr|sr|ph\.d|a\.m|p\.m|u\.s|u\.k|u\.n|e\.u|d\.c`,
  de: String.raw`usw|u\.s\.w`,
  ru: String.raw`и т\.\s?д|и т\.\s?п|и др|г|гг|вв|в|руб|коп|млн|млрд|тыс|т\.д|т\.п|н\.\s?э`,
  es: String.raw`ee\.\s?uu|a\.c|d\.c`,
  fr: String.raw`j\.-c`,
  pt: String.raw`c\.v`,
}
const SENTENCE_FINAL = new RegExp(String.raw`(?:^|[\s("“«])${anyOf(SENTENCE_FINAL_WORDS)}$`, 'iu')

/** Words that begin a new sentence much more often than they follow "U.S." or "г." within one. */
const SENTENCE_STARTER_WORDS: WordsByLanguage = {
  en: 'the|a|an|he|she|it|they|we|i|you|this|that|these|those|but|and|however|in|on|at|there|his|her|its|their|our|as|after|when|what|who|if|for|with|then|so|now|here|one|some|many|all|nobody|nothing',
  de: 'er|sie|es|das|die|der|ein|eine|wir|ich|aber|und',
  fr: 'il|elle|ils|elles|le|la|les|un|une|nous|mais|on',
  es: 'él|ella|el|los|las|una|pero',
  ru: 'он|она|они|оно|мы|это|в|на|но|и|а|его|её|их|после|когда',
}
const SENTENCE_STARTERS = new RegExp(
  String.raw`^${anyOf(SENTENCE_STARTER_WORDS)}(?![\p{L}.])`,
  'iu',
)

const ALWAYS_SETS = new Map(
  Object.entries(ALWAYS).map(([language, list]) => [language, new Set(list.split(' '))]),
)

/** Abbreviations of several words written with spaces; the last word may still follow. */
const SPACED_ABBREVIATIONS: ReadonlyMap<string, RegExp> = new Map([
  [
    'de',
    /(?:^|[\s(])(?:z|d|u|i|o|s|v|m|n|z\.\s?B|d\.\s?h|u\.\s?a|i\.\s?d|z\.\s?T|v\.\s?a|m\.\s?E)$/u,
  ],
  ['ru', /(?:^|[\s(])(?:т|т\.\s?е|т\.\s?к|н)$/u],
  ['es', /(?:^|[\s(])(?:p|EE|p\.\s?ej)$/u],
])

/**
 * Whether the full stop after `before` belongs to an abbreviation, an initial or an ordinal, so that no sentence ends
 * before the word `next`.
 */
export function isAbbreviation(before: string, next: string, language: string): boolean {
  if (SPACED_ABBREVIATIONS.get(language)?.test(before) === true) return true
  const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.\-º]*$/u.exec(before)?.[0] ?? ''
  const lower = word.toLowerCase()
  const starter = SENTENCE_STARTERS.test(next)
  // Initials as in Jean-Claude, not "av. J.-C." (BC).
  if (lower === 'j.-c' && !/\b(?:av|apr|ap)\.\s?\S+$/iu.test(before)) return true
  if (SENTENCE_FINAL.test(before)) {
    if (/^(?:г|гг|вв|в|руб|коп|млн|млрд|тыс)$/.test(lower))
      return !/\d\s?(?:г|гг|вв|в|руб|коп|млн|млрд|тыс)$/i.test(before) || /^\d/.test(next)
    return (
      !starter &&
      /^[\p{Lu}\d]/u.test(next) &&
      /^(?:u\.s|u\.k|u\.n|e\.u|d\.c|jr|sr|co|corp|inc|ee\.\s?uu|uu)$/i.test(lower) &&
      !/^(?:I|A)\b/.test(next)
    )
  }
  if (BEFORE_NUMBERS.test(lower) && /^\d/.test(next)) return true
  if (isInitial(word, before, next)) return !starter || next.length < 2
  // 3. Oktober, am 21. Mai, im 19. Jahrhundert
  if (language === 'de' && /^\d{1,2}$/.test(word)) return /^\p{Lu}/u.test(next)
  if (/^\d{1,3}$/.test(word) && before.trim() === word) return true // "1. First point"
  if (ALWAYS_SETS.get(language)?.has(lower)) {
    if (lower === 'no') return /^\d/.test(next)
    if (/^(?:max|min|fig|art|est|ed|al|st|ex|str)$/.test(lower))
      return /^[\p{Lu}\d(]/u.test(next) && !starter
    if (/^(?:jan|feb|mar|apr|aug|sept|oct|nov|dec)$/.test(lower)) return /^\d/.test(next)
    return true
  }
  return false
}

/** Lower-case words that precede names. */
const BEFORE_NAME_WORDS: WordsByLanguage = {
  en: 'by|with|says|said|asked|wrote|writes|and|of|from|named|called',
  de: 'von|mit|und|sagt|sagte',
  fr: 'par|avec|et|dit|de',
  es: 'del|por|con|dice|dijo',
  it: 'di',
  ru: 'от|с|и|у|сказал|сказала',
}
const BEFORE_NAMES = new RegExp(`^[(“"]?${anyOf(BEFORE_NAME_WORDS)}$`, 'u')

/** Abbreviations that precede a number: page, chapter, verse. */
const BEFORE_NUMBERS =
  /^(?:pp?|s|secs?|chs?|chap|paras?|eqs?|ll?|vv?|nn?|op|kap|ziff|cap|с|гл|ст)$/u

/**
 * Whether a word is a name's initial: "J. R. R. Tolkien", "George W. Bush", "А. С. Пушкин"; not "Plan B. The",
 * "vitamin C. It" or "and I. Then".
 */
function isInitial(word: string, before: string, next: string): boolean {
  if (!/^(?:\p{Lu}|\p{Lu}(?:\.\p{Lu})+|\p{Lu}\.-\p{Lu})$/u.test(word)) return false
  if (!/^\p{Lu}/u.test(next)) return false
  if (word.includes('.')) return true
  const previous = /(\S+)\s+\S+$/u.exec(before)?.[1]
  if (previous === undefined) return true
  if (word === 'I') return /\p{Lu}\.$/u.test(previous)
  // Submitted by T. Okafor; J. R. R. Tolkien, whatever precedes him.
  if (BEFORE_NAMES.test(previous) || /^\p{Lu}\./u.test(next)) return true
  return (
    /^["“«„(]?\p{Lu}/u.test(previous) &&
    !/^["“«(]?(?:Plan|Vitamin|Group|Class|Grade|Appendix|Hepatitis|Section|Part|Exhibit|Team|План|Группа|Plano|Gruppe|Groupe)$/iu.test(
      previous,
    )
  )
}
