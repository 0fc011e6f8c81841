import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Timeouts in ms: without progress, and in total. */
const FETCH_TIMEOUTS = { idle: 60_000, total: 180_000 }

type FetchOptions = {
  readonly root: string
  readonly env: NodeJS.ProcessEnv
  /** 0 to 100. */
  readonly onProgress: (percent: number) => void
  readonly signal: AbortSignal
  readonly limits?: typeof FETCH_TIMEOUTS
}

/** The part of @electron/get used here. It is a dependency of the electron package, so its types are not installed. */
type ElectronGet = {
  readonly downloadArtifact: (options: {
    version: string
    artifactName: string
    platform: string
    arch: string
    checksums: Record<string, string> | undefined
    cacheRoot: string | undefined
    downloadOptions: {
      quiet: boolean
      signal: AbortSignal
      getProgressCallback(progress: { percent: number }): void
    }
  }) => Promise<string>
}

/**
 * Downloads the Electron of the installed npm package into its dist/. The archive is first downloaded into Electron's cache, with
 * progress and timeouts, which the package's installer lacks; the installer then unpacks it from there. Mirrors and checksums are
 * those of the installer. Rejects with an Error whose message is the system's: `ENOTFOUND github.com`, `ETIMEDOUT`.
 */
export async function fetchElectron(options: FetchOptions): Promise<void> {
  const { env, limits = FETCH_TIMEOUTS } = options
  const folder = join(options.root, 'node_modules', 'electron')
  const require = createRequire(join(folder, 'install.js'))
  const version = electronVersion(options.root)
  const getPath = pathToFileURL(require.resolve('@electron/get')).href
  const { downloadArtifact }: ElectronGet = await import(getPath)
  const usesRemoteChecksums =
    env['electron_use_remote_checksums'] || env['npm_config_electron_use_remote_checksums']

  const limit = new AbortController()
  const giveUp = () => limit.abort(new Error('ETIMEDOUT'))
  const total = setTimeout(giveUp, limits.total)
  let idle = setTimeout(giveUp, limits.idle)
  const signal = AbortSignal.any([limit.signal, options.signal])
  try {
    const work = downloadArtifact({
      version,
      artifactName: 'electron',
      platform: env['npm_config_platform'] || process.platform,
      arch: env['npm_config_arch'] || process.arch,
      checksums: usesRemoteChecksums ? undefined : require('./checksums.json'),
      cacheRoot: env['electron_config_cache'],
      downloadOptions: {
        quiet: true,
        signal,
        getProgressCallback({ percent }) {
          clearTimeout(idle)
          idle = setTimeout(giveUp, limits.idle)
          options.onProgress(Math.floor(percent * 100))
        },
      },
    })
    // A DNS lookup cannot be aborted and may take very long.
    await Promise.race([work, aborted(signal)])
    clearTimeout(idle)
    await runInstaller(join(folder, 'install.js'), env, signal)
  } catch (error) {
    throw new Error(reasonOf(signal.aborted ? signal.reason : error), { cause: error })
  } finally {
    clearTimeout(total)
    clearTimeout(idle)
  }
}

/** The version of the npm package `electron`. */
export function electronVersion(root: string): string {
  const file = join(root, 'node_modules', 'electron', 'package.json')
  return JSON.parse(readFileSync(file, 'utf8')).version
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function runInstaller(file: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], {
      cwd: dirname(file),
      env: { ...env, ELECTRON_GET_NO_PROGRESS: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
    })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(complaint.trim().split('\n')[0] || `install.js: ${code}`))
    })
  })
}

/** The message of the root cause: fetch only reports "fetch failed", its cause has the system's error. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.cause instanceof Error) return reasonOf(error.cause)
  const { code, hostname }: NodeJS.ErrnoException & { hostname?: string } = error
  return code === undefined ? error.message : [code, hostname].filter(Boolean).join(' ')
}
