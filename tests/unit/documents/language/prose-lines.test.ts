import { expect, test } from 'vitest'
import type { Line } from '../../../../main/documents/lines/line.ts'
import { proseLines } from '../../../../main/documents/language/prose-lines.ts'
import { importText } from '../../../support/files/sentence-splitter.ts'

const line = (text: string, kind: Line['kind'] = 'paragraph'): Line => ({
  text,
  kind,
  gap: true,
  linked: 0,
  region: null,
})
const SENTENCE = 'The bridge at Velm was closed in 1962, and nobody in the whole town knew why.'
const LONG = Array.from({ length: 8 }, () => line(SENTENCE))

test('code, contents and bare numbers are not prose', () => {
  const others = [
    line('sudo apt-get install build-essential.', 'code'),
    line('2.1 Getting started . . . . . . . . . . 5'),
    line('12 / 2019 – 45.'),
    line('Getting started'),
  ]
  expect(proseLines([...others, ...LONG])).toEqual(LONG.map(({ text }) => text))
})

test('where there is little prose, all lines count', () => {
  expect(proseLines([line('Getting started'), line(SENTENCE)])).toHaveLength(2)
})

test('a Chinese manual full of commands is Chinese', async () => {
  const prose = '请先安装这些软件包，然后运行下面的命令，它会检查您的系统是否已经准备好。'
  const command = 'sudo apt-get install build-essential devscripts debmake && debuild -us -uc'
  const body = Array.from({ length: 20 }, () => `<p>${prose}</p><pre>${command.repeat(4)}</pre>`)
  const html = `<!doctype html><html lang="en"><body><h1>Debian</h1>${body.join('')}</body></html>`
  expect((await importText(html, 'a.html')).language).toBe('zh-CN')
})
