import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { meanOf, readFloors } from '../../scripts/bench/floors.ts'
import { articleOf, readPages } from '../../scripts/bench/page-corpus.ts'
import { type PageScore, pageDifferences, scorePage } from '../../scripts/bench/score-page.ts'
import { splitSentences } from '../support/files/sentence-splitter.ts'

/** Pages whose title comes out wrong today. A page that is mended leaves the list. */
const WRONG_TITLES = ['government-en', 'table-layout-en']

const folder = fileURLToPath(new URL('extraction/', import.meta.url))
const pages = readPages(folder)
const floors = readFloors(folder)
const scores = new Map<string, PageScore>()

beforeAll(async () => {
  for (const page of pages)
    scores.set(page.name, scorePage(page.expected, await articleOf(page, splitSentences)))
})

test('every page has a floor, and every floor a page', () => {
  expect(Object.keys(floors.cases)).toEqual(pages.map(({ name }) => name))
})

test.each(pages)('the article of $name', ({ name }) => {
  const score = scores.get(name)
  const f1 = score?.f1 ?? Number.NaN
  const floor = floors.cases[name] ?? Number.NaN
  const report = [
    `${name}: F1 of the body is ${f1.toFixed(3)}, its floor ${floor.toFixed(3)}`,
    ...(score ? pageDifferences(score) : []),
  ]
  expect(f1, report.join('\n')).toBeGreaterThanOrEqual(floor)
})

test('titles', () => {
  const wrong = pages.filter(({ name }) => scores.get(name)?.isTitleRight !== true)
  expect(wrong.map(({ name }) => name)).toEqual(WRONG_TITLES)
})

test('the mean over all pages', () => {
  const mean = meanOf(new Map([...scores].map(([name, { f1 }]) => [name, f1])))
  const report = `the mean F1 is ${mean.toFixed(4)}, its floor ${floors.mean.toFixed(3)}`
  expect(mean, report).toBeGreaterThanOrEqual(floors.mean)
})
