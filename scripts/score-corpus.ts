import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { composeAligner } from '../main/compose-aligner.ts'
import { loadSentenceSplitter } from '../main/documents/sentences/sentence-splitter.ts'
import { floorsOf, meanOf, readFloors, writeFloors } from './bench/floors.ts'
import { articleOf, readPages } from './bench/page-corpus.ts'
import { readPairs } from './bench/pair-corpus.ts'
import { beadDifferences, scoreBeads } from './bench/score-beads.ts'
import { pageDifferences, scorePage } from './bench/score-page.ts'

const USAGE = `usage: npm run scores -- [NAME] [--floors]
  NAME      only cases whose name contains it, with what each lost and added
  --floors  writes floors.json of both corpora from the scores of today`

/** A line of the table. */
type Row = { readonly name: string; readonly score: number; readonly more: string }

const { values, positionals } = parseArgs({
  options: { floors: { type: 'boolean', default: false }, help: { type: 'boolean' } },
  allowPositionals: true,
})
const [only = ''] = positionals
if (values.help || (values.floors && only !== '')) {
  console.error(USAGE)
  process.exit(2)
}
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folderOf = (corpus: string) => join(root, 'tests', 'corpus', corpus)

console.log('Articles of saved pages: F1 of the body (precision, recall)')
report(folderOf('extraction'), await scorePages(folderOf('extraction')))
console.log('\nTexts and translations: strict F1 of beads (lax)')
report(folderOf('alignment'), await scorePairs(folderOf('alignment')))

async function scorePages(folder: string): Promise<Row[]> {
  const wasm = new URL(import.meta.resolve('sentencex-wasm/sentencex_wasm_bg.wasm'))
  const split = loadSentenceSplitter(readFileSync(wasm))
  const rows: Row[] = []
  for (const page of readPages(folder).filter(({ name }) => name.includes(only))) {
    const found = await articleOf(page, split)
    const score = scorePage(page.expected, found)
    const figures = `(${score.precision.toFixed(3)}, ${score.recall.toFixed(3)})`
    const title = score.isTitleRight ? '' : `  title: ${found.title}`
    const more = `${figures}${title}${detail(pageDifferences(score))}`
    rows.push({ name: page.name, score: score.f1, more })
  }
  return rows
}

async function scorePairs(folder: string): Promise<Row[]> {
  const align = await composeAligner(root)
  return readPairs(folder)
    .filter(({ name }) => name.includes(only))
    .map(({ name, source, target, gold }) => {
      const score = scoreBeads(gold, align(source, target).beads)
      const differences = beadDifferences(score, source.blocks, target.blocks)
      const more = `(${score.lax.toFixed(3)})${detail(differences)}`
      return { name, score: score.strict, more }
    })
}

function detail(lines: readonly string[]): string {
  return only === '' ? '' : lines.map((line) => `\n    ${line}`).join('')
}

function report(folder: string, rows: readonly Row[]): void {
  const scores = new Map(rows.map(({ name, score }) => [name, score]))
  if (values.floors) writeFloors(folder, floorsOf(scores))
  const floors = readFloors(folder)
  for (const { name, score, more } of rows) {
    const isBelow = score < (floors.cases[name] ?? 0)
    console.log(`${isBelow ? '✗' : '✓'} ${name.padEnd(22)} ${score.toFixed(3)} ${more}`)
  }
  if (only === '')
    console.log(
      `${meanOf(scores) < floors.mean ? '✗' : '✓'} ${'mean'.padEnd(22)} ${meanOf(scores).toFixed(3)}`,
    )
}
