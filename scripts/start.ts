import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { electronProgram } from '../main/cli/electron-program.ts'
import { openApp } from '../main/cli/open-app.ts'
import { runInTerminal } from '../main/cli/run-in-terminal.ts'
import { runProgram } from '../main/cli/run-program.ts'
import type { OpenRequest } from '../main/launch/command-line.ts'
import type { CliText } from '../main/launch/interface-text.ts'
import { attemptMemory } from './electron-attempt.ts'
import { electronVersion, fetchElectron } from './fetch-electron.ts'
import { needsBuild } from './needs-build.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { env, platform, execPath: node } = process

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => interrupted.abort())
// npm runs this script in a shell that does not forward signals.
const parent = process.ppid
if (env['npm_lifecycle_event'] !== undefined)
  setInterval(() => {
    if (process.ppid !== parent && !interrupted.signal.aborted) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()

/** Builds if necessary, then opens the app from `out/`. */
async function open(request: OpenRequest, text: CliText): Promise<number> {
  const say = (line: string) => console.error(line)
  if (needsBuild(root)) {
    say(text('cli:building'))
    const args = [join(root, 'scripts', 'build.ts')]
    // A program that reads the output waits for the address, and may close the pipe then.
    const code = await runProgram({ command: node, args, env }, 'errors')
    if (interrupted.signal.aborted) return 0
    if (code !== 0) {
      say(text('cli:buildFailed'))
      return 1
    }
  }
  const version = electronVersion(root)
  const memory = attemptMemory(root)
  const code = await openApp(request, {
    appRoot: root,
    browserEntry: join(root, 'out', 'main', 'browser.js'),
    system: { platform, env, isRoot: process.getuid?.() === 0, node },
    electron: electronProgram(root, env, platform),
    fetching: memory.failedLately(version, new Date()) ? 'failed' : 'possible',
    async fetchElectron() {
      const onProgress = showProgress(version, text)
      try {
        await fetchElectron({ root, env, onProgress, signal: interrupted.signal })
        const program = electronProgram(root, env, platform)
        if (program === null) throw new Error('ENOENT electron')
        memory.forget()
        return program
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        if (!interrupted.signal.aborted) memory.remember(version, new Date(), reason)
        throw error
      }
    },
    run: (call) => (interrupted.signal.aborted ? Promise.resolve(0) : runProgram(call)),
    text,
    printError: (line) => {
      if (!interrupted.signal.aborted) say(line)
    },
  })
  return interrupted.signal.aborted ? 0 : code
}

/** Prints the progress: one updated line in a terminal, otherwise a line every 25 %. */
function showProgress(version: string, text: CliText): (percent: number) => void {
  const { stderr } = process
  console.error(text('cli:fetching', { version }))
  let shown = 0
  return (percent) => {
    if (percent < shown + (stderr.isTTY ? 1 : 25)) return
    shown = percent
    const line = text('cli:fetched', { version, percent })
    stderr.write(stderr.isTTY ? `\r${line}${percent === 100 ? '\n' : ''}` : `${line}\n`)
  }
}

// npm runs scripts in the project's folder; INIT_CWD is the user's working directory.
await runInTerminal({ appRoot: root, folder: env['INIT_CWD'] ?? process.cwd(), open })
