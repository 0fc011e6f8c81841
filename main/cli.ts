import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openInstalled } from './cli/open-installed.ts'
import { runInTerminal } from './cli/run-in-terminal.ts'

// This file is main/cli.ts, or out/main/cli.js in the build.
const parent = fileURLToPath(new URL('..', import.meta.url))
const appRoot = existsSync(`${parent}package.json`)
  ? parent
  : fileURLToPath(new URL('../..', import.meta.url))

await runInTerminal({
  appRoot,
  folder: process.cwd(),
  open: (request, text) => openInstalled(appRoot, request, text),
})
