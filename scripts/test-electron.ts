import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { electronForTests, requirePrograms } from './electron-for-tests.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

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

/** Runs the end-to-end specs in Electron; resolves with Playwright's exit code. */
async function testElectron(args: readonly string[]): Promise<number> {
  const env: NodeJS.ProcessEnv = { ...process.env }
  env['ELECTRON_OVERRIDE_DIST_PATH'] = await electronFolder(env)
  const hasDisplay = env['DISPLAY'] ?? env['WAYLAND_DISPLAY']
  const virtual = process.platform === 'linux' && !hasDisplay ? await startVirtualDisplay() : null
  if (virtual) env['DISPLAY'] = virtual.display
  // Electron does not start as root with its sandbox.
  if (process.getuid?.() === 0) env['DIGLOT_ALLOW_NO_SANDBOX'] = '1'
  const playwright = join(root, 'node_modules', '.bin', 'playwright')
  // One worker: the windows share one clipboard and one input focus.
  const command = ['test', '--project=electron', '--workers=1', ...args]
  try {
    return await new Promise((resolve, reject) => {
      spawn(playwright, command, { cwd: root, stdio: 'inherit', env })
        .on('error', reject)
        .on('close', (code) => resolve(code ?? 1))
    })
  } finally {
    virtual?.server.kill()
  }
}

try {
  process.exitCode = await testElectron(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
