import { createRouterClient } from '@orpc/server'
import { compose } from '../../main/compose.ts'
import { serviceOptions, TRANSLATION } from './make-library.ts'
import { median } from './median.ts'

/** Chapters that are turned to, far apart. */
const TURNS = 15

const [mode = '', root = '', library = '', cache = '', book = ''] = process.argv.slice(2)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const start = performance.now()
const diglot = await compose(serviceOptions(root, library, cache))
await diglot.page.respond('/')
const started = performance.now() - start
const client = createRouterClient(diglot.router)

async function libraryFigures(): Promise<object> {
  const list = await timed(() => client.articles.list())
  const listAgain = await timed(() => client.articles.list())
  globalThis.gc?.()
  const memory = process.memoryUsage.rss() / 1e6
  const text = `One more article.\n\nIts number is ${Date.now()}. It has three sentences.`
  const file = new File([text], 'one-more.txt')
  const add = await timed(() => client.articles.import({ name: file.name, content: file }))
  return { start: started, list, listAgain, add, memory }
}

async function bookFigures(): Promise<object> {
  const open = await timed(() => client.articles.open({ id: book, part: 0 }))
  const { parts } = await client.articles.open({ id: book, part: 0 })
  const turns: number[] = []
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const part = Math.floor((turn * parts.length) / (TURNS + 1))
    const translation = { articleId: book, language: TRANSLATION, part }
    turns.push(
      await timed(() =>
        Promise.all([
          client.articles.open({ id: book, part }),
          client.translations.open(translation),
        ]),
      ),
    )
  }
  return { open, turn: median(turns) }
}

const figures = mode === 'book' ? await bookFigures() : await libraryFigures()
await diglot.close()
process.stdout.write(JSON.stringify(figures))
