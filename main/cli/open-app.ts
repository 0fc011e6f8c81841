import type { OpenRequest } from '../launch/command-line.ts'
import { hasDisplay } from '../launch/has-display.ts'
import type { CliText } from '../launch/interface-text.ts'
import { chooseShell, type ShellSituation } from './choose-shell.ts'
import { browserCommand, electronCommand, type ProgramCall } from './shell-commands.ts'

export type OpenAppOptions = {
  readonly appRoot: string
  /** What Node runs for the browser shell. */
  readonly browserEntry: string
  readonly system: {
    readonly platform: NodeJS.Platform
    readonly env: Readonly<Record<string, string | undefined>>
    readonly isRoot: boolean
    readonly node: string
  }
  /** Electron's program, or null. */
  readonly electron: string | null
  readonly fetching: ShellSituation['fetching']
  /** Gets Electron's program; rejects with an Error that says in its message why it could not. */
  readonly fetchElectron: () => Promise<string>
  readonly run: (call: ProgramCall) => Promise<number>
  readonly text: CliText
  readonly complain: (line: string) => void
}

/** What a Linux loader exits with where a program's libraries are missing. */
const CANNOT_RUN = 127

/**
 * Opens the app in the shell that can be had, and says in one line why it is not Electron; resolves to the exit code of the
 * shell, or 1 where Electron was asked for by name and cannot be had. Paths in the request have to be absolute.
 */
export async function openApp(request: OpenRequest, options: OpenAppOptions): Promise<number> {
  const { system, text, complain } = options
  const { platform, env } = system
  const inBrowser = (reason: string | null) => {
    if (reason !== null) complain(text('cli:takesBrowser', { reason }))
    return options.run(browserCommand(system.node, options.browserEntry, request, env))
  }
  const without = (reason: string) => {
    if (request.shell !== 'electron') return inBrowser(reason)
    complain(reason)
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
    asked: request.shell,
    hasDisplay: hasDisplay(platform, env),
    electron: options.electron,
    fetching: options.fetching,
  })
  if (choice.shell === 'electron') return inElectron(choice.program)
  if (choice.shell !== 'fetch') {
    const { because } = choice
    return because === null ? inBrowser(null) : without(text(`cli:${because}`))
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
