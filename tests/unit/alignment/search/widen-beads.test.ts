import { beforeAll, describe, expect, test } from 'vitest'
import { align } from '../../../../main/alignment/align.ts'
import type { Alignment } from '../../../../contract/alignment.ts'
import { type Aligner, composeAligner } from '../../../../main/compose-aligner.ts'
import { makeUpTexts } from '../../../../scripts/bench/made-up-texts.ts'
import { projectRoot } from '../../../support/source-files.ts'

const BEFORE: readonly (readonly [string, string])[] = [
  ['老人住在山脚下的村子里。', 'The old man lived in a village at the foot of the mountain.'],
  ['他每天早上去河边钓鱼。', 'Every morning he went to the river to fish.'],
  ['河水很冷，鱼也很少。', 'The water was cold and the fish were few.'],
  ['他的妻子三年前去世了。', 'His wife had died three years before.'],
  ['孩子们都在北京工作。', 'His children all worked in Beijing.'],
]
/** A sentence of nine clauses, as is common in Chinese. */
const CLAUSES: readonly (readonly [string, string])[] = [
  ['那年冬天雪下得特别大', 'That winter the snow was very heavy.'],
  ['路都被封了', 'All the roads were closed.'],
  ['火车也停了', 'The trains stopped too.'],
  ['商店里没有面包', 'There was no bread in the shops.'],
  ['学校也关了门', 'The school closed its doors.'],
  ['村里的医生病了', 'The doctor of the village was ill.'],
  ['电话打不通', 'The telephone did not work.'],
  ['收音机里只有音乐', 'On the radio there was only music.'],
  ['谁也不知道春天什么时候来', 'Nobody knew when spring would come.'],
]
const AFTER: readonly (readonly [string, string])[] = [
  ['老人还是每天去河边。', 'The old man still went to the river every day.'],
  ['有一天他看见了一只白色的鸟。', 'One day he saw a white bird.'],
  ['它站在桥上，一动不动。', 'It stood on the bridge and did not move.'],
  ['老人把最后一条鱼给了它。', 'The old man gave it his last fish.'],
  ['第二天雪停了。', 'The next day the snow stopped.'],
]

const left = (pairs: readonly (readonly [string, string])[]) => pairs.map(([one]) => one)
const right = (pairs: readonly (readonly [string, string])[]) => pairs.map(([, one]) => one)
const CHINESE = [...left(BEFORE), `${left(CLAUSES).join('，')}。`, ...left(AFTER)]
const ENGLISH = [...right(BEFORE), ...right(CLAUSES), ...right(AFTER)]
const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index)

let aligner: Aligner
beforeAll(async () => {
  aligner = await composeAligner(projectRoot)
})
const zhEn = (chinese: readonly string[], english: readonly string[]) =>
  aligner({ language: 'zh', blocks: [chinese] }, { language: 'en', blocks: [english] })

const beadOf = ({ beads }: Alignment, sentence: number) =>
  beads.find(({ source }) => source.includes(sentence))

describe('a long sentence that was translated as many short ones', () => {
  test('is aligned with all of them', () => {
    const found = zhEn(CHINESE, ENGLISH)
    expect(beadOf(found, 5)).toMatchObject({ source: [5], target: range(5, 14) })
    expect(beadOf(found, 4)).toMatchObject({ target: [4] })
    expect(beadOf(found, 6)).toMatchObject({ target: [14] })
  })

  test('is aligned with all of them if it is on the target side', () => {
    const short = [...left(BEFORE), ...left(CLAUSES).map((one) => `${one}。`), ...left(AFTER)]
    const long = `${right(CLAUSES)
      .map((one) => one.slice(0, -1))
      .join(', ')}.`
    const found = zhEn(short, [...right(BEFORE), long, ...right(AFTER)])
    expect(beadOf(found, 5)).toMatchObject({ source: range(5, 14), target: [5] })
  })

  test('is not merged with the neighbours of a missing passage', () => {
    const found = zhEn([...left(BEFORE), ...left(AFTER)], ENGLISH)
    const paired = found.beads.filter(({ source }) => source.length > 0)
    expect(paired.every(({ target }) => target.length <= 2)).toBe(true)
    const most = zhEn([...left(BEFORE), `${CLAUSES[0]?.[0]}。`, ...left(AFTER)], ENGLISH)
    expect(beadOf(most, 5)).toMatchObject({ target: [5] })
  })
})

describe('texts whose words are in no word list', () => {
  const made = makeUpTexts(200)
  const pairsOf = ({ beads }: Alignment) => beads.map(({ source, target }) => [source, target])
  const alignMade = (source: readonly string[], target: readonly string[]) =>
    align({ language: 'en', blocks: [source] }, { language: 'ru', blocks: [target] })
  const whole = alignMade(made.source, made.target)
  const first = whole.beads.find(({ source }) => source.includes(100))?.target[0] ?? 0
  const next = whole.beads.find(({ source }) => source.includes(109))?.target[0] ?? 0

  test('nine target sentences are aligned with the one they were joined to', () => {
    const joined = made.source.slice(100, 109).join(' ')
    const source = [...made.source.slice(0, 100), joined, ...made.source.slice(109)]
    expect(beadOf(alignMade(source, made.target), 100)).toMatchObject({
      source: [100],
      target: range(first, next),
    })
  })

  test('nine source sentences are aligned with the one they were joined to', () => {
    const joined = made.target.slice(first, next).join(' ')
    const target = [...made.target.slice(0, first), joined, ...made.target.slice(next)]
    expect(beadOf(alignMade(made.source, target), 100)).toMatchObject({
      source: range(100, 109),
      target: [first],
    })
  })

  test('a missing passage is not merged with its neighbours', () => {
    const source = [...made.source.slice(0, 100), ...made.source.slice(109)]
    const widest = pairsOf(alignMade(source, made.target))
      .filter(([one = []]) => one.length > 0)
      .map(([, target = []]) => target.length)
    expect(Math.max(...widest)).toBeLessThanOrEqual(3)
  })
})
