import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everything, importText, visible } from '../../../support/files/sentence-splitter.ts'

const inMarkdown = async (text: string) => {
  const document = await importText(`# A title\n\nA paragraph.\n\n${text}`, 'a.md')
  expect(document.format).toBe('markdown')
  return document
}
const words = (text: string) => text.match(/\p{L}+\d*|\d+/gu) ?? []

/** Ways of nesting, with the words at each level; lists with each level on a line of its own are long. */
const SHAPES: Readonly<Record<string, { most: number; text: (depth: number) => string }>> = {
  'quotations in one line': { most: 5000, text: (depth) => `${'> '.repeat(depth)}deep hello` },
  'quotations without spaces': { most: 5000, text: (depth) => `${'>'.repeat(depth)}deep hello` },
  'lists in one line': { most: 5000, text: (depth) => `${'- '.repeat(depth)}deep hello` },
  'lists line by line': {
    most: 600,
    text: (depth) =>
      Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- item${level}`).join('\n'),
  },
  'lists of paragraphs': {
    most: 400,
    text: (depth) =>
      Array.from(
        { length: depth },
        (_, level) =>
          `${'  '.repeat(level)}- item${level}\n\n${'  '.repeat(level + 1)}more${level}\n${'  '.repeat(level + 1)}and${level}\n`,
      ).join('\n'),
  },
  'numbered lists': {
    most: 400,
    text: (depth) =>
      Array.from({ length: depth }, (_, level) => `${'   '.repeat(level)}1. item${level}`).join(
        '\n',
      ),
  },
  'quotations line by line, with lazy lines': {
    most: 600,
    text: (depth) =>
      Array.from({ length: depth }, (_, level) => `${'> '.repeat(level + 1)}said${level}`)
        .concat('lazy line')
        .join('\n'),
  },
  'lists in quotations': { most: 3000, text: (depth) => `${'> - '.repeat(depth)}deep hello` },
  'code in quotations': {
    most: 2000,
    text: (depth) => {
      const mark = '> '.repeat(depth)
      return `${mark}\`\`\`\n${mark}let code\n${mark}\`\`\``
    },
  },
  emphasis: {
    most: 2000,
    text: (depth) => `${'*a '.repeat(depth)}deep${' b*'.repeat(depth)} hello`,
  },
  brackets: { most: 2000, text: (depth) => `${'[a '.repeat(depth)}deep${'](#x)'.repeat(depth)}` },
}

describe('nesting beyond the limit loses no text', () => {
  test.each(Object.entries(SHAPES))('%s', async (_, { most, text }) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: most }), async (depth) => {
        const markdown = `${text(depth)}\n\nThe end.\n`
        const document = await inMarkdown(markdown)
        const found = [
          ...document.blocks.map(({ segments }) => segments.join(' ')),
          ...document.trimmed.map((block) => block.text),
        ].join('\n')
        const has = new Set(words(found))
        expect(
          words(markdown).filter((word) => word !== '1' && word !== 'x' && !has.has(word)),
        ).toEqual([])
        expect(found).toContain('The end.')
      }),
      { seed: 4, numRuns: 12, examples: [[31], [33], [65], [121], [241], [most]] },
    )
  })

  test('quote and list markers are removed at any depth', async () => {
    for (const depth of [3, 150, 50_000]) {
      const document = await inMarkdown(`${'>'.repeat(depth)} hello\n`)
      expect(everything({ ...document, title: '' }, '')).toBe(visible('A paragraph.', 'hello'))
    }
  })

  test('a list of thirty-three levels is a list to its end', async () => {
    const { blocks } = await inMarkdown(SHAPES['lists line by line']?.text(33) ?? '')
    expect(blocks.slice(1).map(({ kind }) => kind)).toEqual(Array(33).fill('list-item'))
  })
})
