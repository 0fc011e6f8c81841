import { constants } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { AppInfo } from '../../contract/boot.ts'
import type { Unsaved } from '../../contract/errors/disk-problem.ts'
import { directionOf } from '../../contract/languages.ts'
import { type OpenRequest, parseCommandLine } from '../launch/command-line.ts'
import { UsageError } from '../launch/option-values.ts'
import { openLogFile } from '../launch/log/log-file.ts'
import { loadInterfaceText, type CliText } from '../launch/interface-text.ts'
import { makeFolder } from '../compose.ts'
import { systemLanguages } from '../launch/system-languages.ts'
import { createLifetime } from './lifetime.ts'
import { createPageCounter } from './page-counter.ts'
import { refusalPage } from './refusal-page.ts'
import { type ServedApp, startServer } from './server.ts'
import { showWindow } from './show-window.ts'

export type ShellApp = ServedApp & {
  openFile(path: string): Promise<void>
  uiLanguage(): string
  /** Resolves to what could not be saved. */
  close(): Promise<Unsaved | null>
}

export type ShellOptions = {
  readonly args: readonly string[]
  /** The folder with package.json, locales and out. */
  readonly appRoot: string
  /** Library folder if none is given. */
  readonly defaultLibrary: string
  /** For what can be made again from the library. */
  readonly cacheRoot: string
  readonly logFolder: string
  readonly compose: (options: {
    readonly appRoot: string
    readonly libraryRoot: string
    readonly cacheRoot: string
    readonly info: Omit<AppInfo, 'library'>
    readonly log: (message: string, error: unknown) => void
    readonly showLog: () => Promise<{ path: string | null; isShown: boolean }>
  }) => Promise<ShellApp>
  /** Diglot exits when it resolves. */
  readonly interrupted: Promise<void>
  /** Rejects with the system's error if the line cannot be written. */
  readonly print: (line: string) => Promise<void>
  readonly printError: (line: string) => void
}

/** How long the pages may take to disconnect after their window was closed. */
const PAGES_CLOSE_TIMEOUT_MS = 1_000

/**
 * Runs the browser shell until it ends. Resolves to the exit code: 0, also if the reader of its output has gone; 1 if
 * Diglot could not start, or not save everything; 2 for wrong arguments. In every case the server is closed, the
 * window's processes have ended and the library is closed.
 */
export async function runBrowserShell(options: ShellOptions): Promise<number> {
  const { appRoot, printError } = options
  const { platform, env } = process
  const languages = systemLanguages(env, Intl.DateTimeFormat().resolvedOptions().locale)
  let request: OpenRequest
  let text = await loadInterfaceText(appRoot, 'cli', languages)
  try {
    const parsed = parseCommandLine(options.args)
    if (parsed.command !== 'open') throw new UsageError('unknownOption', { option: parsed.command })
    request = parsed
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    printError(text(`cli:${error.key}`, error.values))
    return 2
  }
  if (request.language !== null) text = await loadInterfaceText(appRoot, 'cli', [request.language])

  const version = await appVersion(appRoot)
  const logFile = openLogFile({
    folder: options.logFolder,
    appRoot,
    program: `${version} browser ${platform}`,
    now: () => new Date(),
  })
  const log = (message: string, error: unknown) => {
    printError(`${message}: ${error instanceof Error ? error.stack : String(error)}`)
    logFile.write(message, error)
  }
  process.on('uncaughtExceptionMonitor', (error) => logFile.write('An uncaught exception', error))
  const libraryRoot = resolve(request.library ?? options.defaultLibrary)
  const cleanup: (() => Promise<void>)[] = []
  let code = 0
  try {
    // A running service tolerates a missing library; at the start the user can choose another.
    await makeFolder(libraryRoot)
    // One that cannot be written is opened for reading.
    await access(libraryRoot, constants.R_OK | constants.X_OK)
    const app = await options.compose({
      appRoot,
      libraryRoot,
      cacheRoot: options.cacheRoot,
      info: {
        version,
        shell: 'browser',
        platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
        systemLanguages: languages,
        forcedLanguage: request.language,
      },
      log,
      // The page shows the path: a browser cannot open folders, and may run where no file manager does.
      showLog: async () => ({ path: logFile.create() ? logFile.path : null, isShown: false }),
    })
    cleanup.unshift(async () => {
      const unsaved = await app.close()
      if (unsaved === null) return
      code = 1
      printError(text('cli:notSaved', { count: unsaved.files, folder: libraryRoot }))
    })
    await serve(app, request, text, { ...options, log }, cleanup)
  } catch (error) {
    const isReaderGone = error instanceof Error && 'code' in error && error.code === 'EPIPE'
    if (!isReaderGone) {
      printError(describe(error, request, text))
      logFile.write('Diglot could not start', error)
      code = 1
    }
  }
  for (const step of cleanup) await step().catch((error: unknown) => printError(String(error)))
  return code
}

