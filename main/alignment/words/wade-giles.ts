const INITIALS = new Map([
  ['b', 'p'],
  ['d', 't'],
  ['g', 'k'],
  ['j', 'ch'],
  ['q', 'ch'],
  ['x', 'hs'],
  ['zh', 'ch'],
  ['z', 'ts'],
  ['c', 'ts'],
  ['r', 'j'],
])

const FINALS = new Map([
  ['ong', 'ung'],
  ['iong', 'iung'],
  ['ian', 'ien'],
  ['ie', 'ieh'],
  ['ue', 'ueh'],
  ['ve', 'ueh'],
  ['uo', 'o'],
  ['v', 'u'],
])

const WHOLE = new Map([
  ['zhi', 'chih'],
  ['chi', 'chih'],
  ['shi', 'shih'],
  ['ri', 'jih'],
  ['zi', 'tzu'],
  ['ci', 'tzu'],
  ['si', 'ssu'],
  ['he', 'ho'],
  ['ge', 'ko'],
  ['ke', 'ko'],
  ['e', 'o'],
  ['you', 'yu'],
  ['yan', 'yen'],
  ['ye', 'yeh'],
  ['yi', 'i'],
  ['er', 'erh'],
  ['gui', 'kuei'],
  ['kui', 'kuei'],
  ['guo', 'kuo'],
  ['kuo', 'kuo'],
  ['shuo', 'shuo'],
])

/**
 * Returns the Wade-Giles spelling of a pinyin syllable, used for names from Taiwan and in older books, without apostrophes
 * and umlauts, which print often drops. Empty if both spellings are the same.
 */
export function wadeGiles(syllable: string): string[] {
  const whole = WHOLE.get(syllable)
  if (whole !== undefined) return whole === syllable ? [] : [whole]
  const [, initial = '', final = ''] =
    /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.*)$/.exec(syllable) ?? []
  // After j, q, x and y pinyin's u stands for ü; the ending is the same without the umlaut.
  const isPalatal = /^[jqx]$/.test(initial)
  const ending = isPalatal && final === 'uan' ? 'uan' : (FINALS.get(final) ?? final)
  const spelled = (INITIALS.get(initial) ?? initial) + ending
  return spelled === syllable ? [] : [spelled]
}
