import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The end of a child process: its exit code or signal, and what it printed. */
export type ProcessEnd = { code: number | null; signal: string | null; output: string }

/** Starts a TypeScript file of this folder in a process of its own. */
export function startProcess(
  file: string,
  args: readonly string[],
  { preload, env = {} }: { preload?: string; env?: Record<string, string> } = {},
): { child: ChildProcess; ended: Promise<ProcessEnd> } {
  const place = (name: string) => fileURLToPath(new URL(name, import.meta.url))
  const imports = preload === undefined ? [] : ['--import', place(preload)]
  const child = spawn(process.execPath, [...imports, place(file), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const ended = once(child, 'close').then(
    ([code, signal]): ProcessEnd => ({ code, signal, output }),
  )
  return { child, ended }
}
