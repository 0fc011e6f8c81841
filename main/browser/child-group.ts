import { spawn } from 'node:child_process'

/** How long a group may take to end by itself, in ms. */
const PATIENCE = 3_000

export type ChildGroup = {
  /** When it has ended, with its exit code; null where a signal ended it or where it could not be started. */
  readonly ended: Promise<number | null>
  /** Ends it with all it started. */
  readonly kill: () => Promise<void>
}

/** Starts a program as the head of a process group of its own, without a terminal. */
export function startGroup(
  command: string,
  args: readonly string[],
  platform: NodeJS.Platform,
): ChildGroup {
  const isWindows = platform === 'win32'
  const child = spawn(command, args, { stdio: 'ignore', detached: !isWindows })
  let isOver = false
  const ended = new Promise<number | null>((resolve) => {
    const over = (code: number | null) => {
      isOver = true
      resolve(code)
    }
    child.once('error', () => over(null))
    child.once('exit', over)
  })

  const signal = async (name: NodeJS.Signals) => {
    if (child.pid === undefined) return
    if (isWindows) {
      // Windows knows no groups: /T takes the tree below the process.
      const args = ['/PID', String(child.pid), '/T', ...(name === 'SIGKILL' ? ['/F'] : [])]
      await new Promise((done) =>
        spawn('taskkill', args, { stdio: 'ignore' }).once('close', done).once('error', done),
      )
      return
    }
    try {
      process.kill(-child.pid, name)
    } catch {
      // ESRCH: the whole group has gone already.
    }
  }

  return {
    ended,
    async kill() {
      if (!isOver) {
        await signal('SIGTERM')
        await Promise.race([ended, wait(PATIENCE)])
      }
      // The head may have left helpers behind.
      await signal('SIGKILL')
    },
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
