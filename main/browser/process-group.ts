import { spawn } from 'node:child_process'

/** How long a group gets to exit after SIGTERM. */
const EXIT_TIMEOUT_MS = 3_000

export type ProcessGroup = {
  /** Resolves with the exit code; null if it was ended by a signal or could not be started. */
  readonly ended: Promise<number | null>
  /** Kills the process and all its descendants. */
  readonly kill: () => Promise<void>
}

/** Starts a program as the leader of its own process group, without a terminal. */
export function startProcessGroup(
  command: string,
  args: readonly string[],
  platform: NodeJS.Platform,
): ProcessGroup {
  const isWindows = platform === 'win32'
  const child = spawn(command, args, { stdio: 'ignore', detached: !isWindows })
  let hasEnded = false
  const ended = new Promise<number | null>((resolve) => {
    const finish = (code: number | null) => {
      hasEnded = true
      resolve(code)
    }
    child.once('error', () => finish(null))
    child.once('exit', finish)
  })

  const signal = async (name: NodeJS.Signals) => {
    if (child.pid === undefined) return
    if (isWindows) {
      // Windows has no process groups; /T kills the process tree.
      const args = ['/PID', String(child.pid), '/T', ...(name === 'SIGKILL' ? ['/F'] : [])]
      await new Promise((done) =>
        spawn('taskkill', args, { stdio: 'ignore' }).once('close', done).once('error', done),
      )
      return
    }
    try {
      process.kill(-child.pid, name)
    } catch {
      // ESRCH: the whole group has already exited.
    }
  }

  return {
    ended,
    async kill() {
      if (!hasEnded) {
        await signal('SIGTERM')
        await Promise.race([ended, wait(EXIT_TIMEOUT_MS)])
      }
      // The leader may have left child processes running.
      await signal('SIGKILL')
    },
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
