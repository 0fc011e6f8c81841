import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A running browser shell with a temporary library. */
export type AppServer = { address: string; library: string; stop: () => Promise<void> }

/** The address that a browser shell prints when it is ready; rejects with its output if it exits before. */
export async function addressOf(child: ChildProcess): Promise<string> {
  let output = ''
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  for await (const chunk of child.stdout ?? []) {
    output += String(chunk)
    const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output)?.[0]
    if (found) return found
  }
  throw new Error(`The browser shell printed no address:\n${output}`)
}

/** Starts the app as `npm start -- --no-open` does and waits for its address. */
export async function startApp(root: string, ...args: string[]): Promise<AppServer> {
  const library = await mkdtemp(join(tmpdir(), 'diglot-app-'))
  const cache = `${library}-cache`
  const child = spawn(
    process.execPath,
    ['out/main/browser.js', '--no-open', '--library', library, ...args],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, XDG_CACHE_HOME: cache },
    },
  )
  const exited = once(child, 'exit')
  const address = await addressOf(child)
  return {
    address,
    library,
    stop: async () => {
      child.kill('SIGINT')
      await exited
      for (const folder of [library, cache]) await rm(folder, { recursive: true, force: true })
    },
  }
}
