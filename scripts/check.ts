import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Each side is compiled with its own globals and types. */
const SIDES = ['contract', 'main', 'renderer', 'tests', 'scripts']

const CHECKS: readonly { name: string; command: string; args: readonly string[] }[] = [
  ...SIDES.map((side) => ({ name: `types of ${side}`, command: 'tsc', args: ['-p', side] })),
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  { name: 'dead code', command: 'knip', args: ['--no-progress', '--no-config-hints'] },
  { name: 'format', command: 'biome', args: ['format', '.'] },
]

/** Runs a program of node_modules/.bin; resolves to its exit code and output. */
function run(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(root, 'node_modules', '.bin', command), args, { cwd: root })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Each check that needs types occupies a core. */
const MAX_PARALLEL_CHECKS = 2

/** Checks types, lint, dead code and format, and prints each result as it ends. Returns how many passed and failed. */
export async function check(): Promise<{ passed: number; failed: number }> {
  const pending = CHECKS.values()
  const counts = { passed: 0, failed: 0 }
  const work = async (): Promise<void> => {
    for (const { name, command, args } of pending) {
      const { code, output } = await run(command, args)
      console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
      if (code !== 0) console.log(output.trim())
      counts[code === 0 ? 'passed' : 'failed'] += 1
    }
  }
  await Promise.all(Array.from({ length: MAX_PARALLEL_CHECKS }, work))
  return counts
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = (await check()).failed === 0 ? 0 : 1
