import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { descendantsOf } from './processes.ts'

/** How long an answer of the main process may take, in ms. */
const ANSWER_TIMEOUT_MS = 10_000

/** How long the page may take to show an article, in ms. */
const OPEN_TIMEOUT_MS = 20_000

type Answer = { id: number; value?: unknown; error?: string }
type ElectronModule = typeof import('electron')

/** How the app ended, and what it wrote to the terminal. */
export type Exit = { code: number | null; signal: NodeJS.Signals | null; output: string }

export type DrivenOptions = {
  executablePath: string
  args: readonly string[]
  /** Replaces variables of the environment. */
  env?: NodeJS.ProcessEnv
  /** The user and group as which root starts it. */
  uid?: number
  gid?: number
  /** Whether the app may run without its sandbox, which root cannot use. */
  isAllowedWithoutSandbox?: boolean
}

/**
 * The app in Electron, driven from its main process. Playwright cannot do this: it attaches a debugger to the page, and then
 * Chromium reports no hanging page, and a crashed page stays crashed.
 */
export class DrivenApp {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #calls = 0
  /** Resolves when the main process has ended. */
  readonly exited: Promise<Exit>

  /** Starts the app, as the leader of a process group. */
  constructor(root: string, options: DrivenOptions) {
    const { executablePath, args, env, isAllowedWithoutSandbox = true, ...user } = options
    const driver = join(root, 'tests/support/window/main-process-driver.cjs')
    const isRoot = process.getuid?.() === 0
    const sandbox = isAllowedWithoutSandbox && isRoot ? ['--no-sandbox'] : []
    this.#child = spawn(executablePath, ['-r', driver, ...sandbox, '.', ...args], {
      cwd: root,
      env: { ...process.env, DIGLOT_ALLOW_NO_SANDBOX: isAllowedWithoutSandbox ? '1' : '', ...env },
      ...user,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    })
    this.#child.on('message', (answer: Answer) => this.#waiting.get(answer.id)?.(answer))
    let output = ''
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => (output += part))
    this.exited = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => resolve({ code, signal, output }))
    })
  }

  /** The id of the main process, which is also that of its group. */
  get pid(): number {
    const { pid } = this.#child
    if (pid === undefined) throw new Error('the app did not start')
    return pid
  }

  /** The ids of the app's processes: the main one and all below it. */
  processes(): Promise<number[]> {
    return descendantsOf(this.pid)
  }

  /** Runs a function in the main process. It gets Electron's module and the argument, and sees nothing of the test. */
  async inMain<A, R>(
    run: (electron: ElectronModule, argument: A) => R,
    argument: A,
  ): Promise<Awaited<R>>
  async inMain<A>(
    run: (electron: ElectronModule, argument: A) => unknown,
    argument: A,
  ): Promise<unknown> {
    const id = ++this.#calls
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve))
    this.#child.send({ id, source: String(run), argument })
    const answer = await Promise.race([answered, delay(ANSWER_TIMEOUT_MS, null, { ref: false })])
    this.#waiting.delete(id)
    if (answer === null) throw new Error(`the main process does not answer to ${String(run)}`)
    if (answer.error !== undefined) throw new Error(answer.error)
    return answer.value
  }

  /** The value of an expression in the page; null as long as the page does not answer. */
  async inPage(expression: string): Promise<unknown> {
    return this.inMain(async ({ BrowserWindow }, source) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents || contents.isCrashed()) return null
      const late = new Promise((resolve) => setTimeout(resolve, 1000, null))
      return Promise.race([contents.executeJavaScript(source).catch(() => null), late])
    }, expression)
  }

  /** Presses and releases a key in the page, as the window system reports it. */
  async press(keyCode: string, modifiers: 'control'[] = []): Promise<void> {
    await this.inMain(
      ({ BrowserWindow }, key) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.sendInputEvent({ type: 'keyDown', ...key })
        if (key.keyCode.length === 1) contents?.sendInputEvent({ type: 'char', ...key })
        contents?.sendInputEvent({ type: 'keyUp', ...key })
      },
      { keyCode, modifiers },
    )
  }

  /** Waits until the page's script runs and shows an article, and the page takes keys: Chromium drops them before the first frame. */
  async waitUntilOpen(): Promise<void> {
    const isOpen = `document.querySelector('article [data-caret]') !== null && document.hasFocus() &&
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`
    const end = Date.now() + OPEN_TIMEOUT_MS
    while ((await this.inPage(isOpen)) !== true) {
      if (Date.now() > end) throw new Error('the page does not show an article')
      await this.inMain(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.focus()
      }, null)
      await delay(100)
    }
  }

  /** Answers every message box with the button of this label; `messages` lists what they said. */
  async answerDialogs(button: string): Promise<void> {
    await this.inMain(({ dialog }, label) => {
      const messages: string[] = []
      Object.assign(globalThis, { messages })
      dialog.showMessageBox = async (...given: unknown[]) => {
        const options: { message: string; buttons: string[] } = Object(given.at(-1))
        messages.push(options.message)
        return { response: options.buttons.indexOf(label), checkboxChecked: false }
      }
    }, button)
  }

  async messages(): Promise<unknown> {
    return this.inMain(() => Reflect.get(globalThis, 'messages'), null)
  }

  async close(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    this.#child.kill('SIGTERM')
    const isLate = await Promise.race([
      this.exited.then(() => false),
      delay(10_000, true, { ref: false }),
    ])
    if (isLate) this.#child.kill('SIGKILL')
  }
}
