import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import * as z from 'zod'

/** When a program showed its first page, in ms since the program was started. */
export type StartTimes = {
  /** The window asked for its page. */
  requested: number
  /** The page had arrived. */
  answered: number
  /** Text was painted: First Contentful Paint of W3C Paint Timing. */
  painted: number
}

/** A program of Electron to be started. */
export type ElectronProgram = {
  path: string
  args: readonly string[]
  env: NodeJS.ProcessEnv
  /** Chromium's profile folder. */
  profile: string
}

const START_TIMEOUT_MS = 30_000
const POLL_MS = 50
const ANSWER_TIMEOUT_MS = 2000
/** How long the program is left alone before it is asked for its times: a debugger would delay its start. */
const UNDISTURBED_MS = 1500

/** The page's times; null until it has painted an article's heading. */
const READ_TIMES = `(() => {
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  const [page] = performance.getEntriesByType('navigation')
  return paint && page && document.querySelector('article h1')
    ? { origin: performance.timeOrigin, answered: page.responseEnd, painted: paint.startTime }
    : null
})()`

const PageTimes = z.object({ origin: z.number(), answered: z.number(), painted: z.number() })
const Answer = z.object({ result: z.object({ result: z.object({ value: PageTimes.nullable() }) }) })
const Targets = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string() }))

/** Starts a program, waits until its page has painted the article, and ends it. Throws if that takes too long. */
export async function measureStart(program: ElectronProgram): Promise<StartTimes> {
  const portFile = join(program.profile, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const args = ['--remote-debugging-port=0', `--user-data-dir=${program.profile}`, ...program.args]
  const started = Date.now()
  const child = spawn(program.path, args, { env: program.env, stdio: 'ignore' })
  const exited = once(child, 'exit')
  try {
    await delay(UNDISTURBED_MS)
    const page = await pollFor(() => pageTimes(portFile), started + START_TIMEOUT_MS)
    const requested = page.origin - started
    return {
      requested,
      answered: requested + page.answered,
      painted: requested + page.painted,
    }
  } finally {
    child.kill('SIGTERM')
    await exited
  }
}

/** Calls a function that fails or gives null until it has a result. */
async function pollFor<T>(attempt: () => Promise<T | null>, until: number): Promise<T> {
  for (;;) {
    const result = await attempt().catch((error: unknown) => {
      if (Date.now() > until) throw error
      return null
    })
    if (result !== null) return result
    if (Date.now() > until) throw new Error('The program showed no page.')
    await delay(POLL_MS)
  }
}

async function pageTimes(portFile: string): Promise<z.infer<typeof PageTimes> | null> {
  const [port] = (await readFile(portFile, 'utf8')).split('\n')
  const response = await fetch(`http://127.0.0.1:${port}/json/list`)
  const page = Targets.parse(await response.json()).find(({ type }) => type === 'page')
  if (!page) return null
  const socket = new WebSocket(page.webSocketDebuggerUrl)
  try {
    await once(socket, 'open')
    const message = once(socket, 'message', { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) })
    const params = { expression: READ_TIMES, returnByValue: true }
    socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }))
    const [event] = await message
    return Answer.parse(JSON.parse(String(event.data))).result.result.value
  } finally {
    socket.close()
  }
}
