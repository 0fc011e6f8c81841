const CYRILLIC = pairs(
  'а a б b в v г g ґ g д d е e ё e є e ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю iu я ia',
)
const GREEK = pairs(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
)
const ARABIC = pairs(
  'ا a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع - غ gh ف f ق q ك k ل l م m ن n ه h و w ي y ة a ى a پ p چ ch ژ zh گ g ک k ی y ء - ئ y ؤ w',
)
const HEBREW = pairs(
  'א a ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t',
)
const KANA = pairs(
  `ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no
ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go
ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ v ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo ッ - ー -`,
)
const LETTERS = new Map([...CYRILLIC, ...GREEK, ...ARABIC, ...HEBREW, ...KANA])

const HANGUL_INITIALS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ')
const HANGUL_VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u weo we wi yu eu ui i'.split(' ')
const HANGUL_FINALS = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')

/** Returns a word in Latin letters, roughly by sound, or null if it has a character without a reading, such as Chinese ones. */
export function romanise(word: string): string | null {
  let latin = ''
  for (const character of word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0
    if (/[a-z]/.test(character)) latin += character
    else if (code >= 0xac00 && code <= 0xd7a3) {
      const at = code - 0xac00
      latin += HANGUL_INITIALS[Math.floor(at / 588)] ?? ''
      latin += HANGUL_VOWELS[Math.floor((at % 588) / 28)] ?? ''
      latin += HANGUL_FINALS[at % 28] ?? ''
    } else {
      // Hiragana is 0x60 below katakana.
      const kana = code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : character
      const letter = LETTERS.get(kana)
      if (letter === undefined) return null
      latin += letter
    }
  }
  return latin.replaceAll('-', '')
}

/**
 * Returns the consonant skeleton of a romanised word, which is the same for spellings of one name in different scripts:
 * Kharkiv and Харьков, Gorbachev and غورباتشوف.
 */
export function skeleton(latin: string): string {
  return latin
    .replace(/sch|sh|shch|tch|tsh|ch/g, 'c')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/kh|gh|ck|q|x/g, 'k')
    .replace(/dzh|zh|j|dj/g, 'c')
    .replace(/ts|tz/g, 's')
    .replace(/[zs]/g, 's')
    .replace(/[gkc]/g, (letter) => (letter === 'c' ? 'c' : 'k'))
    .replace(/[vwfbp]/g, (letter) => (letter === 'b' || letter === 'p' ? 'b' : 'f'))
    .replace(/[dt]/g, 't')
    .replace(/[rl]/g, 'r')
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1')
}

function pairs(text: string): Map<string, string> {
  const parts = text.trim().split(/\s+/)
  const found = new Map<string, string>()
  for (let at = 0; at + 1 < parts.length; at += 2) found.set(parts[at] ?? '', parts[at + 1] ?? '')
  return found
}
