import { describe, expect, test } from 'vitest'
import { chooseShell } from '../../../main/cli/choose-shell.ts'
import { openApp, type OpenAppOptions } from '../../../main/cli/open-app.ts'
import type { ProgramCall } from '../../../main/cli/shell-commands.ts'
import type { OpenRequest } from '../../../main/launch/command-line.ts'

describe('the choice of the shell', () => {
  const usual = { asked: null, hasDisplay: true, electron: '/e', fetching: 'possible' } as const

  test('Electron where it is, or can be fetched', () => {
    expect(chooseShell(usual)).toEqual({ shell: 'electron', program: '/e' })
    expect(chooseShell({ ...usual, electron: null })).toEqual({ shell: 'fetch' })
  })

  test('the browser shell where it is asked for, and then without a reason', () => {
    expect(chooseShell({ ...usual, asked: 'browser' })).toEqual({ shell: 'browser', because: null })
  })

  test('the browser shell where Electron cannot be, with the reason', () => {
    const because = (situation: Partial<Parameters<typeof chooseShell>[0]>) =>
      chooseShell({ ...usual, electron: null, ...situation })
    expect(because({ hasDisplay: false, electron: '/e' })).toEqual({
      shell: 'browser',
      because: 'electronNoDisplay',
    })
    expect(because({ fetching: 'failed' })).toEqual({
      shell: 'browser',
      because: 'electronTriedBefore',
    })
    expect(because({ fetching: 'impossible' })).toEqual({
      shell: 'browser',
      because: 'electronNotThere',
    })
  })

  test('who asks for Electron gets it, another try, or an error', () => {
    const asked = { ...usual, asked: 'electron' } as const
    expect(chooseShell(asked)).toEqual({ shell: 'electron', program: '/e' })
    expect(chooseShell({ ...asked, electron: null, fetching: 'failed' })).toEqual({
      shell: 'fetch',
    })
    expect(chooseShell({ ...asked, electron: null, fetching: 'impossible' }).shell).toBe(null)
    expect(chooseShell({ ...asked, hasDisplay: false }).shell).toBe(null)
  })
})

describe('opening the app', () => {
  const request: OpenRequest = {
    command: 'open',
    shell: null,
    window: true,
    port: 0,
    library: '/l',
    language: 'ar',
    files: ['/a b.txt'],
  }

  async function open(
    changes: Partial<OpenAppOptions>,
    asked: Partial<OpenRequest> = {},
    codes: number[] = [],
  ) {
    const calls: ProgramCall[] = []
    const lines: string[] = []
    const code = await openApp(
      { ...request, ...asked },
      {
        appRoot: '/app',
        browserEntry: '/app/out/main/browser.js',
        system: {
          platform: 'linux',
          env: { DISPLAY: ':0', ELECTRON_RUN_AS_NODE: '1' },
          isRoot: false,
          node: '/node',
        },
        electron: '/electron',
        fetching: 'possible',
        fetchElectron: () => Promise.reject(new Error('ENOTFOUND host')),
        run: async (call) => {
          calls.push(call)
          return codes.shift() ?? 0
        },
        text: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
        complain: (line) => lines.push(line),
        ...changes,
      },
    )
    return { code, lines, commands: calls.map(({ command, args }) => [command, ...args]), calls }
  }

  const electron = ['/electron', '/app', '--library=/l', '--lang=ar', '/a b.txt']
  const browser = [
    '/node',
    '/app/out/main/browser.js',
    '--port=0',
    '--library=/l',
    '--lang=ar',
    '--',
    '/a b.txt',
  ]

  test('passes options and files on to Electron, as Electron', async () => {
    const { commands, calls, lines } = await open({})
    expect(commands).toEqual([electron])
    expect(calls[0]?.env).toEqual({ DISPLAY: ':0' })
    expect(lines).toEqual([])
  })

  test('as root on Linux Electron goes without its sandbox, and is told that this is meant', async () => {
    const system = {
      platform: 'linux',
      env: { DISPLAY: ':0' },
      isRoot: true,
      node: '/node',
    } as const
    const { calls } = await open({ system })
    expect(calls[0]?.args[0]).toBe('--no-sandbox')
    expect(calls[0]?.env['DIGLOT_ALLOW_NO_SANDBOX']).toBe('1')
  })

  test('a fetch that fails leads to the browser shell, with one line', async () => {
    const { commands, lines, code } = await open({ electron: null })
    expect(commands).toEqual([browser])
    expect(lines).toEqual(['cli:takesBrowser cli:electronNotFetched ENOTFOUND host'])
    expect(code).toBe(0)
  })

  test('a fetch that succeeds leads to Electron', async () => {
    const { commands } = await open({ electron: null, fetchElectron: async () => '/electron' })
    expect(commands).toEqual([electron])
  })

  test('an Electron that cannot run for want of libraries leads to the browser shell', async () => {
    const { commands, lines } = await open({}, {}, [127, 0])
    expect(commands).toEqual([electron, browser])
    expect(lines).toEqual(['cli:takesBrowser cli:electronCannotRun'])
  })

  test('any other end of Electron is the end', async () => {
    expect((await open({}, {}, [3])).code).toBe(3)
  })

  test('Electron by name is Electron or an error', async () => {
    const { commands, lines, code } = await open({ electron: null }, { shell: 'electron' })
    expect([commands, lines, code]).toEqual([[], ['cli:electronNotFetched ENOTFOUND host'], 1])
  })

  test('the browser shell gets its own options', async () => {
    const asked = { shell: 'browser', window: false, port: 8080, library: null } as const
    const { commands, lines } = await open({}, { ...asked, language: null, files: [] })
    expect(commands).toEqual([
      ['/node', '/app/out/main/browser.js', '--no-open', '--port=8080', '--'],
    ])
    expect(lines).toEqual([])
  })
})
