import { describe, expect, test } from 'vitest'
import { chooseShell } from '../../../main/cli/choose-shell.ts'
import { openApp, type OpenAppOptions } from '../../../main/cli/open-app.ts'
import type { ProgramCall } from '../../../main/cli/shell-commands.ts'
import type { OpenRequest } from '../../../main/launch/command-line.ts'

describe('chooseShell', () => {
  const usual = { requested: null, hasDisplay: true, electron: '/e', fetching: 'possible' } as const

  test('Electron if installed or downloadable', () => {
    expect(chooseShell(usual)).toEqual({ shell: 'electron', program: '/e' })
    expect(chooseShell({ ...usual, electron: null })).toEqual({ shell: 'fetch' })
  })

  test('the browser shell if requested, then without a reason', () => {
    expect(chooseShell({ ...usual, requested: 'browser' })).toEqual({
      shell: 'browser',
      reason: null,
    })
  })

  test('the browser shell if Electron is unavailable, with the reason', () => {
    const reason = (situation: Partial<Parameters<typeof chooseShell>[0]>) =>
      chooseShell({ ...usual, electron: null, ...situation })
    expect(reason({ hasDisplay: false, electron: '/e' })).toEqual({
      shell: 'browser',
      reason: 'electronNoDisplay',
    })
    expect(reason({ fetching: 'failed' })).toEqual({
      shell: 'browser',
      reason: 'electronTriedBefore',
    })
    expect(reason({ fetching: 'impossible' })).toEqual({
      shell: 'browser',
      reason: 'electronNotThere',
    })
  })

  test('an explicit request for Electron results in Electron, another download, or an error', () => {
    const requested = { ...usual, requested: 'electron' } as const
    expect(chooseShell(requested)).toEqual({ shell: 'electron', program: '/e' })
    expect(chooseShell({ ...requested, electron: null, fetching: 'failed' })).toEqual({
      shell: 'fetch',
    })
    expect(chooseShell({ ...requested, electron: null, fetching: 'impossible' }).shell).toBe(null)
    expect(chooseShell({ ...requested, hasDisplay: false }).shell).toBe(null)
  })
})

describe('openApp', () => {
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
    requested: Partial<OpenRequest> = {},
    codes: number[] = [],
  ) {
    const calls: ProgramCall[] = []
    const lines: string[] = []
    const code = await openApp(
      { ...request, ...requested },
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
        printError: (line) => lines.push(line),
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

  test('passes options and files to Electron', async () => {
    const { commands, calls, lines } = await open({})
    expect(commands).toEqual([electron])
    expect(calls[0]?.env).toEqual({ DISPLAY: ':0' })
    expect(lines).toEqual([])
  })

  test('as root on Linux, Electron runs without its sandbox, confirmed by an environment variable', async () => {
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

  test('a failed download falls back to the browser shell with one line', async () => {
    const { commands, lines, code } = await open({ electron: null })
    expect(commands).toEqual([browser])
    expect(lines).toEqual(['cli:takesBrowser cli:electronNotFetched ENOTFOUND host'])
    expect(code).toBe(0)
  })

  test('a successful download opens Electron', async () => {
    const { commands } = await open({ electron: null, fetchElectron: async () => '/electron' })
    expect(commands).toEqual([electron])
  })

  test('an Electron with missing libraries falls back to the browser shell', async () => {
    const { commands, lines } = await open({}, {}, [127, 0])
    expect(commands).toEqual([electron, browser])
    expect(lines).toEqual(['cli:takesBrowser cli:electronCannotRun'])
  })

  test('any other exit code of Electron is returned', async () => {
    expect((await open({}, {}, [3])).code).toBe(3)
  })

  test('an explicit request for Electron fails with an error', async () => {
    const { commands, lines, code } = await open({ electron: null }, { shell: 'electron' })
    expect([commands, lines, code]).toEqual([[], ['cli:electronNotFetched ENOTFOUND host'], 1])
  })

  test('passes the browser shell its own options', async () => {
    const requested = { shell: 'browser', window: false, port: 8080, library: null } as const
    const { commands, lines } = await open({}, { ...requested, language: null, files: [] })
    expect(commands).toEqual([
      ['/node', '/app/out/main/browser.js', '--no-open', '--port=8080', '--'],
    ])
    expect(lines).toEqual([])
  })
})
