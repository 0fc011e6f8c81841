import { afterAll, expect, onTestFinished, test } from 'vitest'
import { createWorkerClient } from '../../../main/worker/worker-client.ts'
import { HOSTILE_FILES } from '../../support/hostile/hostile-files.ts'
import { samplePage } from '../../support/files/sample-text.ts'
import { testLibrary } from '../../support/service/test-library.ts'
import { inLongRun } from '../../support/long-run.ts'

const root = new URL('../../..', import.meta.url).pathname
const worker = createWorkerClient(root)
afterAll(() => worker.close())

const bytes = (text: string) => new TextEncoder().encode(text)

test('imports the sample in a thread', async () => {
  const document = await worker.import(bytes(samplePage()), 'sample.txt')
  expect(document.blocks).toHaveLength(13)
})

test('problems reach the caller, and the thread goes on', async () => {
  await expect(worker.import(bytes(' '), 'a.txt')).rejects.toMatchObject({ problem: 'empty' })
  expect((await worker.import(bytes('A title\n\nOne.'), 'a.txt')).title).toBe('A title')
})

test('an import can be aborted while it runs', async () => {
  const long = bytes(`A title\n\n${'One sentence after the other. '.repeat(300_000)}`)
  const stop = new AbortController()
  const work = worker.import(long, 'long.txt', { signal: stop.signal })
  setTimeout(() => stop.abort(new Error('enough')), 100)
  await expect(work).rejects.toThrow('enough')
  expect((await worker.import(bytes('B\n\nTwo.'), 'b.txt')).title).toBe('B')
})

test('an import that exceeds the memory limit fails as too-complex, and the next one succeeds', async () => {
  const narrow = createWorkerClient(root, 1, { time: 120_000, memory: 160 })
  onTestFinished(() => narrow.close())
  // A million blocks: the text itself is small.
  const greedy = bytes(`A title\n\n${'One.\n\n'.repeat(1_000_000)}`)
  await expect(narrow.import(greedy, 'a.txt')).rejects.toMatchObject({ problem: 'too-complex' })
  expect((await narrow.import(bytes('B\n\nTwo.'), 'b.txt')).title).toBe('B')
}, 240_000)

test('an import that exceeds the time limit fails as too-complex, and the next one succeeds', async () => {
  const hasty = createWorkerClient(root, 1, { time: 1200, memory: 1024 })
  onTestFinished(() => hasty.close())
  const endless = bytes(`A title\n\n${'“'.repeat(5_000_000)}`)
  await expect(hasty.import(endless, 'a.txt')).rejects.toMatchObject({ problem: 'too-complex' })
  const whole = createWorkerClient(root)
  onTestFinished(() => whole.close())
  expect((await whole.import(bytes('B\n\nTwo.'), 'b.txt')).title).toBe('B')
}, 240_000)

test('many hostile files at once have their own outcomes', async () => {
  const files = Object.values(HOSTILE_FILES)
    .filter((_, index) => index % 3 !== 1)
    .slice(0, inLongRun(20, 8))
    .map((make) => make())
  const outcomes = await Promise.all(
    files.map(({ bytes: file }, index) =>
      worker.import(file, `${index}`).then(
        ({ title }) => `imported: ${title}`,
        (error: unknown) => String(Reflect.get(Object(error), 'problem')),
      ),
    ),
  )
  for (const [index, outcome] of outcomes.entries())
    expect(outcome).toMatch(files[index]?.outcome ?? /$^/)
  expect((await worker.import(bytes('B\n\nTwo.'), 'b.txt')).title).toBe('B')
}, 240_000)

test('an import that is cancelled at any time leaves a complete article in the library, or nothing', async () => {
  const { shelf, files } = await testLibrary({
    importDocument: (file, name, control) => worker.import(file, name, control),
  })
  const text = 'One sentence stands here. Another one follows it.\n\n'.repeat(4000)
  for (const [index, delay] of [0, 1, 30, 120, 400, 1500].entries()) {
    const stop = new AbortController()
    const before = await files.list('articles')
    const work = shelf.add(bytes(`Number ${index}\n\n${text}`), 'a.txt', { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('enough')), delay)
    const id = await work.then(
      (added) => added.id,
      () => null,
    )
    const after = await files.list('articles')
    if (id === null) expect(after).toEqual(before)
    else expect((await shelf.load(id))?.article.title).toBe(`Number ${index}`)
  }
}, 240_000)
