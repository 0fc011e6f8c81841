import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { compose, libraryFolder } from '../compose.ts'
import { runBrowserShell } from './run-browser-shell.ts'

const interrupted = new Promise<void>((resolve) => {
  // Not `once`: Ctrl-C reaches the whole group, and npm passes it on, so it comes twice.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
})

// Told to who printed; without a listener it would end Diglot with a stack.
process.stdout.on('error', () => undefined)

const code = await runBrowserShell({
  args: process.argv.slice(2),
  // From main/browser as from out/main.
  appRoot: fileURLToPath(new URL('../..', import.meta.url)),
  usualLibrary: libraryFolder(process.env, process.platform, homedir()),
  compose,
  interrupted,
  print: (line) =>
    new Promise((resolve, reject) =>
      process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve())),
    ),
  complain: (line) => console.error(line),
})
// A default browser's opener, or a timer, must not keep it up.
process.exit(code)
