import { expect, test } from 'vitest'
import { pageDifferences, scorePage } from '../../../../scripts/bench/score-page.ts'

const body = 'The first line has six words.\nThe second one has a few more of them.'

test('the same text scores 1, ignoring spaces and punctuation', () => {
  const found = { title: 'A  title', body: body.replaceAll('.', ' !') }
  const score = scorePage({ title: 'A title', body }, found)
  expect(score).toMatchObject({ f1: 1, isTitleRight: true, lost: [], added: [] })
})

test('lost and added lines are reported and lower the score', () => {
  const found = { title: 'B', body: `${body.split('\n')[0]}\nShare this page` }
  const score = scorePage({ title: 'A', body }, found)
  expect(score).toMatchObject({
    isTitleRight: false,
    lost: ['The second one has a few more of them.'],
    added: ['Share this page'],
  })
  expect(score.recall).toBeLessThan(0.5)
  expect(score.precision).toBeLessThan(0.7)
})

test('joined blocks lower the score although no word is lost', () => {
  const score = scorePage({ title: '', body }, { title: '', body: body.replace('\n', ' ') })
  expect(score.lost).toEqual([])
  expect(pageDifferences(score)).toEqual([expect.stringContaining('the same lines')])
  expect(score.f1).toBeGreaterThan(0.5)
  expect(score.f1).toBeLessThan(1)
})

test('a short line is reported as lost if it only occurs within other lines', () => {
  const expected = { title: '', body: 'Four pins and 4 wires\n4' }
  const score = scorePage(expected, { title: '', body: 'Four pins and 4 wires' })
  expect(pageDifferences(score)).toEqual(['- 4'])
})

test('Chinese and Japanese are compared by character', () => {
  const score = scorePage(
    { title: '', body: '昨天傍晚五点半卸下了木招牌' },
    { title: '', body: '昨天傍晚五点半卸下了招牌' },
  )
  expect(score.f1).toBeGreaterThan(0.7)
  expect(score.f1).toBeLessThan(0.9)
})

test('an empty result scores 0', () => {
  expect(scorePage({ title: '', body }, { title: '', body: '' })).toMatchObject({
    precision: 0,
    recall: 0,
    f1: 0,
  })
})
