import type { OpenRequest } from '../launch/command-line.ts'

export type ProgramCall = {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * The command that starts Electron with the app's folder. Paths must be absolute. Options use `=`, because Chromium
 * reorders separate values. As root on Linux, Electron needs --no-sandbox, which Diglot refuses unless an environment
 * variable confirms it.
 */
export function electronCommand(
  program: string,
  appRoot: string,
  request: Pick<OpenRequest, 'library' | 'language' | 'files'>,
  system: {
    readonly env: Readonly<Record<string, string | undefined>>
    readonly needsNoSandbox: boolean
  },
): ProgramCall {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = system.env
  return {
    command: program,
    args: [
      ...(system.needsNoSandbox ? ['--no-sandbox'] : []),
      appRoot,
      ...(request.library === null ? [] : [`--library=${request.library}`]),
      ...(request.language === null ? [] : [`--lang=${request.language}`]),
      ...request.files,
    ],
    env: system.needsNoSandbox ? { ...env, DIGLOT_ALLOW_NO_SANDBOX: '1' } : env,
  }
}

/** The command that starts the browser shell; paths must be absolute. */
export function browserCommand(
  node: string,
  entry: string,
  request: OpenRequest,
  env: Readonly<Record<string, string | undefined>>,
): ProgramCall {
  return {
    command: node,
    args: [
      entry,
      ...(request.window ? [] : ['--no-open']),
      `--port=${request.port}`,
      ...(request.library === null ? [] : [`--library=${request.library}`]),
      ...(request.language === null ? [] : [`--lang=${request.language}`]),
      '--',
      ...request.files,
    ],
    env,
  }
}
