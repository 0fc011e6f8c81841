import { pathToFileURL } from 'node:url'
import type { App } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { acquireInstanceLock } from '../../../../main/electron/start/single-instance.ts'
import {
  filesOfSecondInstance,
  instanceData,
  readArguments,
} from '../../../../main/electron/start/start-arguments.ts'
import { emitter, standIn } from '../fake-electron.ts'

const read = (...args: string[]) =>
  readArguments(['/opt/Diglot/diglot', ...args], '/home/ann', false)

describe('readArguments', () => {
  it.each<[string[], string[]]>([
    [[], []],
    [['a.txt'], ['/home/ann/a.txt']],
    [
      ['a b.txt', '/x/ü 中.html'],
      ['/home/ann/a b.txt', '/x/ü 中.html'],
    ],
    [
      ['../bob/a.txt', './a.md'],
      ['/home/bob/a.txt', '/home/ann/a.md'],
    ],
    [['not there.txt'], ['/home/ann/not there.txt']],
    [['--no-sandbox', 'a.txt', '--inspect=0', '-r', '--lang', 'de', '-x'], ['/home/ann/a.txt']],
    [['--original-process-start-time=133', 'a.txt'], ['/home/ann/a.txt']],
    [
      ['--', '--a.txt', '-b'],
      ['/home/ann/--a.txt', '/home/ann/-b'],
    ],
    [['-psn_0_12345'], []],
    [['-', ''], []],
    [['https://example.org/a.txt'], ['/home/ann/https:/example.org/a.txt']],
    [['file:///x/a%20b.txt'], ['/x/a b.txt']],
    [['FILE:///x/a.txt'], ['/x/a.txt']],
    [['file://server/x.txt', 'file:///x%2fy.txt', 'file:'], ['/']],
  ])('finds the files of %j', (args, files) => {
    expect(read(...args).files).toEqual(files)
  })

  it('reads a file: URL back to the same path', () => {
    const path = '/home/ann/50 % #1? 中文.txt'
    expect(read(pathToFileURL(path).href).files).toEqual([path])
  })

  it.each([
    [['--library', 'my books']],
    [['--library=my books']],
    [['a.txt', '--library=./my books']],
  ])('finds the library in %j', (args) => {
    expect(read(...args).library).toBe('/home/ann/my books')
  })

  it.each([[[]], [['--library']], [['--library=']], [['--', '--library=x']]])(
    'finds no library in %j',
    (args) => {
      expect(read(...args).library).toBeNull()
    },
  )

  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-Hant-HK', 'zh-TW'],
    ['AR', 'ar'],
    ['en-xa', 'en-XA'],
    ['tlh', null],
    ['../../etc', null],
    ['', null],
  ])('takes --lang %j for %j', (tag, language) => {
    expect(read('--lang', tag).language).toBe(language)
    expect(read(`--lang=${tag}`).language).toBe(language)
  })

  it("skips the app's folder in development, wherever it is in argv", () => {
    const argv = ['/x/electron', '--no-sandbox', '/src/diglot', 'a.txt']
    expect(readArguments(argv, '/home/ann', true).files).toEqual(['/home/ann/a.txt'])
    expect(readArguments(['/x/electron', '.'], '/home/ann', true).files).toEqual([])
  })
})

describe('filesOfSecondInstance', () => {
  const second = (additionalData: unknown) =>
    filesOfSecondInstance(
      { argv: ['diglot', '--x', 'passed on.txt'], workingDirectory: '/tmp/other', additionalData },
      false,
    )

  it("resolves the second instance's argv against its working directory", () => {
    expect(second(instanceData(['diglot', 'a.txt', '--library', 'b']))).toEqual([
      '/tmp/other/a.txt',
    ])
  })

  it('passes names of any script in ASCII', () => {
    const data = instanceData(['diglot', 'Zweites Stück 二 100%.txt', '\uD800.txt'])
    expect(JSON.stringify(data)).toMatch(/^[\x20-\x7E]+$/)
    expect(second(data)).toEqual(['/tmp/other/Zweites Stück 二 100%.txt', '/tmp/other/\uFFFD.txt'])
  })

  it.each([undefined, null, {}, 'x', { argv: 'a.txt' }, { argv: [1] }, { argv: ['%'] }])(
    "falls back to Chromium's argv if additionalData is %j",
    (additionalData) => {
      expect(second(additionalData)).toEqual(['/tmp/other/passed on.txt'])
    },
  )
})

describe('acquireInstanceLock', () => {
  it('passes its own argv on and returns false if another instance has the lock', () => {
    const app = emitter({ requestSingleInstanceLock: vi.fn(() => false) })
    const onSecond = vi.fn()
    const argv = ['diglot', 'a.txt']
    expect(acquireInstanceLock(standIn<App>(app), argv, false, onSecond)).toBe(false)
    expect(app.requestSingleInstanceLock.mock.calls).toEqual([[{ argv }]])
    expect(app.listenerCount('second-instance')).toBe(0)
  })

  it('reports the files of each later start, even if there are none', () => {
    const app = emitter({ requestSingleInstanceLock: () => true })
    const onSecond = vi.fn()
    expect(acquireInstanceLock(standIn<App>(app), ['diglot'], false, onSecond)).toBe(true)
    app.emit('second-instance', {}, ['diglot', 'x y.txt'], '/data', undefined)
    app.emit('second-instance', {}, ['diglot'], '/data', undefined)
    expect(onSecond.mock.calls).toEqual([[['/data/x y.txt']], [[]]])
  })
})
