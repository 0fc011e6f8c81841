import { describe, expect, test } from 'vitest'
import { readText } from '../../../../main/documents/text/read-text.ts'

const LAMP =
  'The lamp stood on the hill for a hundred years, and in all that time nobody had asked who lit it in the evening or who put it out when the morning came over the harbour.'
const CHILD =
  'She had asked once, when she was small, and had been told that such things were none of her business, so that she never asked again until the night when it did not burn.'
const SHORT = 'Nobody knew.'

/** A hard-wrapped paragraph, its first line indented by `first`, the others by `rest`. */
function wrapped(text: string, first = '', rest = '', columns = 72): string {
  const lines: string[] = []
  let line = first
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > columns) {
      lines.push(line)
      line = rest
    }
    line += line.trim() === '' ? word : ` ${word}`
  }
  return [...lines, line].join('\n')
}

const read = (text: string) => readText(text).map((line) => line.text)
const kinds = (text: string) =>
  readText(text).map(({ kind, level, region, text: shown }) => [level ?? region ?? kind, shown])

describe('hard-wrapped text', () => {
  test('joins a word across lines without a space', () => {
    const cut =
      'It was said of the old lamp on the hill that the pre- and post-\nwar keepers had lit it by hand, each of them, with the same well-\nknown match'
    const text = [cut, wrapped(LAMP), wrapped(CHILD), wrapped(LAMP)].join('\n\n')
    expect(read(text)[0]).toContain('pre- and post-war keepers')
    expect(read(text)[0]).toContain('well-known match')
    const both =
      'It was said of the old lamp on the hill that in the years of pre-\nand post-war the keepers had lit it by hand, each of them, with one\nmatch'
    expect(read([both, wrapped(LAMP), wrapped(CHILD)].join('\n\n'))[0]).toContain('pre- and')
  })

  test('has paragraphs separated by empty lines', () => {
    expect(read([LAMP, CHILD, SHORT].map((one) => wrapped(one)).join('\n\n'))).toEqual([
      LAMP,
      CHILD,
      SHORT,
    ])
  })

  test.each(['  ', '    ', '\t'])('or indented by %j', (indent) => {
    const text = [LAMP, CHILD, SHORT, LAMP].map((one) => wrapped(one, indent)).join('\n')
    expect(read(text)).toEqual([LAMP, CHILD, SHORT, LAMP])
    // The first paragraph of a chapter is not indented, as in print.
    expect(read(text.trimStart())).toEqual([LAMP, CHILD, SHORT, LAMP])
  })

  test('or indented as a whole', () => {
    const text = [LAMP, CHILD].map((one) => wrapped(one, '      ', '      ')).join('\n\n')
    expect(read(text)).toEqual([LAMP, CHILD])
  })

  test('keeps items together with their hanging lines', () => {
    const items = ['* ', '2. ', '(3) '].map((mark) => wrapped(mark + LAMP, '', '    '))
    expect(read([...items, wrapped(CHILD)].join('\n\n'))).toEqual([
      `* ${LAMP}`,
      `2. ${LAMP}`,
      `(3) ${LAMP}`,
      CHILD,
    ])
    expect(read([items.join('\n'), wrapped(CHILD)].join('\n\n'))).toHaveLength(4)
  })

  test('joins the lines of a hanging indent', () => {
    const text = `1.1. A lamp\n${wrapped(LAMP, '    ', '    ')}\n\n${wrapped(CHILD)}`
    expect(read(text)).toEqual(['1.1. A lamp', LAMP, CHILD])
  })

  test('keeps the lines of verse, dialogue and quotes', () => {
    const verse = [
      'The wind howls at the door,',
      '  the sea moans on the shore,',
      '',
      'And nobody hears.',
    ]
    const quoted = [
      '> She asked who lit the lamp on the hill, in the',
      '> evening, and nobody knew.',
    ]
    const text = [wrapped(LAMP), verse.join('\n'), quoted.join('\n'), wrapped(CHILD)].join('\n\n')
    expect(read(text)).toEqual([
      LAMP,
      ...verse.filter((line) => line !== '').map((line) => line.trim()),
      ...quoted,
      CHILD,
    ])
  })

  test('keeps one sentence per line where it is written so', () => {
    const sentences = Array.from({ length: 8 }, (_, index) => `${LAMP.slice(0, 60 + index)}.`)
    expect(read(sentences.join('\n'))).toEqual(sentences)
  })
})

