import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { meanOf, readFloors } from '../../scripts/bench/floors.ts'
import { articleOf, readPages } from '../../scripts/bench/page-corpus.ts'
import { type PageScore, pageDifferences, scorePage } from '../../scripts/bench/score-page.ts'
import { splitSentences } from '../support/files/sentence-splitter.ts'

/** Pages whose title is still extracted wrongly. Remove a page once it is fixed. */
const KNOWN_WRONG_TITLES = ['government-en', 'table-layout-en']

const folder = fileURLToPath(new URL('extraction/', import.meta.url))
const pages = readPages(folder)
const floors = readFloors(folder)
const scores = new Map<string, PageScore>()

beforeAll(async () => {
  for (const page of pages)
    scores.set(page.name, scorePage(page.expected, await articleOf(page, splitSentences)))
})

test('there is a floor for each page and no other', () => {
  expect(Object.keys(floors.cases)).toEqual(pages.map(({ name }) => name))
})

test.each(pages)('$name scores at least its floor', ({ name }) => {
  const score = scores.get(name)
  const f1 = score?.f1 ?? Number.NaN
  const floor = floors.cases[name] ?? Number.NaN
  const report = [
    `${name}: F1 of the body is ${f1.toFixed(3)}, the floor is ${floor.toFixed(3)}`,
    ...(score ? pageDifferences(score) : []),
  ]
  expect(f1, report.join('\n')).toBeGreaterThanOrEqual(floor)
})

test('all titles but the known wrong ones are correct', () => {
  const wrong = pages.filter(({ name }) => scores.get(name)?.isTitleRight !== true)
  expect(wrong.map(({ name }) => name)).toEqual(KNOWN_WRONG_TITLES)
})

test('the mean score is at least its floor', () => {
  const mean = meanOf(new Map([...scores].map(([name, { f1 }]) => [name, f1])))
  const report = `the mean F1 is ${mean.toFixed(4)}, the floor is ${floors.mean.toFixed(3)}`
  expect(mean, report).toBeGreaterThanOrEqual(floors.mean)
})
