import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'

const START_TIMEOUT_MS = 30_000
const END_TIMEOUT_MS = 10_000

/** A line that Chromium logs itself, such as about a missing session bus: `[123:0131/120000.123456:ERROR:bus.cc(407)] …`. */
const CHROMIUM_LOG = /^\[\d+:\d{4}\/\d{6}\.\d+:[A-Z]+:/

/**
 * The packed app, started as a user starts it. Its fuses turn off Node's inspector, with which Playwright starts an app, so
 * the page is reached by Chromium's debugging port.
 */
export class StartedPackage {
  readonly page: Page
  readonly #child: ChildProcess
  readonly #browser: Browser
  readonly #lines: string[]

  private constructor(child: ChildProcess, browser: Browser, page: Page, lines: string[]) {
    this.#child = child
    this.#browser = browser
    this.page = page
    this.#lines = lines
  }

  /** Starts a program with the arguments and waits for its window. */
  static async start(program: string, args: readonly string[]): Promise<StartedPackage> {
    const child = spawn(program, ['--remote-debugging-port=0', ...sandboxSwitches(), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, which end() signals.
      detached: true,
    })
    const lines: string[] = []
    const address = new Promise<string>((resolve, reject) => {
      const read = (part: string): void => {
        lines.push(...part.split('\n').filter((line) => line.trim() !== ''))
        const [, found] = /DevTools listening on (ws:\S+)/.exec(lines.join('\n')) ?? []
        if (found !== undefined) resolve(found)
      }
      child.stdout.setEncoding('utf8').on('data', read)
      child.stderr.setEncoding('utf8').on('data', read)
      child.once('error', reject)
      child.once('exit', (code) =>
        reject(new Error(`${program} ended with ${code}:\n${lines.join('\n')}`)),
      )
    })
    try {
      const late = delay(START_TIMEOUT_MS, null, { ref: false })
      const url = await Promise.race([address, late])
      if (url === null) throw new Error(`${program} opens no debugging port:\n${lines.join('\n')}`)
      const browser = await chromium.connectOverCDP(url)
      const [context] = browser.contexts()
      if (!context) throw new Error('There is no window.')
      const page = context.pages()[0] ?? (await context.waitForEvent('page'))
      return new StartedPackage(child, browser, page, lines)
    } catch (error) {
      child.kill('SIGKILL')
      throw error
    }
  }

  /** What the app itself printed, without the log of Chromium. */
  complaints(): string[] {
    return this.#lines.filter(
      (line) => !CHROMIUM_LOG.test(line) && !line.startsWith('DevTools listening on'),
    )
  }

  /** Ends all processes of the app at once, as when a session ends; resolves with the exit code, null if it hangs. */
  async end(): Promise<number | null> {
    await this.#browser.close()
    const { exitCode } = this.#child
    if (exitCode !== null) return exitCode
    const exited = once(this.#child, 'exit')
    process.kill(-(this.#child.pid ?? 0), 'SIGTERM')
    const isLate = await Promise.race([
      exited.then(() => false),
      delay(END_TIMEOUT_MS, true, { ref: false }),
    ])
    if (isLate) this.#child.kill('SIGKILL')
    return this.#child.exitCode
  }
}

/** Starts the app again with files, which it hands over to the running one; resolves with its exit code. */
export async function handOver(program: string, args: readonly string[]): Promise<unknown> {
  const child = spawn(program, [...sandboxSwitches(), ...args], { stdio: 'ignore' })
  const [code]: unknown[] = await once(child, 'exit')
  return code
}

/** Electron does not start as root with its sandbox. */
function sandboxSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