describe('Chinese text', () => {
  const ONE = '他说，灯在山上站了一百年，在这一百年里，没有人问过是谁在傍晚点亮它，又是谁把它熄灭。'
  const TWO = '她小时候问过一次，人家告诉她这不关她的事，所以她再也没有问过，直到有一天灯没有亮。'

  test('has a paragraph at each indented line, with or without further lines', () => {
    expect(read([ONE, TWO, ONE, TWO, ONE].map((one) => `\u3000\u3000${one}`).join('\n'))).toEqual([
      ONE,
      TWO,
      ONE,
      TWO,
      ONE,
    ])
    const long = [ONE + TWO + ONE, TWO + ONE, ONE + ONE + TWO]
    const lines = long.map((one) => `\u3000\u3000${one}`.replace(/.{36}/gu, '$&\n'))
    expect(read(lines.join('\n'))).toEqual(long)
  })

  test('indented by ASCII spaces has one paragraph per line', () => {
    const lines = [ONE, TWO, ONE, TWO, ONE, TWO]
    expect(read(lines.map((one) => `    ${one}`).join('\n'))).toEqual(lines)
  })
})

describe('headings of a text', () => {
  test('are underlined', () => {
    const text = `========\nThe Lamp\n========\n\nThe Harbour\n===========\n${SHORT}\n\nThe Hill\n--------\n\n${SHORT}\n\n灯\n--\n\n-----\n\n${SHORT}\n----\n`
    expect(kinds(text)).toEqual([
      ['furniture', '========'],
      [1, 'The Lamp'],
      ['furniture', '========'],
      [2, 'The Harbour'],
      ['furniture', '==========='],
      ['paragraph', SHORT],
      [3, 'The Hill'],
      ['furniture', '--------'],
      ['paragraph', SHORT],
      ['paragraph', '灯'],
      ['paragraph', '--'],
      ['paragraph', '-----'],
      ['paragraph', SHORT],
      ['paragraph', '----'],
    ])
  })

  test('are chapters where the outermost style occurs several times', () => {
    const text = `One\n---\n\n${SHORT}\n\nTwo\n---\n\n${SHORT}`
    expect(kinds(text).filter(([level]) => typeof level === 'number')).toEqual([
      [2, 'One'],
      [2, 'Two'],
    ])
  })

  test('are capitals or numbers with space above, or under another heading', () => {
    const text = `${SHORT}\n\n\n\nTHE HARBOUR\n\n${LAMP}\n\nOH NO\n\n${SHORT}\n\n\nIV.\n\n${LAMP}\n\n\nCHAPTER TWO\n\nIN THE DARK\n\n${SHORT}\n\n\n12, MAIN STREET\n\n\n灯\n`
    expect(kinds(text).filter(([level]) => level === 2)).toEqual([
      [2, 'THE HARBOUR'],
      [2, 'IV.'],
      [2, 'CHAPTER TWO'],
      [2, 'IN THE DARK'],
    ])
  })
})

test('Windows and old Mac line ends, and form feeds', async () => {
  const { decode } = await import('../../../../main/documents/bytes/decode.ts')
  const bytes = new TextEncoder().encode('One.\r\rTwo.\r\n\r\nThree.\fFour.')
  expect(read(decode(bytes).text)).toEqual(['One.', 'Two.', 'Three.', 'Four.'])
})
