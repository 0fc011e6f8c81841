import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { electronProgram } from '../../main/cli/electron-program.ts'
import {
  electronForTests,
  MissingForElectron,
  requireLibraries,
  requirePrograms,
} from '../electron-for-tests.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * Calls `use` with an environment in which tests can start a real Electron, and with a display. Rejects with
 * MissingForElectron, which says what to install, if this machine lacks something.
 */
export async function withElectron<Result>(
  given: NodeJS.ProcessEnv,
  use: (env: NodeJS.ProcessEnv) => Promise<Result>,
): Promise<Result> {
  const folder = await electronFolder(given)
  const env: NodeJS.ProcessEnv = { ...given, ELECTRON_OVERRIDE_DIST_PATH: folder }
  const program = electronProgram(root, env, process.platform)
  if (program === null) throw new MissingForElectron(`There is no Electron in ${folder}.`)
  if (process.platform === 'linux') await requireLibraries(program)
  // Electron does not start as root with its sandbox.
  if (process.getuid?.() === 0) env['DIGLOT_ALLOW_NO_SANDBOX'] = '1'
  const hasDisplay = env['DISPLAY'] || env['WAYLAND_DISPLAY']
  if (process.platform !== 'linux' || hasDisplay) return use(env)
  const { server, display } = await startVirtualDisplay()
  try {
    return await use({ ...env, DISPLAY: display })
  } finally {
    server.kill()
  }
}

/** Where Electron is: as ELECTRON_OVERRIDE_DIST_PATH says, as its npm package downloaded it, or the stand-in. */
async function electronFolder(env: NodeJS.ProcessEnv): Promise<string> {
  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return override
  const downloaded = join(root, 'node_modules', 'electron', 'dist')
  return existsSync(downloaded) ? downloaded : electronForTests(env)
}

/** Starts an X server without a screen; resolves with its process and the value for DISPLAY. */
async function startVirtualDisplay(): Promise<{ server: ChildProcess; display: string }> {
  await requirePrograms(['Xvfb'])
  // It chooses a free number and writes it to file descriptor 3 once it accepts connections.
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const output = server.stdio[3]
  const number = await new Promise<string>((resolve, reject) => {
    let text = ''
    let complaint = ''
    server.stderr?.setEncoding('utf8').on('data', (part: string) => (complaint += part))
    if (!(output instanceof Readable)) throw new Error('Xvfb has no output for its number.')
    output.setEncoding('utf8').on('data', (part: string) => {
      text += part
      if (text.includes('\n')) resolve(text.trim())
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}: ${complaint}`)))
  })
  return { server, display: `:${number}` }
}
