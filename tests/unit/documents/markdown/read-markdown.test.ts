import { describe, expect, test } from 'vitest'
import { importText } from '../../../support/files/sentence-splitter.ts'

const shown = async (text: string) => {
  const { blocks } = await importText(text, 'a.md')
  return blocks.map(({ segments }) => segments.join(' '))
}

describe('front matter of a Markdown file', () => {
  test.each([
    [
      'YAML',
      '---\ntitle: "The Lamp: a \\"story\\""\nauthor:\n  - Ann Lee\n  - Bo Li\ndate: 2020-05-04\nlang: en-GB\nurl: https://example.org/x\n---\n',
    ],
    [
      'YAML of records',
      '---\ntitle: \'The Lamp: a "story"\'\nauthors:\n  - name: Ann Lee\n    affiliation: none\n  - name: Bo Li\npublished: 2020-05-04 # at last\nlocale: en_GB\nsource: https://example.org/x\n...\n',
    ],
    [
      'TOML',
      '+++\ntitle = "The Lamp: a \\"story\\""\nauthors = ["Ann Lee", "Bo Li"]\ndate = 2020-05-04T10:00:00Z\nlanguage = "en-GB"\nurl = "https://example.org/x"\n+++\n',
    ],
  ])('%s', async (_, matter) => {
    const document = await importText(
      `${matter}\nShe came home late.\n\nNobody was there.\n`,
      'a.md',
    )
    expect(document).toMatchObject({
      title: 'The Lamp: a "story"',
      byline: 'Ann Lee, Bo Li',
      published: '2020-05-04',
    })
    expect(document.source.url).toBe('https://example.org/x')
    expect(document.blocks).toHaveLength(2)
  })

  test('a text between two rules is not front matter', async () => {
    expect(await shown('---\n\nShe came home late.\n\n---\n\nNobody was there.\n')).toEqual([
      'She came home late.',
      'Nobody was there.',
    ])
  })

  test('holds the title, where the headings are chapters', async () => {
    const document = await importText(
      '---\ntitle: The Lamp\n---\n# One\n\nShe came.\n\n## Late\n\nHome.\n\n# Two\n\nNobody was there.\n',
      'a.md',
    )
    expect(document.title).toBe('The Lamp')
    expect(document.blocks.map(({ level, segments }) => [level, ...segments])).toEqual([
      [2, 'One'],
      [undefined, 'She came.'],
      [3, 'Late'],
      [undefined, 'Home.'],
      [2, 'Two'],
      [undefined, 'Nobody was there.'],
    ])
  })
})

describe('Markdown', () => {
  test('has headings with explicit or generated ids', async () => {
    const { blocks } = await importText(
      '# Title\n\nSee [one](#first-things-first), [two](#two) and [again](#again-1).\n\n## First things, first!\n\nA.\n\n## Two words {#two .wide}\n\nB.\n\n## Again\n\nC.\n\n## Again\n\nD. {not one}\n',
      'a.md',
    )
    const anchors = blocks.flatMap(({ segments, anchors: own }) =>
      own ? [[segments[0], own]] : [],
    )
    expect(anchors).toEqual([
      ['First things, first!', ['first-things-first']],
      ['Two words', ['two']],
      ['Again', ['again-1']],
    ])
    expect(blocks.at(-1)?.segments.join(' ')).toBe('D. {not one}')
  })

  test('has task list items', async () => {
    expect(await shown('# To do\n\n- [ ] wash\n- [x] cook\n- [y] eat\n\n[ ] no item\n')).toEqual([
      '☐ wash',
      '☑ cook',
      '[y] eat',
      '[ ] no item',
    ])
  })

  test('has notes of several paragraphs', async () => {
    const text =
      '# Owls\n\nThey are back.[^1] So are bats.\n\n[^1]: In words.\n\n    And more\n    words.\n\n\tThe last.\n\nAfter it.\n'
    const { blocks } = await importText(text, 'a.md')
    expect(blocks.map(({ kind, segments }) => [kind, segments.join(' ')])).toEqual([
      ['paragraph', 'They are back.1 So are bats.'],
      ['paragraph', '1 In words.'],
      ['paragraph', 'And more words.'],
      ['paragraph', 'The last.'],
      ['paragraph', 'After it.'],
    ])
  })

  test('has deleted text and aligned columns', async () => {
    const { blocks } = await importText(
      '# T\n\nIt is ~~dead~~ alive.\n\n| Left | Middle | Right |\n|:--|:-:|--:|\n| a | b | 3 |\n',
      'a.md',
    )
    expect(blocks[0]?.marks).toEqual([{ kind: 'deleted', segment: 0, start: 6, end: 10 }])
    expect(blocks.slice(1).map(({ cell }) => cell?.align)).toEqual([
      undefined,
      'center',
      'end',
      undefined,
      'center',
      'end',
    ])
  })

  test('has tables, nested lists, code, ruby and line breaks', async () => {
    const text =
      '# T\n\n| Year | Name |\n|---|:--:|\n| 1999 | **Ann** |\n\n1. one\n   - nested\n\n     ```py\n     a = 1\n     ```\n2. two\n\n<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字 <br> line  \nbreak\\\nlast\n'
    const { blocks } = await importText(text, 'a.md')
    expect(
      blocks.map(({ kind, segments, item, cell }) => [kind, segments.join(' '), item ?? cell?.row]),
    ).toEqual([
      ['paragraph', 'Year', 0],
      ['paragraph', 'Name', 0],
      ['paragraph', '1999', 1],
      ['paragraph', 'Ann', 1],
      ['list-item', 'one', { depth: 0, number: 1 }],
      ['list-item', 'nested', { depth: 1 }],
      ['code', 'a = 1', undefined],
      ['list-item', 'two', { depth: 0, number: 2 }],
      ['paragraph', '漢字', undefined],
      ['paragraph', 'line', undefined],
      ['paragraph', 'break', undefined],
      ['paragraph', 'last', undefined],
    ])
  })
})

test.each([
  [
    'a heading at the start',
    '# The Last Lighthouse\n\nThe lamp was lit in *1871*.\n\n- one\n- two\n',
    true,
  ],
  [
    'several headings',
    'The lamp was lit.\n\n## Then\n\nIt went out.\n\n## Now\n\nIt is dark.\n',
    true,
  ],
  ['a single line with a hash', 'The lamp was lit.\n\n# 3\n\nIt went out.\n', false],
  ['words that are counted', '#lamp #light\n\nThe lamp was lit.\n\n#dark\n\nIt went out.\n', false],
  [
    'a list of settings',
    '# where the lamp is\nlamp = here\n\n# when it is lit\ntime = night\n',
    false,
  ],
])('is detected by %s, whatever the name', async (_, text, isMarkdown) => {
  const { title, blocks } = await importText(text, 'stdin')
  const words = [title, ...blocks.flatMap(({ segments }) => segments)].join('\n')
  expect(!words.includes('#')).toBe(isMarkdown)
})
