import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { importDocument } from '../../../../main/documents/import-document.ts'
import { joinLines, collectWords } from '../../../../main/documents/pdf/blocks/join-lines.ts'
import { normalizePresentationForms } from '../../../../main/documents/pdf/runs/normalize-presentation-forms.ts'
import { openPdfAssets } from '../../../../main/worker/pdf-assets.ts'
import { makePdf, pdfLines, type PdfText } from '../../../support/files/make-pdf.ts'
import { problemOf, splitSentences } from '../../../support/files/sentence-splitter.ts'

const pdfAsset = openPdfAssets(fileURLToPath(new URL('../../../../', import.meta.url)))
const read = (bytes: Uint8Array) => importDocument(bytes, 'file.pdf', splitSentences, { pdfAsset })
const texts = (document: Awaited<ReturnType<typeof read>>) =>
  document.blocks.map(({ segments }) =>
    segments.join(/^(?:zh|ja)/.test(document.language) ? '' : ' '),
  )

const LEFT = [
  'The lamp on the hill was lit every evening at',
  'six, and nobody could say by whom. The keep-',
  'er had left in spring. Some said that it was a',
  'well-known trick of the light; others heard the',
  'steps of somebody on the stairs.',
]
const RIGHT = [
  'In the village below, the people closed their',
  'shutters early. They did not speak about it to',
  'strangers, and they did not speak about it to',
  'each other. A well-known saying was that the',
  'light sees who looks at it for too long.',
]
const LAMPS = ['', 'lamp', 'lantern', 'light']
const VILLAGES = ['', 'village', 'town', 'valley']
const head = (page: number): PdfText[] => [
  { text: 'The Lamp and other stories', x: 230, y: 770, size: 8 },
  { text: String(page), x: 298, y: 30, size: 8 },
]

