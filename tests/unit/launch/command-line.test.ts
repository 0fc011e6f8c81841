import { describe, expect, test } from 'vitest'
import { parseCommandLine } from '../../../main/launch/command-line.ts'
import { UsageError } from '../../../main/launch/option-values.ts'
import { systemLanguages } from '../../../main/launch/system-languages.ts'

const parse = (line: string) => parseCommandLine(line === '' ? [] : line.split(' '))

const problem = (line: string) => {
  try {
    parse(line)
  } catch (error) {
    if (error instanceof UsageError) return [error.key, ...Object.values(error.values)]
    throw error
  }
  return null
}

describe('parseCommandLine', () => {
  test('defaults to open, with options and files', () => {
    const usual = {
      command: 'open',
      shell: null,
      window: true,
      port: 0,
      library: null,
      language: null,
      files: [],
    }
    expect(parse('')).toEqual(usual)
    expect(parse('open a.txt b.txt')).toEqual({ ...usual, files: ['a.txt', 'b.txt'] })
    expect(parse('a.txt open')).toEqual({ ...usual, files: ['a.txt', 'open'] })
    expect(parse('--library=/l --lang zh_TW -- --a.txt')).toEqual({
      ...usual,
      library: '/l',
      language: 'zh-TW',
      files: ['--a.txt'],
    })
    expect(parse('--shell electron')).toMatchObject({ shell: 'electron' })
    expect(parse('--port 1 --port 8080')).toMatchObject({ port: 8080, shell: 'browser' })
    expect(parse('--no-open')).toMatchObject({ window: false, shell: 'browser' })
  })

  test('cleans files or stdin', () => {
    expect(parse('clean a - --json')).toEqual({
      command: 'clean',
      json: true,
      language: null,
      folder: null,
      url: null,
      jobs: 1,
      files: ['a', '-'],
    })
    expect(parse('clean --dir=books')).toMatchObject({ folder: 'books', files: [] })
    expect(parse('clean --url x --jobs 4')).toMatchObject({ url: 'x', jobs: 4, files: [] })
  })

  test('help and version take precedence', () => {
    expect(parse('clean --help')).toEqual({ command: 'help', language: null })
    expect(parse('-h --lang de')).toEqual({ command: 'help', language: 'de' })
    expect(parse('-v')).toEqual({ command: 'version', language: null })
    expect(() => parse('--version extra')).toThrow('extraWord')
  })

  test.each([
    ['--prot 3', ['unknownOption', '--prot']],
    ['-x', ['unknownOption', '-x']],
    ['--toString', ['unknownOption', '--toString']],
    ['--port', ['needsValue', '--port']],
    ['--library --no-open', ['needsValue', '--library']],
    ['--library=', ['needsValue', '--library']],
    ['clean --dir a --dir=b', ['givenTwice', '--dir']],
    ['clean --url example.org/a --url example.org/b', ['givenTwice', '--url']],
    ['align --source a --source b --target c', ['givenTwice', '--source']],
    ['align --source a --target b --from en --to zh --to ja', ['givenTwice', '--to']],
    ['align --source a --target b --from cn', ['badTag', 'cn']],
    ['align --source a --target b --to jp-JP', ['badTag', 'jp-JP']],
    ['clean - a -', ['oneInput']],
    ['--no-open=1', ['takesNoValue', '--no-open']],
    ['--port=-1', ['badPort', '-1']],
    ['--port 65536', ['badPort', '65536']],
    ['--port 8e3', ['badPort', '8e3']],
    ['--shell firefox', ['badShell', 'firefox']],
    ['--lang tlh', ['badLang', 'tlh', 'en, zh-CN, zh-TW, ja, ko, ru, ar, es, fr, de']],
    ['clean', ['noFile']],
    ['clean a --port 1', ['wrongCommand', '--port', 'clean']],
    ['open --json', ['wrongCommand', '--json', 'open']],
    ['--shell electron --port 1', ['wrongCommand', '--port', '--shell electron']],
  ])('%s is rejected', (line, expected) => {
    expect(problem(line)).toEqual(expected)
  })

  test('--lang matches the nearest language or the pseudo-locale', () => {
    expect(parse('--lang zh-Hant-HK')).toMatchObject({ language: 'zh-TW' })
    expect(parse('--lang de-AT')).toMatchObject({ language: 'de' })
    expect(parse('--lang EN-xa')).toMatchObject({ language: 'en-XA' })
  })
})

describe('systemLanguages', () => {
  test.each([
    [{ LANG: 'zh_TW.UTF-8' }, ['zh-TW']],
    [{ LANG: 'de_DE@euro', LC_MESSAGES: 'fr_FR.UTF-8' }, ['fr-FR']],
    [{ LANG: 'de_DE', LC_ALL: 'ja_JP', LC_MESSAGES: 'fr_FR' }, ['ja-JP']],
    [{ LANG: 'de_DE', LANGUAGE: 'fr:de:en_GB' }, ['fr', 'de', 'en-GB', 'de-DE']],
    [{ LANG: 'C.UTF-8', LANGUAGE: 'fr' }, ['xx']],
    [{ LC_ALL: 'POSIX', LANG: 'de_DE' }, ['xx']],
    [{ LANG: '!!' }, ['xx']],
    [{}, ['xx']],
  ])('%o', (env, expected) => {
    expect(systemLanguages(env, 'xx')).toEqual(expected)
  })
})
