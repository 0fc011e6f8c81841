import { readdir, readFile } from 'node:fs/promises'

type Process = { pid: number; parent: number; isAlive: boolean }

/** A process by Linux's /proc; null if it has ended. A zombie has ended, but its parent has not asked how. */
async function processOf(pid: number): Promise<Process | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  // The second field is the program's name in parentheses, which may contain any characters.
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { pid, parent: Number(parent), isAlive: state !== 'Z' && state !== 'X' }
}

/** The ids of a process and of all below it. */
export async function descendantsOf(root: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const all = (await Promise.all(pids.map(processOf))).filter((one) => one !== null)
  const found = [root]
  for (const pid of found)
    found.push(...all.filter(({ parent }) => parent === pid).map((child) => child.pid))
  return found
}

/** Those of the processes that still run. */
export async function stillRunning(pids: readonly number[]): Promise<number[]> {
  const found = await Promise.all(pids.map(processOf))
  return found.filter((one) => one?.isAlive).map((one) => one?.pid ?? 0)
}
