import type { OpenRequest } from '../launch/command-line.ts'
import { hasDisplay } from '../launch/has-display.ts'
import type { CliText } from '../launch/interface-text.ts'
import { chooseShell, type ShellSituation } from './choose-shell.ts'
import { browserCommand, electronCommand, type ProgramCall } from './shell-commands.ts'

export type OpenAppOptions = {
  readonly appRoot: string
  /** Entry file of the browser shell. */
  readonly browserEntry: string
  readonly system: {
    readonly platform: NodeJS.Platform
    readonly env: Readonly<Record<string, string | undefined>>
    readonly isRoot: boolean
    readonly node: string
  }
  /** Path of Electron's executable, or null. */
  readonly electron: string | null
  readonly fetching: ShellSituation['fetching']
  /** Downloads Electron and returns its executable; rejects with an Error whose message says why it failed. */
  readonly fetchElectron: () => Promise<string>
  readonly run: (call: ProgramCall) => Promise<number>
  readonly text: CliText
  readonly printError: (line: string) => void
}

/** Exit code of the Linux loader if shared libraries are missing. */
const CANNOT_RUN = 127

/**
 * Opens the app in the best available shell and prints one line if it is not Electron. Resolves to the shell's exit
 * code, or 1 if Electron was requested but is not available. Paths in the request must be absolute.
 */
export async function openApp(request: OpenRequest, options: OpenAppOptions): Promise<number> {
  const { system, text, printError } = options
  const { platform, env } = system
  const inBrowser = (reason: string | null) => {
    if (reason !== null) printError(text('cli:takesBrowser', { reason }))
    return options.run(browserCommand(system.node, options.browserEntry, request, env))
  }
  const without = (reason: string) => {
    if (request.shell !== 'electron') return inBrowser(reason)
    printError(reason)
    return 1
  }
  const inElectron = async (program: string) => {
    const needsNoSandbox = platform === 'linux' && system.isRoot
    const call = electronCommand(program, options.appRoot, request, { env, needsNoSandbox })
    const code = await options.run(call)
    return code === CANNOT_RUN && platform === 'linux'
      ? without(text('cli:electronCannotRun'))
      : code
  }

  const choice = chooseShell({
    requested: request.shell,
    hasDisplay: hasDisplay(platform, env),
    electron: options.electron,
    fetching: options.fetching,
  })
  if (choice.shell === 'electron') return inElectron(choice.program)
  if (choice.shell !== 'fetch') {
    const { reason } = choice
    return reason === null ? inBrowser(null) : without(text(`cli:${reason}`))
  }
  let program: string
  try {
    program = await options.fetchElectron()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return without(text('cli:electronNotFetched', { reason }))
  }
  return inElectron(program)
}
