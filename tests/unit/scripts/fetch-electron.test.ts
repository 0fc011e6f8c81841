import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { electronProgram } from '../../../main/cli/electron-program.ts'
import { electronVersion, fetchElectron } from '../../../scripts/fetch-electron.ts'

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url))
let root: string
let server: Server
let answer: (name: string) => Buffer | 'stall' | null

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'diglot-fetch-'))
  const copy = join(root, 'node_modules', 'electron')
  mkdirSync(copy, { recursive: true })
  for (const name of ['package.json', 'install.js', 'checksums.json'])
    cpSync(join(modules, 'electron', name), join(copy, name))
  for (const scope of ['@electron', '@electron-internal'])
    symlinkSync(join(modules, scope), join(root, 'node_modules', scope), 'junction')
  server = createServer((request, response) => {
    const body = answer(request.url?.split('/').at(-1) ?? '')
    if (body === 'stall') response.writeHead(200, { 'content-length': '1000' }).write('PK')
    else response.writeHead(body === null ? 404 : 200).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server that listens has an AddressInfo
  const { port } = server.address() as AddressInfo
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${port}/`)
  vi.stubEnv('electron_config_cache', join(root, 'cache'))
  vi.stubEnv('electron_use_remote_checksums', '1')
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined)
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true, force: true })
})

const fetchIt = (
  limits = { idle: 5_000, total: 10_000 },
  signal: AbortSignal = new AbortController().signal,
) => {
  const seen: number[] = []
  const onProgress = (percent: number) => void seen.push(percent)
  return fetchElectron({ root, env: process.env, onProgress, signal, limits }).then(() => seen)
}

/** A zip of one stored file (APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16). */
function zip(name: string, content: string): Buffer {
  const path = Buffer.from(name)
  const data = Buffer.from(content)
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt32LE(crc32(data), 10)
  shared.writeUInt32LE(data.length, 14)
  shared.writeUInt32LE(data.length, 18)
  shared.writeUInt16LE(path.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, path, data])
  const mode = Buffer.alloc(14)
  mode.writeUInt32LE(0o100755 * 65_536, 6)
  const madeBy = Buffer.from('PK\x01\x02\x14\x03', 'latin1')
  const central = Buffer.concat([madeBy, shared, mode, path])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

test.runIf(process.platform === 'linux')('downloads, verifies and unpacks Electron', async () => {
  const archive = zip('electron', '#!/bin/sh\n')
  const name = `electron-v${electronVersion(root)}-linux-${process.arch}.zip`
  const sum = createHash('sha256').update(archive).digest('hex')
  answer = (asked) => (asked === name ? archive : Buffer.from(`${sum} *${name}\n`))
  expect((await fetchIt()).at(-1)).toBe(100)
  const program = electronProgram(root, {}, 'linux')
  expect(program).toBe(join(root, 'node_modules', 'electron', 'dist', 'electron'))
  expect(readFileSync(program ?? '', 'utf8')).toBe('#!/bin/sh\n')
})

test('rejects a download with a wrong checksum', async () => {
  answer = (asked) => Buffer.from(asked.endsWith('.txt') ? `${'0'.repeat(64)} *x\n` : 'no zip')
  await expect(fetchIt()).rejects.toThrow()
  expect(electronProgram(root, {}, 'linux')).toBe(null)
})

test('times out if a download stalls', async () => {
  answer = () => 'stall'
  await expect(fetchIt({ idle: 200, total: 10_000 })).rejects.toThrow(/^ETIMEDOUT$/)
})

test('times out if a download takes too long in total', async () => {
  answer = () => 'stall'
  await expect(fetchIt({ idle: 10_000, total: 200 })).rejects.toThrow(/^ETIMEDOUT$/)
})

test('fails at once with the system error if the host is unreachable', async () => {
  vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:1/')
  const started = Date.now()
  await expect(fetchIt()).rejects.toThrow(/ECONNREFUSED|bad port/)
  expect(Date.now() - started).toBeLessThan(3_000)
})

test('stops if it is aborted', async () => {
  answer = () => 'stall'
  await expect(fetchIt(undefined, AbortSignal.timeout(100))).rejects.toThrow()
})
