#!/usr/bin/env node
// Starts the command line from the build or, if that is missing or older than the sources, from the TypeScript
// sources, which Node 24 runs directly. This file must run in Node 18 and later, so that an old Node can start the
// one installed by npm.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = join(root, 'main', 'cli.ts')
const built = join(root, 'out', 'main', 'cli.js')

/** Last modification of a file, or of the newest file in a folder, in ms since 1970; 0 if missing. */
function lastModified(path) {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => lastModified(join(path, name))))
}

function entry() {
  if (!existsSync(source)) return built
  const sources = ['main', 'contract', 'package-lock.json'].map((name) => join(root, name))
  return lastModified(built) > Math.max(...sources.map(lastModified)) ? built : source
}

if (Number(process.versions.node.split('.')[0]) >= 24) await import(pathToFileURL(entry()).href)
else {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const node = join(root, 'node_modules', 'node', 'bin', name)
  if (existsSync(node)) {
    const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)]
    const child = spawn(node, args, { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => child.kill(signal))
    child.on('exit', (code) => process.exit(code ?? 1))
  } else {
    console.error(
      `Diglot needs Node.js 24 or newer; this is ${process.version}. “npm ci” brings the right one along.`,
    )
    process.exitCode = 1
  }
}
