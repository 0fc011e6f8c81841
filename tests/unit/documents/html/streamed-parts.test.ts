import { expect, test } from 'vitest'
import { readHtml } from '../../../../main/documents/html/read-html.ts'

const lines = (body: string) =>
  readHtml(`<!doctype html><html><body>${body}</body></html>`).lines.map(({ text }) => text)

test('parts that React streams after the page are moved to their templates', () => {
  expect(
    lines(
      '<main><h1>The lamp</h1><!--$?--><template id="B:0"></template><!--/$--><p>The end.</p></main><div hidden id="S:0"><p>It was lit.</p><template id="P:1"></template></div><div hidden id="S:1"><p>By whom?</p></div><script>$RS("S:1","P:1")</script><script>$RC("B:0","S:0")</script>',
    ),
  ).toEqual(['The lamp', 'It was lit.', 'By whom?', 'The end.'])
})

test("by the ids in the script's calls, not by order", () => {
  expect(
    lines(
      '<p>A<template id="B:0"></template></p><div><template id="B:1"></template></div><div hidden id="S:1">one</div><div hidden id="S:0">two</div><script>$RC("B:0","S:1");$RC("B:1","S:0")</script>',
    ),
  ).toEqual(['A', 'one', 'two'])
})

test('a part without a template is shown in place; other hidden elements stay hidden', () => {
  expect(
    lines('<p>One.</p><div hidden id="S:0"><p>Two.</p></div><div hidden id="menu">No</div>'),
  ).toEqual(['One.', 'Two.'])
})

test('nested parts cannot form a cycle', () => {
  expect(
    lines(
      '<div hidden id="S:0"><p>a</p><template id="B:1"></template></div><div hidden id="S:1"><p>b</p><template id="B:0"></template></div>',
    ).sort(),
  ).toEqual(['a', 'b'])
  const chain = Array.from(
    { length: 450 },
    (_, index) =>
      `<div hidden id="S:${index.toString(16)}">${'<b>'.repeat(60)}x<template id="B:${(index + 1).toString(16)}"></template>${'</b>'.repeat(60)}</div>`,
  ).join('')
  expect(lines(`<template id="B:0"></template>${chain}`).join('').length).toBe(450)
})
