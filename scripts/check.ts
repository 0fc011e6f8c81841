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

/** Runs a program of node_modules/.bin; resolves to its exit code and what it said. */
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

/** Checks at a time: those that read the sources with types take a core each. */
const AT_A_TIME = 2

/** Types, lint and format: how many hold. Each is told when it has ended. */
export async function check(): Promise<{ passed: number; failed: number }> {
  const left = CHECKS.values()
  const counts = { passed: 0, failed: 0 }
  const work = async (): Promise<void> => {
    for (const { name, command, args } of left) {
      const { code, output } = await run(command, args)
      console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
      if (code !== 0) console.log(output.trim())
      counts[code === 0 ? 'passed' : 'failed'] += 1
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  return counts
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = (await check()).failed === 0 ? 0 : 1
