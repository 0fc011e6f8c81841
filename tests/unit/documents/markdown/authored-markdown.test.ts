import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importText } from '../../../support/files/sentence-splitter.ts'
import { runsOf } from '../../../support/long-run.ts'

/** Lines that are boilerplate at the end of a saved page, and text in a file that an author wrote. */
const SHORT_LINES = [
  'Home',
  'Download',
  'Related articles',
  'Share on Facebook',
  'Read more',
  'Privacy Policy',
  'The Old Bridge and the New Ferry',
  'Contact us: 010-1234 5678',
  '首页 评论 联系我们',
]
const PROSE =
  'The keepers light the lamp at dusk, and the light goes far over the bay and the pier.'

describe('Markdown is an author’s file', () => {
  test('keeps a table, a list and short lines after the last long paragraph', async () => {
    const { title, blocks, trimmed } = await importText(
      `# The lighthouse\n\n${PROSE}\n\n## Keys\n\n| Key | What it does |\n|---|---|\n| Home | Lamp on |\n| Ctrl+F | Search |\n\n- Oil\n- Wick\n\nThe lamp was made by a smith in the town.\n`,
      'input.md',
    )
    expect(title).toBe('The lighthouse')
    expect(trimmed).toEqual([])
    expect(blocks.map(({ segments }) => segments.join(' '))).toEqual([
      PROSE,
      'Keys',
      'Key',
      'What it does',
      'Home',
      'Lamp on',
      'Ctrl+F',
      'Search',
      'Oil',
      'Wick',
      'The lamp was made by a smith in the town.',
    ])
  })

  test('is not taken for HTML because it begins with tags', async () => {
    const { format, title, blocks } = await importText(
      '<h1 align="center">The lighthouse</h1>\n\n<p align="center">\n  <a href="https://example.org/a"><img src="a.svg" alt="lamp"></a>\n  <a href="https://example.org/b"><img src="b.svg" alt="dogs"></a>\n</p>\n\n## What it is\n\nIt stands on a **rock** in the bay.\n\n- He lights the lamp at dusk.\n\n> A keeper lives there.\n\n```sh\nlamp --on\n```\n',
      'README.md',
    )
    expect([format, title]).toEqual(['markdown', 'The lighthouse'])
    expect(blocks.map(({ kind, segments }) => [kind, segments.join(' ')])).toEqual([
      ['figure', 'lamp'],
      ['figure', 'dogs'],
      ['heading', 'What it is'],
      ['paragraph', 'It stands on a rock in the bay.'],
      ['list-item', 'He lights the lamp at dusk.'],
      ['quote', 'A keeper lives there.'],
      ['code', 'lamp --on'],
    ])
  })

  test('a whole page named .md is HTML', async () => {
    const { format } = await importText(
      '<!doctype html><html><body><p>One.</p><p>Two.</p></body></html>',
      'page.md',
    )
    expect(format).toBe('html')
  })

  test('nothing is left out, whatever the lines and their order', async () => {
    const line = fc.constantFrom(...SHORT_LINES)
    const block = fc.oneof(
      fc.constant(PROSE),
      line,
      line.map((text) => `## ${text}`),
      fc
        .array(line, { minLength: 1, maxLength: 6 })
        .map((items) => items.map((one) => `- ${one}`).join('\n')),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 12 }), async (blocks) => {
        const { trimmed } = await importText(`# Title\n\n${blocks.join('\n\n')}\n`, 'a.md')
        expect(trimmed).toEqual([])
      }),
      { numRuns: runsOf(400), seed: 5 },
    )
  })
})