describe('a PDF', () => {
  test('in two columns under a title is read column by column, without its furniture', async () => {
    const page = (number: number): PdfText[] => [
      ...head(number),
      ...(number === 1 ? [{ text: 'The Lamp on the Hill', x: 150, y: 730, size: 22 }] : []),
      ...pdfLines(
        LEFT.map((line) => line.replace('lamp', LAMPS[number] ?? '')),
        { x: 50 },
      ),
      ...pdfLines(
        RIGHT.map((line) => line.replace('village', VILLAGES[number] ?? '')),
        { x: 320 },
      ),
    ]
    const document = await read(
      makePdf({
        pages: [page(1), page(2), page(3)],
        info: '/Author(Ann Lee)/CreationDate(D:20200504)',
      }),
    )
    expect([document.format, document.title, document.byline, document.published]).toEqual([
      'pdf',
      'The Lamp on the Hill',
      'Ann Lee',
      '2020-05-04',
    ])
    const left =
      'on the hill was lit every evening at six, and nobody could say by whom. The keeper had left in spring. Some said that it was a well-known trick of the light; others heard the steps of somebody on the stairs.'
    const right = RIGHT.slice(1).join(' ')
    expect(texts(document)).toEqual(
      [1, 2, 3].flatMap((number) => [
        `The ${LAMPS[number]} ${left}`,
        `In the ${VILLAGES[number]} below, the people closed their ${right}`,
      ]),
    )
    expect(document.trimmed.map(({ reason }) => reason)).toContain('furniture')
    expect(document.trimmed.flatMap(({ text }) => text.split('\n'))).toEqual(
      ['1', '2', '3'].flatMap((number) => ['The Lamp and other stories', number]),
    )
  })

  test('is read without running headers that change with the chapter beside the page number', async () => {
    const heads = ['The Lamp', 'Harbour', 'Mill and Hill', 'Winter', 'The Keeper', 'A Letter']
    const page = (chapter: string, index: number): PdfText[] => [
      {
        text: index % 2 === 0 ? `${chapter} ${index + 11}` : `${index + 11} ${chapter}`,
        x: 60,
        y: 780,
      },
      ...pdfLines(LEFT.map((line) => `${chapter} and ${line}`)),
    ]
    const document = await read(makePdf({ pages: heads.map(page) }))
    expect(document.trimmed.flatMap(({ text }) => text.split('\n'))).toEqual(
      heads.map((chapter, index) =>
        index % 2 === 0 ? `${chapter} ${index + 11}` : `${index + 11} ${chapter}`,
      ),
    )
    expect(texts(document).join(' ')).not.toMatch(/\d/)
  })

  test('is read without Roman page numbers beside a running header', async () => {
    const page = (number: string, index: number): PdfText[] => [
      { text: 'Guide for New Maintainers', x: 60, y: 800, size: 9 },
      { text: number, x: 500, y: 800, size: 9 },
      ...pdfLines(LEFT.map((line) => `${String.fromCharCode(97 + index).repeat(3)} and ${line}`)),
    ]
    const numbers = ['ii', 'iii', 'v', ...Array.from({ length: 20 }, (_, at) => `${at + 1} / 20`)]
    const document = await read(makePdf({ pages: numbers.map(page) }))
    expect(document.trimmed.flatMap(({ text }) => text.split('\n'))).toEqual(
      numbers.map((number) => `Guide for New Maintainers ${number}`),
    )
    expect(texts(document).join(' ')).not.toContain('Guide')
  })

  test('in three narrow-spaced columns is read column by column', async () => {
    const column = (name: string) =>
      Array.from({ length: 9 }, (_, line) => `${name} has line ${line} of its own text`)
    const page = ['One', 'Two', 'Six'].flatMap((name, index) =>
      pdfLines(column(name), { x: 40 + index * 150, size: 9, leading: 11 }),
    )
    const across = page.toSorted((one, other) => other.y - one.y || one.x - other.x)
    expect(texts(await read(makePdf({ pages: [across] }))).join(' ')).toBe(
      ['One', 'Two', 'Six'].flatMap(column).join(' '),
    )
  })

  test('has paragraphs by indents, gaps and short last lines, and across pages', async () => {
    const first = [
      ...pdfLines([
        'This is the first line of a paragraph that is as wide as its column is,',
        'and this is its second line, which ends early.',
        'Here begins another paragraph, because the line above it ended early, and',
        'it goes on over the end of the page without any stop at its last line, as',
      ]),
    ]
    const second = pdfLines([
      'most paragraphs do. And here it ends.',
      'A third paragraph begins here, and it fills its line until the very end of it,',
      'again and again.',
    ])
    expect(texts(await read(makePdf({ pages: [first, second] })))).toEqual([
      'This is the first line of a paragraph that is as wide as its column is, and this is its second line, which ends early.',
      'Here begins another paragraph, because the line above it ended early, and it goes on over the end of the page without any stop at its last line, as most paragraphs do. And here it ends.',
      'A third paragraph begins here, and it fills its line until the very end of it, again and again.',
    ])
  })

  test('has headings by font size, and chapters by its outline', async () => {
    const page = (title: string): PdfText[] => [
      { text: title, x: 60, y: 720, size: 16 },
      ...pdfLines(LEFT, { y: 690 }),
    ]
    const document = await read(
      makePdf({
        pages: [page('The Harbour'), page('The Hill')],
        info: '/Title(Microsoft Word - lamp.doc)',
        outline: [
          ['The Harbour', 1],
          ['Hill', 2],
        ],
      }),
    )
    expect(document.title).toBe('The Harbour')
    const { blocks, chapters } = document
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ segments }) => segments)).toEqual(
      [['The Hill']],
    )
    expect(chapters).toEqual([
      { title: 'The Harbour', depth: 0, block: 'p1' },
      { title: 'Hill', depth: 0, block: 'h1' },
    ])
  })

  test('in Chinese is joined without spaces, its radicals replaced by ideographs', async () => {
    const lines = pdfLines(
      ['他说：“桥将在春天开通。”没有人相信，因为', '这件事已经说过很多次了，每一次都没有下文。'],
      {
        font: 'chinese',
        size: 14,
        leading: 22,
      },
    )
    expect(texts(await read(makePdf({ pages: [lines] }))).join('')).toBe(
      '他说：“桥将在春天开通。”没有人相信，因为这件事已经说过很多次了，每一次都没有下文。',
    )
    const radicals = pdfLines(['⾏⼈⾛过⻓桥，⻅到⽉光。'], { font: 'any' })
    expect(texts(await read(makePdf({ pages: [radicals] }))).join('')).toBe(
      '行人走过长桥，见到月光。',
    )
  })

  test('in vertical Japanese is read from right to left', async () => {
    const columns = ['むかしむかし、あるところに、', 'おじいさんとおばあさんが', '住んでいました。']
    const page = columns.map(
      (text, index): PdfText => ({ text, x: 500 - index * 30, y: 700, size: 16, font: 'vertical' }),
    )
    expect(texts(await read(makePdf({ pages: [page] }))).join('')).toBe(columns.join(''))
  })

  test.each([2, 3, 5])('in vertical Japanese of %d tiers is read tier by tier', async (count) => {
    const tier = (name: string) =>
      Array.from(
        { length: 9 },
        (_, line) => `${name}の段の${'一二三四五六七八九'.charAt(line)}行目であります`,
      )
    const tiers = ['甲', '乙', '丙', '丁', '戊'].slice(0, count)
    // In content stream order by column through all tiers, or tier by tier.
    const page = tiers.flatMap((name, index) =>
      tier(name).map(
        (text, line): PdfText => ({
          text,
          x: 500 - line * 18,
          y: 760 - index * 145,
          size: 11,
          font: 'vertical',
        }),
      ),
    )
    const across = page.toSorted((one, other) => other.x - one.x || other.y - one.y)
    for (const placed of [page, across])
      expect(texts(await read(makePdf({ pages: [placed] }))).join('')).toBe(
        tiers.flatMap(tier).join(''),
      )
  })

  test('in Arabic is read from right to left', async () => {
    const visual = (text: string) => Array.from(text).toReversed().join('')
    const page: PdfText[] = [
      { text: visual('كان المصباح على التل يضاء كل مساء'), x: 200, y: 700, font: 'any' },
      { text: visual('ولم يعرف أحد من يضيئه.'), x: 260, y: 684, font: 'any' },
    ]
    const document = await read(makePdf({ pages: [page] }))
    expect(texts(document).join(' ')).toBe(
      'كان المصباح على التل يضاء كل مساء ولم يعرف أحد من يضيئه.',
    )
    expect(document.language).toBe('ar')
  })

  test('in Arabic presentation forms and ligatures has the letters in logical order', async () => {
    // الخطوط لا, from right to left on the page, with the ligatures of lam and khah, and of lam and alef.
    const shapes = Array.from('\uFE8D\uFCCB\uFEC4\uFEEE\u0637 \uFEFB').toReversed().join('')
    const page: PdfText[] = [{ text: shapes, x: 200, y: 700, font: 'any' }]
    expect(texts(await read(makePdf({ pages: [page, page] }))).join(' ')).toBe(
      'الخطوط لا الخطوط لا',
    )
  })

  test('in Arabic has the full stop after a number at the end of a sentence', async () => {
    const visual = (text: string) => Array.from(text).toReversed().join('')
    const page: PdfText[] = [
      { text: visual('كان المصباح مغلقا منذ'), x: 200, y: 700, font: 'any' },
      { text: '.', x: 172, y: 700 },
      { text: '1887', x: 175.5, y: 700, font: 'any' },
    ]
    expect(texts(await read(makePdf({ pages: [page] })))).toEqual(['كان المصباح مغلقا منذ 1887.'])
  })

  test('of two directions has each line in its own direction', async () => {
    const visual = (text: string) => Array.from(text).toReversed().join('')
    const page: PdfText[] = [
      ...pdfLines(LEFT),
      { text: visual('كان المصباح على التل'), x: 200, y: 500, font: 'any' },
      { text: 'Diglot 2', x: 150, y: 500, font: 'any' },
      { text: visual('يضاء بواسطة'), x: 82, y: 500, font: 'any' },
    ]
    const [, arabic] = texts(await read(makePdf({ pages: [page] })))
    expect(arabic).toMatch(/^كان المصباح على التل Diglot 2 يضاء بواسطة$/)
  })

  test('of scans, with a password, or truncated, is refused with the right error', async () => {
    expect(await problemOf(makePdf({ pages: [[], []] }))).toBe('no-text')
    expect(
      await problemOf(
        makePdf({
          pages: [head(1), head(2), head(3)].map(([, number]) => (number ? [number] : [])),
        }),
      ),
    ).toBe('no-text')
    const locked =
      '/Encrypt<</Filter/Standard/V 1/R 2/O<0000000000000000000000000000000000000000000000000000000000000000>/U<0000000000000000000000000000000000000000000000000000000000000000>/P -4>>/ID[<00><00>]'
    expect(await problemOf(makePdf({ pages: [pdfLines(LEFT)], trailer: locked }))).toBe('protected')
    expect(await problemOf(makePdf({ pages: [pdfLines(LEFT)] }).subarray(0, 60))).toBe('broken')
  })

  test('runs no actions and opens no URLs', async () => {
    const bytes = makePdf({
      pages: [pdfLines(LEFT)],
      catalog:
        "/OpenAction<</S/JavaScript/JS(globalThis.wasRun = true; app.alert\\('x'\\))>>/AA<</WC<</S/Launch/F(calc.exe)>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(globalThis.wasRun = true)>>]>>>>",
      page: '/AA<</O<</S/URI/URI(http://127.0.0.1:9/x)>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://127.0.0.1:9/y)>>>>]',
    })
    expect((await read(bytes)).blocks).toHaveLength(1)
    expect('wasRun' in globalThis).toBe(false)
  })

  test('stops when aborted', async () => {
    const bytes = makePdf({ pages: [pdfLines(LEFT), pdfLines(RIGHT)] })
    const reached: number[] = []
    const stop = new AbortController()
    const onProgress = (fraction: number) => {
      reached.push(fraction)
      stop.abort(new Error('enough'))
    }
    await expect(
      importDocument(bytes, 'a', splitSentences, { onProgress, signal: stop.signal }),
    ).rejects.toThrow('enough')
    expect(reached).toEqual([0.35])
  })
})

