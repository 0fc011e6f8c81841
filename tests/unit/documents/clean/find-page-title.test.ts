import { describe, expect, test } from 'vitest'
import { importText } from '../../../support/files/sentence-splitter.ts'

const ENGLISH = [
  'The ferry to the island will stop in October, because the company cannot find a second captain who knows the channel.',
  'Islanders met in the school on Monday, and the mayor promised that a smaller ferry would carry the mail in the winter.',
  'The captain himself, who is seventy, said that he had asked for help three years ago and had been told to wait.',
]
const GERMAN = [
  'Die Bäckerei am Markt schließt nach hundert Jahren, weil sich niemand findet, der nachts um zwei den Ofen heizen will.',
  'Der Bäcker selbst will noch bis Ostern weitermachen, danach soll in den Räumen der Bäckerei ein Café eingerichtet werden.',
  'Im Dorf fragt man sich, woher das Brot dann kommen soll, denn der nächste Laden ist zwölf Kilometer entfernt.',
]
const FRENCH = [
  'Le facteur de la vallée a distribué sa dernière lettre hier matin, après quarante ans de tournées à bicyclette.',
  'Les habitants lui ont offert une bicyclette neuve, que le facteur a promis de ne jamais charger de courrier.',
]
const CHINESE = [
  '老城区的最后一座水塔下个月就要拆除了，附近的居民这几天纷纷带着孩子来到水塔下面拍照留念，有人还带来了当年的老照片。',
  '水塔建于六十年前，曾经为整个老城区供水，如今这里将要修建一座小公园，设计师说会保留水塔的一段砖墙。',
]
const RUSSIAN = [
  'Старый маяк на мысе снова зажгли после двадцати лет темноты, и первыми его свет увидели рыбаки в открытом море.',
  'Деньги на ремонт маяка собирали всем посёлком, а лампу привёз из города учитель физики, который её и починил.',
]

type Page = readonly [
  title: string,
  head: readonly string[],
  after: readonly string[],
  body: readonly string[],
]

describe('the title of a page saved as text is the line that the article is about', () => {
  test.each<[string, Page]>([
    [
      'a site name and a skip link before it',
      [
        'Island loses its ferry in October',
        ['The Channel Courier', 'Skip to content', 'Home', 'News', 'Sports', 'Weather'],
        ['By Ann Lee', '3 May 2031'],
        ENGLISH,
      ],
    ],
    [
      'a cookie question before it, a deck after it',
      [
        'No captain, no ferry: an island waits',
        [
          'We use cookies to improve your experience on our site. By continuing you agree.',
          'Accept all',
          'Courier of the Channel',
          'Home | News | Weather',
        ],
        ['Islanders fear a winter without mail.', 'Photograph: Ann Lee'],
        ENGLISH,
      ],
    ],
    [
      'headlines of other articles before it',
      [
        'Ferry to the island will stop',
        [
          'Skip to main content',
          'Sign in',
          'Subscribe',
          'Ten gardens that bloom in the snow',
          'What the new tax means for bakers',
          'Weather',
        ],
        ['Updated 3 May 2031, 09:12'],
        ENGLISH,
      ],
    ],
    [
      'a German page',
      [
        'Nach hundert Jahren: Bäckerei am Markt schließt',
        ['Zum Inhalt springen', 'Der Landbote', 'Startseite', 'Politik', 'Sport'],
        ['Von Anna Lehm'],
        GERMAN,
      ],
    ],
    [
      'a French page',
      [
        'Le facteur de la vallée pose sa bicyclette',
        ['Aller au contenu', 'La Gazette du Val', 'Accueil', 'Politique', 'Culture'],
        ['Publié le 3 mai 2031'],
        FRENCH,
      ],
    ],
    [
      'a Chinese page',
      [
        '老城区最后一座水塔将拆除',
        ['江北晚报', '首页 | 新闻 | 体育 | 财经', '您的位置：首页 > 新闻'],
        ['2031年5月3日', '记者：林安'],
        CHINESE,
      ],
    ],
    [
      'a Russian page',
      [
        'На мысе снова горит старый маяк',
        ['Перейти к содержимому', 'Вестник посёлка', 'Главная', 'Новости', 'Спорт'],
        ['3 мая 2031'],
        RUSSIAN,
      ],
    ],
  ])('%s', async (_, [title, head, after, body]) => {
    const foot = ['Privacy policy', 'Terms of use', 'About us', '© 2031 The Courier']
    const text = [...head, title, ...after, ...body, ...foot].join('\n')
    const document = await importText(text, 'zzz.txt')
    expect(document.title).toBe(title)
    const kept = document.blocks.map(({ segments }) => segments.join(' ').replace(/\s+/g, ''))
    expect(kept).toEqual(expect.arrayContaining(body.map((line) => line.replace(/\s+/g, ''))))
  })
})

test('a title above the menus is found, whatever headlines stand below them', async () => {
  const head = ['Skip to content', 'Home', 'News', 'Sports', 'Weather', 'Ten gardens in the snow']
  const text = ['Island loses its ferry in October', ...head, '3 May 2031', ...ENGLISH].join('\n')
  expect((await importText(text, 'zzz.txt')).title).toBe('Island loses its ferry in October')
})

test.each<[string, readonly string[]]>([
  [
    'whose lines name keys',
    ['The lamp’s manual', 'Search', 'Home', 'The ferry of October', ...ENGLISH],
  ],
  [
    'with one menu word',
    ['Winter on the island', 'Newsletter', 'Why the ferry will stop in October', ...ENGLISH],
  ],
  [
    'that begins with a copyright',
    ['The island book', '© 2031 Ann Lee. All rights reserved.', 'The ferry of October', ...ENGLISH],
  ],
])('an author’s text keeps its first line as title: %s', async (_, lines) => {
  const { title } = await importText(lines.join('\n\n'), 'zzz.txt')
  expect(title).toBe(lines[0])
})
