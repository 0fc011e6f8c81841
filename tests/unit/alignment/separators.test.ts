import { describe, expect, test } from 'vitest'
import { DOUBTFUL_CONFIDENCE } from '../../../contract/doubtful.ts'
import { align } from '../../../main/alignment/align.ts'

const ENGLISH = [
  'The river ran high that spring.',
  'Nobody in the village slept.',
  'In the morning the teacher rang the bell.',
  'He had seen the water at the bridge.',
  'They carried the books up the hill.',
  'The garden was gone by noon.',
]
const GERMAN = [
  'Der Fluss stand in jenem Frühling hoch.',
  'Niemand im Dorf schlief.',
  'Am Morgen läutete der Lehrer die Glocke.',
  'Er hatte das Wasser an der Brücke gesehen.',
  'Sie trugen die Bücher den Hügel hinauf.',
  'Der Garten war gegen Mittag verschwunden.',
]

/** Two sentences, the sign, two sentences, the sign, two sentences; each a block. */
const withSigns = (sentences: readonly string[], signs: readonly (string | null)[]) => {
  const blocks: string[][] = []
  for (const [at, sentence] of sentences.entries()) {
    const sign = at > 0 && at % 2 === 0 ? signs[at / 2 - 1] : null
    if (sign) blocks.push([sign])
    blocks.push([sentence])
  }
  return blocks
}

const alignBlocks = (source: string[][], target: string[][]) =>
  align({ language: 'en', blocks: source }, { language: 'de', blocks: target }).beads

describe('signs between sections', () => {
  test.each([
    ['* * *', '* * * *'],
    ['* * *', '———'],
    ['⁂', '***'],
    ['#', '§'],
    ['- - -', '* * *'],
    ['◆', '•'],
  ])('%s and %s are a pair that is not doubtful', (one, other) => {
    const source = withSigns(ENGLISH, [one, one])
    const target = withSigns(GERMAN, [other, other])
    const pairs = alignBlocks(source, target)
    for (const at of [2, 5]) {
      const pair = pairs.find((bead) => bead.source.includes(at))
      expect(pair).toMatchObject({ source: [at], target: [at] })
      expect(pair?.confidence).toBeGreaterThanOrEqual(DOUBTFUL_CONFIDENCE)
    }
  })

  test('among sentences that have nothing to do with each other too', () => {
    const source = withSigns(ENGLISH, ['* * *', '* * *'])
    const target = withSigns(
      'Die Börse schloss fester.|Zucker wurde teurer, Kaffee dagegen billiger als im Vorjahr.|Neu.|Ein Zug entgleiste.|Es gab 14 Verletzte.|Wetter: heiter.'.split(
        '|',
      ),
      ['* * * *', '* * * *'],
    )
    const signs = alignBlocks(source, target).filter(({ source: [at] }) => at === 2 || at === 5)
    for (const { source: from, target: to, confidence } of signs) {
      expect(to).toEqual(from)
      expect(confidence).toBeGreaterThanOrEqual(DOUBTFUL_CONFIDENCE)
    }
    expect(signs).toHaveLength(2)
  })

  test('a sign without a counterpart stays alone, and joins no sentence', () => {
    const source = withSigns(ENGLISH, ['* * *', '* * *'])
    const target = withSigns(GERMAN, [null, '* * *'])
    const pairs = alignBlocks(source, target)
    expect(pairs.find((bead) => bead.source.includes(2))).toMatchObject({ source: [2], target: [] })
    expect(pairs.find((bead) => bead.source.includes(5))).toMatchObject({
      source: [5],
      target: [4],
    })
  })
})