test('lines are joined by the rules of their language', () => {
  const words = collectWords(['a well-known man is here', 'a lighthouse stands there'])
  const join = (one: string, other: string) => joinLines(one, other, words)
  expect(join('the light-', 'house was')).toBe('the lighthouse was')
  expect(join('a well-', 'known man')).toBe('a well-known man')
  expect(join('the Anglo-', 'Saxon chronicle')).toBe('the Anglo-Saxon chronicle')
  expect(join('ge\u00ADhö\u00AD', 'ren')).toBe('ge\u00ADhören')
  expect(join('一行', '二行')).toBe('一行二行')
  expect(join('이것은', '좋은')).toBe('이것은 좋은')
  expect(join('1914-', '1918')).toBe('1914- 1918')
})

test('in a text without hyphenation, a hyphen at the end of a line belongs to the word', () => {
  const plain = Array.from(
    { length: 80 },
    () => 'Il montait chaque soir à la lampe qui brûlait là et voyait la mer',
  )
  const own = collectWords([...plain.slice(1), 'il montait chaque soir là-'])
  expect(joinLines('il montait chaque soir là-', 'haut pour voir', own)).toBe(
    'il montait chaque soir là-haut pour voir',
  )
  expect(joinLines('une per-', 'sonne', own)).toBe('une personne')
  // A hyphenated word that also occurs joined shows hyphenation.
  const cut = collectWords([...plain, 'il mont-', 'ait chaque soir', 'il montait chaque soir là-'])
  expect(joinLines('il regar-', 'dait la mer', cut)).toBe('il regardait la mer')
  expect(joinLines('une per-', 'sonne', cut)).toBe('une personne')
  // A single one of a few lines shows nothing.
  expect(joinLines('une per-', 'sonne', collectWords(['une per-', 'sonne']))).toBe('une personne')
})

