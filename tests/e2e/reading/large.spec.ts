import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestInfo } from '@playwright/test'
import { LARGE_FILES } from '../../support/files/large-files.ts'
import type { Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'
import { watchThread, type WindowThread } from '../../support/window/window-thread.ts'
import { addTranslation, openFiles } from '../../support/window/open-files.ts'

/** Milliseconds of CPU time that one task of the window's main thread may take. */
const MAX_TASK_MS = 100

/** Moves through an article by keys: sentences, pages, its end, another mode, and back. */
async function readArticle(reader: Reader): Promise<void> {
  for (const key of [
    'ArrowRight',
    'ArrowDown',
    'ArrowDown',
    'PageDown',
    'PageDown',
    'End',
    '4',
    '1',
    'ArrowLeft',
    'Home',
  ]) {
    await reader.press(key)
    await reader.settle()
  }
}

/** Opens a file by its path: Playwright decodes files passed as bytes on the window's thread. */
async function open(
  reader: Reader,
  folder: string,
  title: string,
  bytes: Uint8Array,
): Promise<void> {
  const file = join(folder, title.replaceAll(' ', '-'))
  await writeFile(file, bytes)
  await openFiles(reader, file)
  await expect(reader.title).toHaveText(title, { timeout: 90_000 })
  await reader.settle()
}

/** Expects no long tasks, and notes the longest task of each phase in the report. */
async function expectNoLongTasks(thread: WindowThread | null, info: TestInfo): Promise<void> {
  const costs = [...((await thread?.end()) ?? [])]
  const description = costs.map(([phase, cost]) => `${phase} ${Math.round(cost)} ms`).join(', ')
  info.annotations.push({ type: 'main thread', description })
  expect(costs.filter(([, cost]) => cost > MAX_TASK_MS)).toEqual([])
}

// Playwright's trace takes snapshots on the window's main thread.
test.use({ trace: 'off' })

test('large texts are opened and read without long tasks', async ({ reader }, info) => {
  test.setTimeout(600_000)
  const folder = await mkdtemp(join(tmpdir(), 'diglot-large-'))
  const thread = await watchThread(reader.page)
  for (const [name, make] of Object.entries(LARGE_FILES)) {
    const title = `The text of ${name}`
    const { bytes } = make(title)
    await thread?.begin(`opening ${name}`)
    await open(reader, folder, title, bytes)
    await thread?.begin(`reading ${name}`)
    await readArticle(reader)
  }
  await rm(folder, { recursive: true, force: true })
  await expectNoLongTasks(thread, info)
})

test('a text of thousands of sentences is read in three languages without long tasks', async ({
  reader,
}, info) => {
  test.setTimeout(300_000)
  const folder = await mkdtemp(join(tmpdir(), 'diglot-large-'))
  const text = (title: string, sentence: (day: number) => string) =>
    Buffer.from(
      `${title}\n\n${Array.from({ length: 1500 }, (_, at) => `${sentence(2 * at)}${sentence(2 * at + 1)}`).join('\n\n')}\n`,
    )
  const thread = await watchThread(reader.page)
  await thread?.begin('opening')
  const title = 'The diary of a lighthouse'
  await open(
    reader,
    folder,
    title,
    text(title, (day) => `Nobody came by on day ${day}. `),
  )
  await thread?.begin('adding German')
  await add(
    'de',
    text('Das Tagebuch eines Leuchtturms', (day) => `Am Tag ${day} kam niemand. `),
  )
  await thread?.begin('adding Chinese')
  await add(
    'zh',
    text('灯塔日记', (day) => `第${day}天没有人来。`),
  )
  await thread?.begin('reading')
  await readArticle(reader)
  await thread?.begin('another part')
  await reader.press('.')
  await expect(reader.article).toContainText('Nobody came by on day 700.')
  await thread?.begin('changing modes')
  for (const key of ['3', '2', '4', '1']) {
    await reader.press(key)
    await reader.settle()
  }
  await expectNoLongTasks(thread, info)
  await rm(folder, { recursive: true, force: true })

  async function add(name: string, buffer: Buffer): Promise<void> {
    const file = join(folder, `${name}.txt`)
    await writeFile(file, buffer)
    await addTranslation(reader, file)
    await expect(reader.panel('Add a translation')).toBeHidden({ timeout: 60_000 })
    await expect(reader.columnHeaders).toHaveCount(name === 'de' ? 2 : 3, { timeout: 60_000 })
  }
})
