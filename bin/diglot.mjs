#!/usr/bin/env node
// Starts the command line from the build or, where that is missing or older than the sources, from the sources, which Node 24
// runs as they are. Written for any Node since 18, so that an older one can hand over to the one that came with npm.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = join(root, 'main', 'cli.ts')
const built = join(root, 'out', 'main', 'cli.js')

/** When a file, or the newest of a folder, was last written, in ms since 1970; 0 where there is none. */
function lastWritten(path) {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => lastWritten(join(path, name))))
}

function entry() {
  if (!existsSync(source)) return built
  const sources = ['main', 'contract', 'package-lock.json'].map((name) => join(root, name))
  return lastWritten(built) > Math.max(...sources.map(lastWritten)) ? built : source
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
