import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const entry = join(root, 'main', 'browser', 'index.ts')
const isLinux = process.platform === 'linux'

/** A library that already contains the sample, whose import would dominate the time of every start. */
let startedLibrary: string
let folder: string
let running: ChildProcess[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diglot-shell-'))
  startedLibrary = join(folder, 'library')
  const first = start(['--no-open'])
  await vi.waitUntil(() => first.output().includes('http://'), { timeout: 30_000 })
  first.child.kill('SIGINT')
  await first.code
}, 60_000)

afterAll(() => rmSync(dirname(startedLibrary), { recursive: true, force: true }))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diglot-shell-'))
  cpSync(startedLibrary, join(folder, 'library'), { recursive: true })
})

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running = []
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the real browser shell with its own library. */
function start(args: string[], env: Record<string, string> = {}) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, ...rest } = process.env
  const child = spawn(
    process.execPath,
    [entry, '--lang=en', `--library=${join(folder, 'library')}`, ...args],
    {
      env: {
        ...rest,
        XDG_CACHE_HOME: join(folder, 'cache'),
        XDG_STATE_HOME: join(folder, 'state'),
        ...env,
      },
    },
  )
  running.push(child)
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = async () => {
    await expect.poll(() => output + errors, { timeout: 20_000 }).toContain('http://')
    return /http:\/\/\S+/.exec(output + errors)?.[0] ?? ''
  }
  return { child, code, address, output: () => output, errors: () => errors }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => (socket.destroy(), resolve(true)))
    socket.once('error', () => resolve(false))
  })
}

function isAlive(pid: number): boolean {
  try {
    // Zombie processes are still listed.
    if (isLinux) return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('without a window', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s exits cleanly, even if sent twice',
    async (signal) => {
      const shell = start(['--no-open'])
      const { port } = new URL(await shell.address())
      expect(await isOpen(Number(port))).toBe(true)
      shell.child.kill(signal)
      shell.child.kill(signal)
      expect(await shell.code).toBe(0)
      expect(await isOpen(Number(port))).toBe(false)
      expect(shell.errors()).toBe('')
    },
  )

  test('keeps running after a page connected and disconnected', async () => {
    const shell = start(['--no-open'])
    const address = await shell.address()
    const entered = await fetch(address, { redirect: 'manual' })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    const { origin } = new URL(address)
    const app = new URL(entered.headers.get('location') ?? '', address)
    const page = new AbortController()
    const stream = await fetch(new URL('rpc/app/events', app), {
      method: 'POST',
      headers: { cookie, origin },
      signal: page.signal,
    })
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    page.abort()
    expect((await fetch(app, { headers: { cookie } })).status).not.toBe(403)
    expect(shell.child.exitCode).toBe(null)
  })

  test('an address works once, and the next is printed after its use', async () => {
    const shell = start(['--no-open'])
    const first = await shell.address()
    expect(shell.output()).toContain('works only once')
    expect((await fetch(first, { redirect: 'manual' })).status).toBe(303)
    await expect.poll(() => shell.output().split('http://')).toHaveLength(3)
    const [, next = ''] = shell.output().match(/http:\/\/\S+/g) ?? []
    expect((await fetch(first, { redirect: 'manual' })).status).toBe(403)
    expect((await fetch(next, { redirect: 'manual' })).status).toBe(303)
  })

  test('keeps running if stdout is closed after the address was printed', async () => {
    const shell = start(['--no-open'])
    const address = await shell.address()
    shell.child.stdout.destroy()
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
    const { port } = new URL(address)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await isOpen(Number(port))).toBe(true)
  })

  test('a port in use, an unusable library or an unknown option prints one line and sets the exit code', async () => {
    const first = start(['--no-open'])
    const { port } = new URL(await first.address())
    const second = start(['--no-open', `--port=${port}`])
    expect(await second.code).toBe(1)
    expect(second.errors()).toBe(
      `Port ${port} is in use. Choose another one, or leave --port out.\n`,
    )

    writeFileSync(join(folder, 'a-file'), '')
    const third = start(['--no-open', `--library=${join(folder, 'a-file', 'library')}`])
    expect(await third.code).toBe(1)
    expect(third.errors()).toMatch(/^The library .+ cannot be read or written \(ENOTDIR\)\..+\n$/)

    const fourth = start(['--wrong'])
    expect(await fourth.code).toBe(2)
    expect(fourth.errors()).toBe('Unknown option: --wrong\n')
  })
})

