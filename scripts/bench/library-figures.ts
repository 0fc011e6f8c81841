import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { makeBook, makeLibrary } from './make-library.ts'
import { median } from './median.ts'

const LibraryFigures = z.object({
  /** From composing the service to the page with the first screen, in ms. */
  start: z.number(),
  /** The list of articles, without and with its cache in memory, in ms. */
  list: z.number(),
  listAgain: z.number(),
  /** Importing one more article, with the start of the worker, in ms. */
  add: z.number(),
  /** Resident memory of the service after listing, in MB. */
  memory: z.number(),
})
export type LibraryFigures = z.infer<typeof LibraryFigures>

const BookFigures = z.object({
  /** Opening the book, in ms. */
  open: z.number(),
  /** Turning to another chapter with its translation: the median, in ms. */
  turn: z.number(),
})
export type BookFigures = z.infer<typeof BookFigures>

const ROUNDS = 5

/** Measures libraries of so many articles, in alternation. Each process after the first finds the cache on disk. */
export async function measureLibraries(
  root: string,
  counts: readonly number[],
): Promise<Map<number, LibraryFigures & { firstList: number }>> {
  const work = await mkdtemp(join(tmpdir(), 'diglot-libraries-'))
  try {
    for (const count of counts) await makeLibrary(root, join(work, String(count)), count)
    const all = new Map<number, LibraryFigures[]>(counts.map((count) => [count, []]))
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [count, figures] of all) {
        const args = ['library', root, join(work, String(count)), join(work, 'cache')]
        figures.push(LibraryFigures.parse(await measure(args)))
      }
    return new Map(
      [...all].map(([count, [first, ...later]]) => [
        count,
        { ...medians(later), firstList: first?.list ?? Number.NaN },
      ]),
    )
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function medians(figures: readonly LibraryFigures[]): LibraryFigures {
  const of = (key: keyof LibraryFigures) => median(figures.map((one) => one[key]))
  return {
    start: of('start'),
    list: of('list'),
    listAgain: of('listAgain'),
    add: of('add'),
    memory: of('memory'),
  }
}

/** Measures books of so many sentences. */
export async function measureBooks(
  root: string,
  lengths: readonly number[],
): Promise<Map<number, BookFigures>> {
  const work = await mkdtemp(join(tmpdir(), 'diglot-books-'))
  try {
    const all = new Map<number, BookFigures>()
    for (const length of lengths) {
      const library = join(work, String(length))
      const id = await makeBook(root, library, length)
      const args = ['book', root, library, join(work, 'cache'), id]
      all.set(length, BookFigures.parse(await measure(args)))
    }
    return all
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Runs service-figures.ts in a process of its own; resolves with what it prints. */
async function measure(args: readonly string[]): Promise<unknown> {
  const script = fileURLToPath(new URL('service-figures.ts', import.meta.url))
  const child = spawn(process.execPath, ['--expose-gc', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  let output = ''
  for await (const chunk of child.stdout) output += String(chunk)
  await closed
  return JSON.parse(output)
}
