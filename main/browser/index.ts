import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { compose, libraryFolder } from '../compose.ts'
import { runBrowserShell } from './run-browser-shell.ts'

const interrupted = new Promise<void>((resolve) => {
  // Not `once`: Ctrl-C reaches the whole group, and npm passes it on, so it comes twice.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
})

const code = await runBrowserShell({
  args: process.argv.slice(2),
  // From main/browser as from out/main.
  appRoot: fileURLToPath(new URL('../..', import.meta.url)),
  usualLibrary: libraryFolder(process.env, process.platform, homedir()),
  compose,
  interrupted,
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
})
// A default browser's opener, or a timer, must not keep it up.
process.exit(code)
