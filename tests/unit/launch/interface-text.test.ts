import { describe, expect, test } from 'vitest'
import { type CliText, loadInterfaceText } from '../../../main/launch/interface-text.ts'
import { writeFiles } from '../../support/files/write-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Creates an app folder with test strings. */
async function installation(): Promise<string> {
  const root = await temporaryFolder()
  await writeFiles(root, {
    'locales/en/ui.json': { menu: { file: 'File', view: '{{name}} only' } },
    'locales/en/cli.json': { leftOut_one: '{{count}} line', leftOut_other: '{{count}} lines' },
    'locales/en/native.json': { quit: 'Quit' },
    'locales/ru/ui.json': { menu: { file: 'Файл' } },
    'locales/ru/cli.json': {
      leftOut_one: '{{count}} строка',
      leftOut_few: '{{count}} строки',
      leftOut_many: '{{count}} строк',
      leftOut_other: '{{count}} строки',
    },
    'locales/ru/native.json': {},
  })
  return root
}

const lines = (text: CliText) => [1, 2, 5].map((count) => text('cli:leftOut', { count }))

describe('loadInterfaceText', () => {
  test('returns strings of the requested language with its plurals', async () => {
    const russian = await loadInterfaceText(await installation(), 'cli', ['ru'])
    expect(lines(russian)).toEqual(['1 строка', '2 строки', '5 строк'])
    expect(russian('menu.file')).toBe('Файл')
  })

  test('falls back to English for missing strings, and does not escape values', async () => {
    const root = await installation()
    expect((await loadInterfaceText(root, 'native', ['ru']))('native:quit')).toBe('Quit')
    const russian = await loadInterfaceText(root, 'cli', ['ru'])
    expect(russian('menu.view', { name: '<b>' })).toBe('<b> only')
  })

  test('uses the first supported language, else English', async () => {
    const root = await installation()
    const file = async (...tags: string[]) =>
      (await loadInterfaceText(root, 'cli', tags))('menu.file')
    expect(await file('eo', 'ru-RU', 'en')).toBe('Файл')
    expect(await file('eo')).toBe('File')
    expect(lines(await loadInterfaceText(root, 'cli', []))[0]).toBe('1 line')
  })
})
