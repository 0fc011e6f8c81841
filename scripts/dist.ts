import { spawn } from 'node:child_process'
import { lookup } from 'node:dns/promises'
import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from './build.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

export interface DistRequest {
  /** Arguments for electron-builder, such as `--dir`, `--linux deb`, `--arm64`. */
  builder: string[]
  /** A folder with an unpacked Electron to use instead of a download. */
  electronDist: string | null
}

/** Parses `--electron-dist DIR` (or DIGLOT_ELECTRON_DIST); all other arguments are electron-builder's. */
export function parseDistArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): DistRequest {
  const builder: string[] = []
  let electronDist = env['DIGLOT_ELECTRON_DIST'] || null
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (arg === '--electron-dist') electronDist = args[++index] ?? null
    else if (arg.startsWith('--electron-dist=')) electronDist = arg.slice(arg.indexOf('=') + 1)
    else builder.push(arg)
    if (electronDist === '' || (arg === '--electron-dist' && electronDist === null))
      throw new Error('--electron-dist needs a folder.')
  }
  return { builder, electronDist }
}

/**
 * Advice for the user if a failed run's output shows a network error; null otherwise. Electron is downloaded first; once the fuses
 * have been set in it, only the packaging tools remain to be downloaded.
 */
export function networkAdvice(output: string): string | null {
  if (!/\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT)\b/.test(output))
    return null
  return output.lastIndexOf(' packaging ') > output.lastIndexOf('@electron/fuses')
    ? 'Electron could not be fetched from github.com. Give a folder with an unpacked one: --electron-dist DIR (or DIGLOT_ELECTRON_DIST).'
    : "The packers' tools could not be fetched from github.com. Without the network `npm run dist:dir` works: it makes the app's folder and no installer."
}

/**
 * Runs electron-builder on `out/`. `output` is the result folder (absolute or relative to the project; `dist` by default); `env` is the
 * complete environment of the child process. Resolves with the exit code and the output, which is also passed to `say` as it arrives.
 */
export function runElectronBuilder(
  { builder, electronDist }: DistRequest,
  env: Readonly<Record<string, string | undefined>>,
  say: (text: string) => void,
  output?: string,
): Promise<{ code: number; output: string }> {
  const command = join(
    dirname(createRequire(import.meta.url).resolve('electron-builder')),
    '../cli.js',
  )
  const args = [command, ...builder, '--publish', 'never']
  if (electronDist) args.push(`-c.electronDist=${electronDist}`)
  if (output) args.push(`-c.directories.output=${output}`)
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let heard = ''
  const hear = (chunk: Buffer): void => {
    heard += chunk.toString()
    say(chunk.toString())
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output: heard }))
  })
}

/**
 * The folder of the Electron that `npm start` downloaded, if it can be used: only for this platform, so only for a bare `--dir`; null
 * otherwise.
 */
function installedElectron(builder: readonly string[], version: string): string | null {
  if (builder.join() !== '--dir') return null
  const folder = join(root, 'node_modules/electron/dist')
  const file = join(folder, 'version')
  if (!existsSync(file)) return null
  return readFileSync(file, 'utf8').trim().replace(/^v/, '') === version ? folder : null
}

/** Whether github.com resolves; a configured proxy or Electron mirror is assumed to be reachable. */
async function isReachable(env: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  if (Object.keys(env).some((name) => /^https?_proxy$|electron_mirror$/i.test(name))) return true
  const look = lookup('github.com').then(
    () => true,
    () => false,
  )
  return Promise.race([look, delay(5_000, false, { ref: false })])
}

/** Builds and packs the app, for this platform by default. Resolves with the exit code. */
export async function dist(args: readonly string[]): Promise<number> {
  const request = parseDistArguments(args, process.env)
  const manifest: { devDependencies: { electron: string } } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  request.electronDist ??= installedElectron(request.builder, manifest.devDependencies.electron)
  if (!request.electronDist)
    console.log(
      `Electron ${manifest.devDependencies.electron} and the packers' tools are fetched from github.com where they were not fetched before.`,
    )
  if (!request.electronDist && !(await isReachable(process.env)))
    console.log('github.com is not reachable: without them this fails after about a minute.')
  await build()
  const { code, output } = await runElectronBuilder(request, process.env, (text) =>
    process.stdout.write(text),
  )
  const advice = code === 0 ? null : networkAdvice(output)
  if (advice) console.error(`\n${advice}`)
  return code
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await dist(process.argv.slice(2))
