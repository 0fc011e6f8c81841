import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { openThread } from '../../../main/worker/open-thread.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const source = fileURLToPath(new URL('../../../main/worker/open-thread.ts', import.meta.url))

test('an idle thread does not keep the process alive', async () => {
  const folder = await temporaryFolder()
  const worker = join(folder, 'worker.mjs')
  await writeFile(
    worker,
    "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => parentPort.postMessage({ type: 'done' }))\n",
  )
  const program = join(folder, 'program.mjs')
  await writeFile(
    program,
    `import { openThread } from ${JSON.stringify(pathToFileURL(source).href)}
const thread = openThread(new URL(${JSON.stringify(pathToFileURL(worker).href)}), null, 64)
await new Promise((resolve) => {
  const keep = setTimeout(() => undefined, 60_000)
  thread.listen({ onMessage: () => { clearTimeout(keep); resolve() }, onEnd: () => undefined })
  thread.post('work')
})
thread.listen({ onMessage: () => undefined, onEnd: () => undefined })
console.log('done')
`,
  )
  const run = await new Promise((resolve) => {
    const child = execFile(process.execPath, [program], { timeout: 20_000 }, (_, output) =>
      resolve({ output, code: child.exitCode, signal: child.signalCode }),
    )
  })
  expect(run).toEqual({ output: 'done\n', code: 0, signal: null })
}, 40_000)

test('the error that ends a thread reaches the caller', async () => {
  const folder = await temporaryFolder()
  const worker = join(folder, 'worker.mjs')
  await writeFile(
    worker,
    "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => { setTimeout(() => null.length) })\n",
  )
  const thread = openThread(pathToFileURL(worker), null, 64)
  const ended = new Promise((resolve) => {
    thread.listen({
      onMessage: () => undefined,
      onEnd: (reason, error) => resolve({ reason, error }),
    })
  })
  thread.post('work')
  expect(await ended).toMatchObject({ reason: 'crash', error: { name: 'TypeError' } })
})
