import { describe, expect, test } from 'vitest'
import { importText } from '../../../support/files/sentence-splitter.ts'

const squash = (text: string) => text.replace(/\s+/g, '')
const keptOf = async (lines: readonly string[]) => {
  const { title, blocks, trimmed } = await importText(lines.join('\n'), 'zzz.txt')
  const body = blocks.map(({ segments }) => squash(segments.join(' ')))
  return { body: title === 'zzz' ? body : [squash(title), ...body], trimmed }
}

const PROSE = [
  'The keeper lights the lamp at dusk, and the light goes far over the bay, the pier and the houses behind it.',
  'In winter he has to climb the stairs four times a night, because the oil grows thick and the wick burns down.',
  'Nobody else wanted the post, he says, and nobody has asked him for the key since the last inspector left.',
]
const FOOT = [
  'More from The Bay Post',
  'Council asked to look into boats',
  'Visit site',
  'Privacy & Cookies',
  'Terms of use',
  'About us',
  'Newsletter',
  '© 2031 The Bay Post',
]

describe('an author’s text without prose at its edge stays whole', () => {
  const rows = Array.from({ length: 24 }, (_, at) => `| \`--lamp${at}\` | Show lamp ${at}.`)
  const items = Array.from({ length: 18 }, (_, at) => [
    `${at + 1}) Oil Lamp Beacon ${at * 7} (${at + 2} Discs)`,
    `http://abc.example/2iJ${at}`,
  ]).flat()
  const standings = Array.from(
    { length: 18 },
    (_, at) => `${at + 1} Marek Holt ${240 - at * 9} ${at % 5} ${at % 4} ${at % 7}`,
  )
  const links = Array.from({ length: 30 }, (_, at) => `The Long Road To Part ${at} - Ann Lee (PDF)`)

  test.each<[string, string[]]>([
    ['prose before a drawn table', [...PROSE.slice(0, 2), '|====', ...rows, '|====', ...PROSE]],
    ['a list of products', [...PROSE, ...items]],
    [
      'a list of books with its index',
      ['The free shelf', 'Index', 'Go', 'Java', 'Science', ...links, ...PROSE],
    ],
    ['a manual that ends in names of keys', [...PROSE, 'Keys', 'Home', 'Lamp on', 'End', 'Search']],
    ['references at the end', [...PROSE, 'References', ...links, 'Copyright', PROSE[0] ?? '']],
    [
      'a settings page of a manual',
      [...PROSE, 'Click Tools.', 'Then click Preferences.', 'Submit'],
    ],
    ['standings alone', ['Harbour league', ...standings, 'www.harbour.example']],
  ])('%s', async (_, lines) => {
    const text = lines.map((line, at) => (lines.indexOf(line) === at ? line : `${line} Again.`))
    expect(await keptOf(text)).toEqual({ body: text.map(squash), trimmed: [] })
  })

  test('a list of products above the page’s foot', async () => {
    const { body } = await keptOf([...PROSE, ...items, ...FOOT])
    expect(body).toEqual([...PROSE, ...items].map(squash))
  })

  test('standings above a foot with whole sentences', async () => {
    const article = ['Harbour league', 'Final standings after 12 rounds:', ...standings]
    const sentences = [
      'How can we improve?',
      'Please give an overall site rating:',
      'On the toolbar, click Tools. Then, click Preferences.',
      'In the text box next to Home page, simply type www.bay.example.',
    ]
    const { body } = await keptOf([...article, ...FOOT, ...sentences])
    expect(body).toEqual(article.map(squash))
  })
})

test('a README copied as text loses at most its licence line', async () => {
  const readme =
    'gutter|Build|Measures rain with a bucket, a float and patience.|Contents|Install|Usage|npm install gutter|gutter.read()|Option|Default|Meaning|pin|4|Which pin|taper|0|Millimetres|Contributing|Pull requests welcome.|License'.split(
      '|',
    )
  const { body } = await keptOf([...readme, 'MIT © 2024 Ann Lee'])
  expect(body).toEqual(readme.map(squash))
})

test('a page’s menus and notices are left out', async () => {
  const menu = ['Home', 'News', 'Sports', 'Weather', 'Sign in', 'Subscribe']
  const { body } = await keptOf([...menu, 'The lighthouse', ...PROSE, ...FOOT])
  expect(body).toEqual(['The lighthouse', ...PROSE].map(squash))
})

describe('a page saved as text keeps of its article', () => {
  const menu = ['Home', 'News', 'Sports', 'Weather', 'Sign in', 'Subscribe']
  const deck = 'The keeper was to go, and the neighbours took the lamp over.'

  test.each<[string, string[]]>([
    [
      'a deck without proof below the menu',
      ['A lamp of one’s own', deck, 'Lucy Lee | Bay, 2 Aug 2031 - 07:00', 'The Bay'],
    ],
    [
      'a caption below the menu',
      [
        'The lighthouse of the old harbour',
        'The last lamp at the old pier in May 2021. Photograph: Ann Lee',
      ],
    ],
  ])('%s', async (_, head) => {
    const { body } = await keptOf([...menu, ...head, ...PROSE, ...FOOT])
    expect(body).toEqual([...head, ...PROSE].map(squash))
  })

  test('a label that is also a menu word', async () => {
    const manual = [
      ...PROSE,
      'Returns:',
      'a handle with a cancel() method',
      'Added in version 2.1.',
    ]
    const foot = ['Navigation', 'User guide', 'Related topics', 'Previous: Lamps', 'Next: Oil']
    const { body } = await keptOf([...manual, deck, ...foot, '© 2031 The lamp authors'])
    expect(body).toEqual([...manual, deck].map(squash))
  })
})
