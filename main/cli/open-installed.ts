import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenRequest } from '../launch/command-line.ts'
import type { CliText } from '../launch/interface-text.ts'
import { electronProgram } from './electron-program.ts'
import { openApp } from './open-app.ts'
import { runProgram } from './run-program.ts'
import { terminalText } from '../launch/terminal-text.ts'

/**
 * Opens the installed app without downloading anything. In a checkout it runs the start script, which also builds.
 */
export function openInstalled(
  appRoot: string,
  request: OpenRequest,
  text: CliText,
): Promise<number> {
  const { platform, env, execPath: node } = process
  const start = join(appRoot, 'scripts', 'start.ts')
  if (existsSync(start))
    return runProgram({
      command: node,
      args: [start, ...process.argv.slice(2)],
      // Base of relative paths; npm's own value may be a parent folder.
      env: { ...env, INIT_CWD: process.cwd() },
    })
  return openApp(request, {
    appRoot,
    browserEntry: join(appRoot, 'out', 'main', 'browser.js'),
    system: { platform, env, isRoot: process.getuid?.() === 0, node },
    electron: electronProgram(appRoot, env, platform),
    fetching: 'impossible',
    fetchElectron: () => Promise.reject(new Error(text('cli:electronNotThere'))),
    run: runProgram,
    text,
    printError: (line) => console.error(terminalText(line)),
  })
}
