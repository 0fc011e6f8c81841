import { describe, expect, test } from 'vitest'
import type { ImportedDocument } from '../../../main/documents/imported-document.ts'
import { everything, importText, visible } from '../../support/files/sentence-splitter.ts'

const PROSE =
  'The lamp stood on the hill for a hundred years, and in all that time nobody had asked who lit it in the evening.'

/** `T` is a term, `D` a definition, each with its depth; continuation paragraphs have a dot, other text nothing. */
const shape = ({ blocks }: ImportedDocument) =>
  blocks.map(({ kind, segments, item }) => {
    const text = segments.join(' ')
    if (kind !== 'list-item') return text
    return `${item ? `${item.part === undefined ? '' : item.part.charAt(0).toUpperCase()}${item.depth}` : '.'} ${text}`
  })

test('a page has terms and definitions', async () => {
  const html = `<dl><dt>Brick</dt><dd>Tea that was pressed.</dd><div><dt>Tally</dt><dt>Stick</dt><dd><p>Notches.</p><p>More.</p><ul><li>One</li></ul></dd></div></dl>`
  const document = await importText(
    `<!doctype html><html lang="en"><body><p>${PROSE}</p>${html}<p>${PROSE} Yes.</p></body></html>`,
  )
  expect(shape(document)).toEqual([
    PROSE,
    'T0 Brick',
    'D0 Tea that was pressed.',
    'T0 Tally',
    'T0 Stick',
    'D0 Notches.',
    '. More.',
    '1 One',
    `${PROSE} Yes.`,
  ])
})

describe('Markdown', () => {
  test.each([
    ['Brick\n: Tea that was\n  pressed.', ['T0 Brick', 'D0 Tea that was pressed.']],
    ['Tally\nStick\n: Notches.\n: *More*.', ['T0 Tally', 'T0 Stick', 'D0 Notches.', 'D0 More.']],
    [
      'One\n:   First.\n\n    Second.\n\n    - Item\n\nTwo\n\n: Last.',
      ['T0 One', 'D0 First.', '. Second.', '1 Item', 'T0 Two', 'D0 Last.'],
    ],
    ['- One\n  : First.\n- Two', ['T1 One', 'D1 First.', '0 Two']],
    ['At 12:30 we left: nobody saw.\n:-) was all.', ['At 12:30 we left: nobody saw. :-) was all.']],
    [': Nothing stands over it.', [': Nothing stands over it.']],
  ])('%j', async (list, expected) => {
    const text = `# Words\n\n${PROSE}\n\n${list}\n`
    const document = await importText(text, 'a.md')
    expect(shape(document).slice(1)).toEqual(expected)
    const signs = /^\s*(?:[:-] +)|^# |\*/gm
    expect(everything(document, text).replaceAll(':', '')).toBe(
      visible(text.replace(signs, '')).replaceAll(':', ''),
    )
  })

  test('endlessly nested terms are parsed in linear time', async () => {
    const deep = Array.from(
      { length: 2000 },
      (_, at) => `${'  '.repeat(at % 200)}t\n${'  '.repeat(at % 200)}: d`,
    )
    const document = await importText(`# Words\n\n${PROSE}\n\n${deep.join('\n')}\n`, 'a.md')
    expect(document.blocks.length).toBeGreaterThan(1)
  })
})
