import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { cacheFolder, compose, libraryFolder } from '../compose.ts'
import { runBrowserShell } from './run-browser-shell.ts'
import { logFolder } from '../launch/log/log-folder.ts'
import { terminalText } from '../launch/terminal-text.ts'

const interrupted = new Promise<void>((resolve) => {
  // Not `once`: Ctrl-C reaches the whole process group and npm forwards it, so it arrives twice.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
})

// Errors are passed to the write callback; without a listener they would crash the process.
process.stdout.on('error', () => undefined)

const code = await runBrowserShell({
  args: process.argv.slice(2),
  // Valid for main/browser and out/main.
  appRoot: fileURLToPath(new URL('../..', import.meta.url)),
  defaultLibrary: libraryFolder(process.env, process.platform, homedir()),
  cacheRoot: cacheFolder(process.env, process.platform, homedir()),
  logFolder: logFolder(process.env, process.platform, homedir()),
  compose,
  interrupted,
  print: (line) =>
    new Promise((resolve, reject) =>
      process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve())),
    ),
  printError: (line) => console.error(terminalText(line)),
})
// Explicit exit: the default browser's opener or a timer could keep the process alive.
process.exit(code)
