import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const program = join(fileURLToPath(new URL('../../..', import.meta.url)), 'bin', 'diglot.mjs')

/** Sets the window's title, erases the screen, and starts a colour by a C1 control; DEL and a carriage return. */
const HOSTILE = '\u001b]0;x\u0007\u001b[2J\u009b31m\u007f\rred'
const HARMLESS = ']0;x[2J31mred'
const CONTROL = /(?![\n\t])\p{Cc}/u

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' }
    const child = execFile(
      process.execPath,
      [program, ...args],
      { env, cwd: folder },
      (_, output, errors) => resolve({ code: child.exitCode, output, errors }),
    )
  })
}

const SENTENCES = 'Nobody had seen the river rise so early, and nobody asked it to.'
const DATA = JSON.stringify({ '@type': 'Article', headline: 'HEAD' }).replace(
  'HEAD',
  String.raw`Owls \u001b]0;x\u0007\u001b[2J\u009b31m\u007f\rred`,
)
const PAGE = `<!doctype html><html lang="en"><head><script type="application/ld+json">${DATA}</script></head>
<body><p>Words &#27;[2J here. ${SENTENCES}</p><p>${SENTENCES}</p></body></html>`

test('clean prints no control characters of an article, and JSON escapes them', async () => {
  const files = { 'a.html': PAGE }
  const { code, output } = await run(['clean', 'a.html'], files)
  expect(code).toBe(0)
  expect(output).toContain('Owls ]0;x[2J31m')
  expect(output).toContain('Words [2J here.')
  expect(output).not.toMatch(CONTROL)
  expect(output.split('\n').length).toBeGreaterThan(4)
  const json = (await run(['clean', 'a.html', '--json'], files)).output
  expect(json).not.toMatch(CONTROL)
  expect(JSON.parse(json).title).toContain('\u001b[2J\u009b31m\u007f')
})

test('align prints no control characters of a text as TSV or in columns, and JSON none', async () => {
  const files = {
    'en.txt': `One ${HOSTILE} two.\nThree four.\n`,
    'de.txt': 'Eins zwei.\nDrei vier.\n',
  }
  const args = ['align', '--source', 'en.txt', '--target', 'de.txt', '--from', 'en', '--to', 'de']
  const tsv = await run([...args, '--lines', '--tsv'], files)
  expect(tsv.code).toBe(0)
  expect(tsv.output).not.toMatch(CONTROL)
  expect(tsv.output).toMatch(/^One \]0;x\[2J31m ?red two\.\tEins zwei\.\t[\d.]+\n/)
  expect((await run([...args, '--lines'], files)).output).not.toMatch(CONTROL)
})

test.for([
  ['clean', [`absent-${HOSTILE}.txt`]],
  ['clean', ['--dir', `absent-${HOSTILE}`]],
  ['align', ['--source', `absent-${HOSTILE}`, '--target', 'b', '--from', 'en', '--to', 'de']],
  ['open', [`absent-${HOSTILE}.txt`]],
  ['clean', [`--absent-${HOSTILE}`]],
] as const)('no control characters of an argument in errors: %s %j', async ([command, args]) => {
  const { code, errors } = await run([command, ...args])
  expect(code).toBeGreaterThan(0)
  expect(errors).toContain(HARMLESS)
  expect(errors).not.toMatch(CONTROL)
})
