import { expect, test } from 'vitest'
import { importText } from '../../../support/files/sentence-splitter.ts'

const BODY = [
  'I lit the lamp for the last time today, and the light went far over the bay, the pier and the houses behind it.',
  'In winter I had to climb the stairs four times a night, because the oil grew thick and the wick burned down.',
]
const read = async (lines: readonly string[]) => {
  const { title, blocks } = await importText(lines.join('\n'), 'zzz.txt')
  return { title, body: blocks.map(({ segments }) => segments.join(' ')) }
}

test.each<[string, string[]]>([
  ['English', ['12 Harbour Street', 'Bay Town', 'Dear Anna,']],
  ['with a name', ['Martin Holt', '12 Harbour Street', 'Bay Town', 'My dear sister,']],
  ['with a place', ['Lighthouse, North Pier', 'Bay Town, 3 May 1931', 'Dearest Anna,']],
  ['German', ['Hafenstraße 12', '24103 Kiel', 'Liebe Anna,']],
  ['French', ['3, rue du Port', '29200 Brest', 'Chère Anne,']],
  ['Spanish', ['Calle del Puerto 12', '15001 La Coruña', 'Querida Ana:']],
  ['Russian', ['Портовая улица, 12', 'Архангельск', 'Дорогая Анна!']],
  ['Chinese', ['港口路12号', '江北市', '亲爱的安娜：']],
])('a letter is not titled by its address: %s', async (_, head) => {
  const { title, body } = await read([...head, ...BODY, 'Yours,', 'Martin'])
  expect(title).toBe('zzz')
  expect(body.join('\n')).toContain(head[0])
})

test.each([
  [['A letter from the pier', '3 May 1931', 'Dear Anna,']],
  [['Letter 12', 'Dear Anna,']],
  [['Twelve lamps, one keeper', 'Dear readers were never far from the lamp']],
])('a heading above a letter or a text is its title: %j', async (head) => {
  expect((await read([...head, ...BODY])).title).toBe(head[0])
})
