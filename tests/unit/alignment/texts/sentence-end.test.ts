import { describe, expect, test } from 'vitest'
import { align } from '../../../../main/alignment/align.ts'
import { endOf, isCommaEnd } from '../../../../main/alignment/texts/sentence-end.ts'

describe('sentence ends', () => {
  test.each([
    ['It rained.', '下雨了。'],
    ['Did it rain?', '下雨了吗？'],
    ['Did it rain?', 'هل أمطرت؟'],
    ['“It rained!”', '“下雨了！”'],
    ['It rained...', '下雨了……'],
    ['He said:', '他说：'],
    ['The river', '河'],
  ])('are equal for %s and %s', (one, other) => {
    expect(endOf(one)).toBe(endOf(other))
  })

  test('differ if only one has a closing quotation mark', () => {
    expect(endOf('“It rained.”')).not.toBe(endOf('It rained.'))
  })

  test('distinguish commas from other punctuation', () => {
    const isComma = (one: string) => isCommaEnd(endOf(one))
    expect(['and so,', '于是，', 'ثم،'].every(isComma)).toBe(true)
    expect(['It rained.', 'He said:', 'so;', 'The river', ''].some(isComma)).toBe(false)
  })
})

const CITIES = 'Berlin Madrid London Warschau Prag Lissabon Wien Oslo Athen Dublin'.split(' ')

const NAMES = CITIES.flatMap((one) =>
  [one, ...CITIES.slice(0, 3)].map((other) => `${one} und ${other}`),
)

test('headings that only one side has are not merged with their neighbours', () => {
  const german = NAMES.map((name, at) => `Der Zug nach ${name} hielt um ${at} Uhr am Gleis.`)
  const french = NAMES.map(
    (name, at) => `Le train pour ${name} s'arrêta à ${at} heures sur la voie.`,
  )
  const headings = [
    'Premiers pas dehors sous la pluie fine',
    'Trop tard encore une fois pour rentrer',
    'Personne ne répond plus derrière la porte',
    'Souvenirs froids des longues soirées',
  ]
  const headed = french.flatMap((one, at) =>
    at % 10 === 4 ? [headings[(at - 4) / 10] ?? '', one] : [one],
  )
  const { beads } = align(
    { language: 'de', blocks: [german] },
    { language: 'fr', blocks: [headed] },
  )
  const alone = beads.filter(({ source }) => source.length === 0).map(({ target }) => target)
  expect(alone).toEqual([[4], [15], [26], [37]])
})

test('short verses have lower confidence than long ones, short sentences do not', () => {
  const line = (at: number, mark: string) =>
    `${at % 2 === 0 ? 'Psalm' : 'Und es sang der Chor in Jerusalem von den Tagen des alten Bundes in Psalm'} ${100 + at}${mark}`
  const confidences = (mark: string) => {
    const text = Array.from({ length: 60 }, (_, at) => line(at, at % 3 === 0 ? mark : '.'))
    const { beads } = align({ language: 'de', blocks: [text] }, { language: 'de', blocks: [text] })
    return [beads[8]?.confidence ?? 0, beads[7]?.confidence ?? 0] as const
  }
  const [shortVerse, longVerse] = confidences(',')
  const [shortSentence, longSentence] = confidences('.')
  expect(longVerse - shortVerse).toBeGreaterThan(0.1)
  expect(Math.abs(longSentence - shortSentence)).toBeLessThan(0.03)
})
