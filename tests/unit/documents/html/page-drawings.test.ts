import { expect, test } from 'vitest'
import { importText } from '../../../support/files/sentence-splitter.ts'

const page = (body: string) =>
  importText(
    `<!doctype html><html><head><title>Sales</title></head><body><article><h1>Sales</h1>${body}</article></body></html>`,
    'a.html',
  )
const LONG = 'The chart shows what was sold in a year, and what it cost, as the firm tells it.'

test('text of a drawing is trimmed and can be restored', async () => {
  const { title, blocks, trimmed } = await page(
    `<p>${LONG}</p><svg><title>Chart</title><text>Sales in 2020</text><g><text>Costs in 2021</text><text style="display:none">no</text></g></svg><p>${LONG} Again.</p>`,
  )
  expect(title).toBe('Sales')
  expect(blocks.map(({ segments }) => segments.join(' '))).toEqual([LONG, `${LONG} Again.`])
  expect(trimmed.map(({ text, reason }) => [text, reason])).toEqual([
    ['Sales in 2020\nCosts in 2021', 'furniture'],
  ])
})

test('a drawing within text does not split it', async () => {
  const { blocks, trimmed } = await page(
    `<p>The firm <svg><text>A sign</text></svg> sold <a href="#x"><svg><path/></svg></a>much, and tells us so in words.</p>`,
  )
  expect(blocks.map(({ segments }) => segments.join(' '))).toEqual([
    'The firm sold much, and tells us so in words.',
  ])
  expect(trimmed.map(({ text }) => text)).toEqual(['A sign'])
})

test("a title within a drawing is not the page's title", async () => {
  const { title } = await importText(
    `<!doctype html><body><svg><title>Menu</title><text>x</text></svg><p>${LONG}</p>`,
    'a.html',
  )
  expect(title).not.toBe('Menu')
})

test('text of a drawing nested beyond the depth limit is kept', async () => {
  const { blocks, trimmed } = await page(
    `<p>${LONG}</p>${'<div>'.repeat(600)}<svg><text>Sales in 2020</text></svg>${'</div>'.repeat(600)}<p>${LONG} Again.</p>`,
  )
  const found = [...blocks.flatMap(({ segments }) => segments), ...trimmed.map(({ text }) => text)]
  expect(found.join(' ')).toContain('Sales in 2020')
})