test.each([
  ['— Who lit it? — she asked.', '— Nobody, — he said.'],
  ['– Who lit it? – she asked.', '– Nobody did.'],
])('direct speech with dashes keeps them and is no list', async (...spoken) => {
  const page = spoken.map((text, at) => ({ text, x: 60, y: 600 - at * 30, font: 'any' as const }))
  const { blocks } = await read(makePdf({ pages: [[...pdfLines(LEFT), ...page]] }))
  const said = blocks.slice(-2)
  expect(said.map(({ kind, segments }) => [kind, segments.join(' ')])).toEqual(
    spoken.map((text) => ['paragraph', text]),
  )
})

test('short texts after dashes are a list', async () => {
  const page = ['– a lamp', '– oil for it'].map((text, at) => ({
    text,
    x: 60,
    y: 600 - at * 30,
    font: 'any' as const,
  }))
  const { blocks } = await read(makePdf({ pages: [[...pdfLines(LEFT), ...page]] }))
  expect(blocks.slice(-2).map(({ kind, segments }) => [kind, segments.join(' ')])).toEqual([
    ['list-item', 'a lamp'],
    ['list-item', 'oil for it'],
  ])
})

test('stacked characters in a horizontal font are read as vertical columns from right to left', async () => {
  const columns = ['一天早上老人醒来发现风停', '了他穿上鞋走到门口看着海', '什么也没有说']
  const page = columns.flatMap((column, index) =>
    Array.from(column, (text, at) => ({
      text,
      x: 500 - index * 20,
      y: 700 - at * 12,
      size: 12,
      font: 'chinese' as const,
    })),
  )
  const { blocks } = await read(makePdf({ pages: [page] }))
  expect(blocks.flatMap(({ segments }) => segments).join('')).toBe(columns.join(''))
  expect(blocks).toHaveLength(1)
})

