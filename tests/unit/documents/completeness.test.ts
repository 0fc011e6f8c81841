import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  everything,
  importText,
  splitSentences,
  visible,
} from '../../support/files/sentence-splitter.ts'
import { runsOf } from '../../support/long-run.ts'

const LINES = [
  'Home',
  'About Us | Contact | Privacy Policy',
  '- |',
  '* * *',
  'By Jane Roe',
  'March 4, 2019',
  'Share on Facebook',
  '首页 评论 联系我们',
  '京ICP备00000000号-1',
  'Tel: 010-1234 5678',
  'Copyright © 2001-2019 The Example Times. All rights reserved.Best viewed with Internet Explorer 8.',
  '© 2019 Example',
  'The minister said on Tuesday that the bridge would be opened in…  Read more',
  'The minister said on Tuesday that the bridge would be opened in spring, "not a day later", as the mayor had asked.',
  'The minister said on Tuesday that the bridge would be opened in spring, “not a day later”, as the mayor had asked.',
  'Nobody believed him. Why should they? It had been promised before... and before that.',
  '“No,” she said.',
  '他说：“桥将在春天开通。”没有人相信。',
  'Quoth the raven, “Nevermore.”',
  '— Да! — сказал он.',
  'x'.repeat(300),
  '==============',
  '------',
  'THE HARBOUR',
  '    A line that is set in, as paragraphs are, and wrapped behind its first',
  '  1) an item',
  'IV.',
  '',
  '\u3000\u3000全角空格开头的一段文字，足够长，可以当作正文来看待，因为它有逗号，也有句号。',
  '👩‍👩‍👧 emoji 🙂 and ﬁ ligature, e\u0301 accent',
]

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
)

describe('nothing visible is lost', () => {
  test('of any sequence of lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 40 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        async (lines, end) => {
          const text = lines
            .join(end)
            .replace(/<[a-z!/]/giu, '( ')
            .replace(/[#*`>[\]|]/gu, '')
          if (!/[\p{L}\p{N}]/u.test(text)) return
          const document = await importText(text)
          if (document.format !== 'text') return
          const known =
            document.title === 'text'
              ? [everything(document, ''), everything(document, text)]
              : [everything(document, text)]
          expect(known).toContain(visible(text))
        },
      ),
      { seed: 20_260, numRuns: runsOf(400) },
    )
  })

  const folder = fileURLToPath(new URL('../../corpus/cleaning/', import.meta.url))
  test.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('of %s', async (name) => {
    const text = readFileSync(folder + name, 'utf8')
    expect(everything(await importText(text), text)).toBe(visible(text))
  })
})

test('sentences joined give back their text, in any language', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.constantFrom(...LINES, '. ', '."', '。」', ' (', ') ', '…'), fc.string()),
        { maxLength: 12 },
      ),
      fc.constantFrom('en', 'zh-CN', 'ja', 'ru', 'fr', 'de', 'ko', 'ar', 'und'),
      (parts, language) => {
        const text = parts.join('')
        expect(splitSentences(text, language).join('').replace(/\s+/gu, '')).toBe(
          text.replace(/\s+/gu, ''),
        )
      },
    ),
    { seed: 20_261, numRuns: runsOf(400) },
  )
})

test('every field of a Markdown front matter is kept', async () => {
  const matter = [
    'title: On owls',
    'author: Ann Lee',
    'date: 2021-02-03',
    'tags: [birds, night]',
    'summary: >',
    '  They are back.',
    'draft: false',
  ]
  for (const [heading, title] of [
    ['', 'On owls'],
    ['# Owls\n\n', 'Owls'],
  ] as const) {
    const text = `---\n${matter.join('\n')}\n---\n${heading}They call at four in the morning.\n\nNobody complains.\n`
    const document = await importText(text, 'a.md')
    expect(document).toMatchObject({ title, byline: 'Ann Lee', published: '2021-02-03' })
    expect(document.blocks).toHaveLength(2)
    const trimmed = document.trimmed.map((trim) => trim.text).join('\n')
    expect(trimmed.split('\n').map((field) => field.trim())).toEqual(
      matter.map((field) => field.trim()),
    )
    expect(document.trimmed.map(({ reason, after }) => [reason, after])).toEqual([
      ['furniture', null],
    ])
  }
})

test('Markdown footnotes are text, identified by their markers', async () => {
  const text =
    '# Owls\n\nThey are back.[^1] So are bats.[^long]\n\n`[^1]` is code, [^none] is text.\n\n[^1]: https://x.example/source\n[^long]: In words,\nand more *words*.\n'
  const { blocks } = await importText(text, 'a.md')
  expect(blocks.map(({ segments }) => segments.join(' '))).toEqual([
    'They are back.1 So are bats.long',
    '[^1] is code, [^none] is text.',
    '1 https://x.example/source',
    'long In words, and more words.',
  ])
  const notes = blocks[0]?.marks?.filter(({ kind }) => kind === 'note')
  expect(notes?.map(({ href }) => href)).toEqual(['#note-1', '#note-long'])
  expect(blocks.map(({ anchors }) => anchors)).toEqual([
    undefined,
    undefined,
    ['note-1'],
    ['note-long'],
  ])
})
