type Alphabet = {
  /** Its letters and signs, the most frequent first. */
  letters: string
  /** Letters that stand at the end of a word and nowhere else. */
  finals: string
}

const ALPHABETS: Readonly<Record<string, Alphabet>> = {
  'windows-1253': { letters: 'αοιετσνηυρπκμλόςίάγδέήθωύχφβώξζψϊϋΐΰ', finals: 'ς' },
  'windows-1255': { letters: 'יוהלאמרתבשנםעדקחפןטכגצזסךץף', finals: 'םןךץף' },
  'windows-874': { letters: 'านรกอเงยลม่ว้ัดทสิตะีปบค์แจพหุขูโใไชื็ซธถผศณภำฐฟษญ', finals: '' },
}

/** How much of a text beyond ASCII is what an alphabet's languages are made of, from 0 to about 1; see plausibility(). */
export function alphabetPlausibility(text: string, encoding: string): number {
  const alphabet = ALPHABETS[encoding]
  if (alphabet === undefined) return 0
  let beyond = 0
  let score = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character < '\u0080') continue
    beyond++
    const lower = character.toLowerCase()
    const place = alphabet.letters.indexOf(lower)
    const beside = text.charAt(at - 1) + text.charAt(at + 1)
    if (place < 0) score += /[«»“”‘’–—…·\u00A0]/.test(character) ? 0.75 : -0.3
    // A letter of another alphabet among those of Latin is a misread accent; so is a capital behind a small letter.
    else if (/[a-z]/i.test(beside)) score -= 0.5
    else if (lower !== character) score += isSmall(text.charAt(at - 1)) ? -1 : 0.8
    else if (alphabet.finals.includes(character)) score += isLetter(text.charAt(at + 1)) ? -1 : 1
    else score += place < 14 ? 1 : place < 24 ? 0.8 : 0.5
  }
  return beyond === 0 ? 0 : Math.max(0, score / beyond)
}

const isLetter = (character: string) => /\p{L}/u.test(character)
const isSmall = (character: string) => /\p{Ll}/u.test(character)