test('the creation date of a browser print is not its publication date', async () => {
  const pages = [pdfLines(LEFT)]
  for (const [producer, published] of [
    ['Skia/PDF m131', null],
    ['macOS Version 14.4 Quartz PDFContext', null],
    ['pdfTeX-1.40.25', '2020-05-04'],
  ])
    expect(
      (await read(makePdf({ pages, info: `/Producer(${producer})/CreationDate(D:20200504)` })))
        .published,
    ).toBe(published)
})

test('a hyphenated compound keeps a further hyphen at a line end between words', () => {
  const words = collectWords(['we came to see the date of it', 'one consid ered'])
  expect(joinLines('It is up-to-', 'date now', words)).toBe('It is up-to-date now')
  expect(joinLines('It is well-consid-', 'ered now', collectWords([]))).toBe(
    'It is well-considered now',
  )
})

test('radicals and vertical punctuation become the characters that they represent', () => {
  expect(normalizePresentationForms('⼀⿕⺠⻳ a︵︑︶︙')).toBe('一龠民龟 a（、）…')
  expect(normalizePresentationForms('oﬃce ﻪ\0ﺮﻌﻟا')).toBe('office هرعلا')
  expect(normalizePresentationForms('\uFE8D\uFEDF\uFEA4\uFE70 \uFDF2 \uFDFA')).toBe(
    'الحً الله \uFDFA',
  )
})
