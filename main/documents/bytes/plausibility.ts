import { alphabetPlausibility } from './alphabet-plausibility.ts'
import { ALPHABETS } from './alphabets.ts'

/** The characters that make up about a third of running text, by script. */
const FREQUENT = {
  hans: '的一是了不在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运议',
  hant: '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取望覺術領共確傳師觀清今切院讓識候帶導爭運議',
  kana: 'のにはをたがでてとしれさいあるなかもらりうことんくつけまよせえおやそすきちだどろみっわじめ',
  hangul:
    '이다는을의에가고하한지로기사서은를도들인나어있그자리시아해대라일정수보게과만스부여전장제상구와주원성동조비공세안국요우면소유오신무년까위것않모생경문중저방화거치당계내선개연행마관',
} as const

const FREQUENT_SETS = {
  hans: new Set<string>(FREQUENT.hans),
  hant: new Set<string>(FREQUENT.hant),
  kana: new Set<string>(FREQUENT.kana),
  hangul: new Set<string>(FREQUENT.hangul),
}

/** Whether a character is a frequent Chinese, Japanese or Korean one, or CJK punctuation. */
export function isFrequentCjk(character: string): boolean {
  const { hans, hant, kana, hangul } = FREQUENT_SETS
  const known = [hans, hant, kana, hangul].some((set) => set.has(character))
  return known || CJK_PUNCTUATION.test(character)
}

const CJK_PUNCTUATION =
  /[\u3000-\u3002\u3008-\u3011\uFF01-\uFF0F\uFF1A-\uFF1F\u2018-\u201D\u2026\u2014\u00B7]/

/**
 * Scores how plausible the non-ASCII part of a decoded text is for the encoding's languages, from 0 to about 1
 * (running text). Wrong encodings give rare ideographs, capitals inside words, controls and symbols.
 */
export function plausibility(text: string, encoding: string): number {
  return encoding in ALPHABETS
    ? alphabetPlausibility(text, encoding)
    : cjkPlausibility(text, encoding)
}

function cjkPlausibility(text: string, encoding: string): number {
  let wide = 0
  let frequent = 0
  let known = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) continue
    wide++
    if (CJK_PUNCTUATION.test(character)) known++
    else if (encoding === 'gb18030') {
      if (FREQUENT_SETS.hans.has(character)) frequent++
      else if (code >= 0x4e00 && code <= 0x9fff) known++
    } else if (encoding === 'big5') {
      if (FREQUENT_SETS.hant.has(character)) frequent++
      else if (code >= 0x4e00 && code <= 0x9fff) known++
    } else if (encoding === 'euc-kr') {
      if (FREQUENT_SETS.hangul.has(character)) frequent++
      else if (code >= 0xac00 && code <= 0xd7a3) known++
    } else {
      if (FREQUENT_SETS.kana.has(character)) frequent++
      else if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3040 && code <= 0x30ff)) known++
      else if (code >= 0xff61 && code <= 0xff9f) wide++ // half-width kana are a common result of misread bytes
    }
  }
  if (wide === 0) return 0
  // Half of running text is frequent characters; at most a tenth of misread text is.
  return Math.min(1, (2 * frequent) / wide) * 0.75 + (0.25 * (known + frequent)) / wide
}