/** Serves and shows the app; resolves when it should exit. */
async function serve(
  app: ShellApp,
  request: OpenRequest,
  text: CliText,
  options: ShellOptions & { readonly log: (message: string, error: unknown) => void },
  cleanup: (() => Promise<void>)[],
): Promise<void> {
  const { print } = options
  const finished = Promise.withResolvers<void>()
  const lifetime = createLifetime(finished.resolve, (run, delay) => {
    const timer = setTimeout(run, delay)
    return () => clearTimeout(timer)
  })
  cleanup.unshift(async () => lifetime.stop())
  const pages = createPageCounter(lifetime.pages)
  let onEntry = (): void => undefined
  const language = app.uiLanguage()
  const server = await startServer(app, {
    port: request.port,
    refusal: refusalPage(text, language, directionOf(language)),
    onEntry: () => onEntry(),
    onPages: pages.set,
    onError: (error) => options.log('An error in the server', error),
  })
  cleanup.unshift(() => server.close())
  // Sequential, so that the last file given is the one shown.
  let opening = Promise.resolve()
  for (const file of request.files)
    opening = opening
      .then(() => app.openFile(resolve(file)))
      .catch((error: unknown) => options.log('Opening a file failed', error))

  const ending = new AbortController()
  const show = async () => {
    const opened = await showWindow({
      entry: server.entry,
      isWanted: request.window,
      waitForPage: pages.waitForPage,
      cleanup,
      ending: ending.signal,
    })
    // Without a window, failing to print the address ends the app.
    if (opened.shownIn === 'none') {
      // Each address works once, so the next one is printed for a further browser. Errors are ignored: a browser has
      // already connected.
      onEntry = () =>
        void print(text('cli:printedNext', { address: server.entry() })).catch(() => undefined)
      return print(text('cli:printed', { address: server.entry() }))
    }
    const shown = opened.shownIn === 'window' ? 'cli:inWindow' : 'cli:inBrowser'
    // The window is open already, whatever becomes of the line about it.
    await print(text(shown, { address: server.address })).catch(() => undefined)
    if (opened.shownIn === 'browser') return lifetime.watch()
    // On macOS, closing the last window does not end a browser.
    if (process.platform === 'darwin') lifetime.watch()
    await opened.child.ended
    if (await pages.waitForNoPages(PAGES_CLOSE_TIMEOUT_MS)) finished.resolve()
    else lifetime.watch() // passed to a running browser
  }
  show().catch(finished.reject)
  try {
    await Promise.race([finished.promise, options.interrupted])
  } finally {
    ending.abort()
  }
}

function describe(error: unknown, request: OpenRequest, text: CliText): string {
  if (!(error instanceof Error)) return text('cli:notStarted', { reason: String(error) })
  const { code, syscall, path, message }: NodeJS.ErrnoException = error
  if (syscall === 'listen' && code === 'EADDRINUSE')
    return text('cli:portTaken', { port: request.port })
  if (syscall === 'listen' && code === 'EACCES')
    return text('cli:portDenied', { port: request.port })
  if (syscall === 'write' && path === undefined) return text('cli:notWritten', { reason: message })
  if (path !== undefined && code !== undefined)
    return text('cli:libraryUnusable', { folder: path, reason: code })
  return text('cli:notStarted', { reason: message })
}

async function appVersion(appRoot: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(appRoot, 'package.json'), 'utf8'))
  return String(version)
}