describe('without a window, when its address cannot be printed', () => {
  test('exits silently if stdout is closed', async () => {
    const shell = start(['--no-open'])
    shell.child.stdout.destroy()
    expect(await shell.code).toBe(0)
    expect(shell.errors()).toBe('')
  })

  test.runIf(isLinux)('prints one line if the disk is full', async () => {
    const line = `exec "${process.execPath}" "${entry}" --lang=en --no-open --library="${folder}/library" > /dev/full`
    const child = spawn('sh', ['-c', line], { stdio: ['ignore', 'ignore', 'pipe'] })
    running.push(child)
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1)
    expect(errors).toMatch(/^The result could not be written: [^\n]*ENOSPC[^\n]*\n$/)
  })
})

const Note = z.object({ args: z.array(z.string()), pids: z.array(z.number()).length(2) })

/** A fake browser: it redeems its key, reads the event stream and has a child process. */
const BROWSER = `
const { spawn } = require('node:child_process')
const { writeFileSync, existsSync } = require('node:fs')
const note = process.env.NOTE
const address = process.argv.find((each) => each.startsWith('--app=')).slice(6)
const helper = spawn('sleep', ['60'], { stdio: 'ignore' })
fetch(address, { redirect: 'manual' }).then(async (entered) => {
  const cookie = entered.headers.get('set-cookie').split(';')[0]
  const { origin } = new URL(address)
  const app = new URL(entered.headers.get('location'), address)
  const stream = await fetch(new URL('rpc/app/events', app), { method: 'POST', headers: { cookie, origin } })
  writeFileSync(note, JSON.stringify({ args: process.argv.slice(2), pids: [process.pid, helper.pid] }))
  stream.body.getReader().read()
  setInterval(() => existsSync(note + '.close') && process.exit(0), 50)
})
`

describe.runIf(isLinux)('with a window', () => {
  function withBrowser(script: string) {
    const bin = join(folder, 'bin')
    const note = join(folder, 'note')
    installBrowser(bin, script)
    const shell = start([], { PATH: `${bin}:${process.env['PATH']}`, DISPLAY: ':none', NOTE: note })
    const noted = async () => {
      await expect
        .poll(() => statSync(note, { throwIfNoEntry: false })?.size ?? 0, { timeout: 20_000 })
        .toBeGreaterThan(0)
      return Note.parse(JSON.parse(readFileSync(note, 'utf8')))
    }
    return { shell, noted, note }
  }

  function installBrowser(bin: string, script: string) {
    mkdirSync(bin)
    writeFileSync(join(bin, 'chromium'), `#!${process.execPath}\n${script}`, { mode: 0o755 })
  }

  test('closing the window exits and ends the browser’s child processes', async () => {
    const { shell, noted, note } = withBrowser(BROWSER)
    const { args, pids } = await noted()
    const profile = args.find((each) => each.startsWith('--user-data-dir='))?.slice(16) ?? ''
    expect(profile).toBe(join(folder, 'cache', 'diglot', 'window-1'))
    expect(statSync(profile).mode & 0o777).toBe(0o700)
    expect(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8')).toContain('translate')
    expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0)
    await expect.poll(() => shell.output()).toContain('window of its own')
    writeFileSync(`${note}.close`, '')
    expect(await shell.code).toBe(0)
    expect(pids.map(isAlive)).toEqual([false, false])
    expect(statSync(`${profile}.lock`, { throwIfNoEntry: false })).toBe(undefined)
  })

  test('Ctrl-C closes the window and ends the browser’s child processes', async () => {
    const { shell, noted } = withBrowser(BROWSER)
    const { pids } = await noted()
    shell.child.kill('SIGINT')
    expect(await shell.code).toBe(0)
    expect(pids.map(isAlive)).toEqual([false, false])
  })
})
