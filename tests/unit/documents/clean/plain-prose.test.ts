import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { importText } from '../../../support/files/sentence-splitter.ts'
import { runsOf } from '../../../support/long-run.ts'

/** Shapes of authors' texts; `#` becomes a number that makes each occurrence different. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  prose: [
    'The keeper lit lamp # at dusk, and its light went far over the bay, the pier and the houses behind it.',
    'Nobody else wanted house #, he said, and nobody had asked for the key since the last inspector left the island.',
  ],
  dialogue: ['“Is lamp # lit?”', '“It is.”', '“And who has key #?” she asked.', '“Nobody has.”'],
  verse: ['The lamp # is lit', 'The boats # come home', 'And nobody sings', 'Till morning #'],
  list: ['- oil for lamp #', '- wick #', '- matches', '- a rag for pane #'],
  names: ['Box Set Northwind #', 'Night Runner The Final Cut #', 'Harbour P.I. Season #'],
  addresses: ['Lamp number #', 'http://abc.example/2iJ#'],
  keys: ['Key #', 'Home', 'End', 'Search', 'F#'],
  table: ['| Lamp | Oil |', '|------|-----|', '| # | 12 |', '| #1 | 14 |'],
  drawn: ['+------+------+', '| # | oil |', '+------+------+', '| #2 | wick |', '+------+------+'],
  results: ['# Marek Holt 240 5 4 11', '#1 Ines Faro 229 4 3 10', '#2 Tom Okoye 218 3 2 9'],
  chapter: ['Chapter #', 'In which lamp # goes out'],
  letter: ['Dear Anna,', 'I write from house # by the pier.', 'Yours faithfully,', 'Marek Holt'],
  recipe: ['Ingredients', '# g flour', '# eggs', 'salt', 'Stir for # minutes.'],
  interview: ['Q: Who lights lamp #?', 'A: The keeper does.', 'Q: And lamp #1?', 'A: Nobody.'],
  heading: ['Support', 'Contents', 'Next steps #', 'References'],
  headings: [
    'Übersicht',
    'Kultur',
    'Anhang #',
    'Sciences',
    'Contacto',
    'Правила',
    'Архив',
    'الأرشيف',
  ],
  sections: ['目录', '简介', '文化', '第#节', '写真', 'コメント', '목록', '경제'],
  Chinese: [
    '守塔人在黄昏点亮第#盏灯，灯光远远照过海湾、码头和后面的房屋。',
    '“第#盏灯亮了吗？”',
    '第#节',
  ],
  Arabic: [
    'أضاء الحارس المصباح # عند الغروب، وامتد الضوء فوق الخليج والرصيف والبيوت خلفه.',
    'المصباح #',
  ],
  Russian: [
    'Смотритель зажёг лампу # в сумерках, и свет её был виден далеко за бухтой.',
    'Лампа #',
  ],
  Japanese: ['灯台守は夕暮れに#番の灯をともし、光は湾と桟橋の向こうまで届いた。', '灯#'],
  German: [
    'Der Wärter zündete Lampe # in der Dämmerung an, und ihr Licht reichte weit.',
    'Lampe #',
  ],
}

const part = fc.record({
  shape: fc.constantFrom(...Object.keys(SHAPES)),
  times: fc.integer({ min: 1, max: 12 }),
  gap: fc.boolean(),
})

test('nothing of an author’s plain text is left out but repeats', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 8 }), async (parts) => {
      let number = 100
      const lines = parts.flatMap(({ shape, times, gap }) => [
        ...(gap ? [''] : []),
        ...Array.from({ length: times }, () => SHAPES[shape] ?? [])
          .flat()
          .map((line) => line.replace('#', () => String(++number))),
      ])
      const { trimmed } = await importText(['The lamps of the bay', ...lines].join('\n'), 'zzz.txt')
      expect(trimmed.filter(({ reason }) => reason !== 'repeat')).toEqual([])
    }),
    { seed: 20_391, numRuns: runsOf(400) },
  )
})
