import { execFile } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const place = fileURLToPath(new URL('../../../main/cli/run-program.ts', import.meta.url))

/** Exit code and streams of a process that calls runProgram. */
function outcome(rest: string): Promise<{ code: number | null; output: string; errors: string }> {
  const program = `
    import { runProgram } from ${JSON.stringify(pathToFileURL(place).href)}
    const args = ['-e', 'console.log("made"); console.error("said"); process.exitCode = 3']
    process.exitCode = await runProgram({ command: process.execPath, args, env: process.env }${rest})`
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '-e', program],
      (_, output, errors) => resolve({ code: child.exitCode, output, errors }),
    )
  })
}

test('the program inherits the streams, and its exit code is returned', async () => {
  expect(await outcome('')).toEqual({ code: 3, output: 'made\n', errors: 'said\n' })
})

test("with 'errors', the program's output goes to stderr", async () => {
  const { code, output, errors } = await outcome(', "errors"')
  expect([code, output]).toEqual([3, ''])
  expect(errors.split('\n').sort()).toEqual(['', 'made', 'said'])
})
