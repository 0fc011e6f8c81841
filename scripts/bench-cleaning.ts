import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { importDocument } from '../main/documents/import-document.ts'
import { loadSentenceSplitter } from '../main/documents/sentences/sentence-splitter.ts'
import { checkLimits } from './bench/limits.ts'

const Case = z.object({ id: z.string(), text: z.string() })

const USAGE = `usage: node scripts/bench-cleaning.ts DATA [SCORER]
  DATA    folder with cases.jsonl, one {id, kind, lang, text, labels} per line
  SCORER  its scorer, else tools/score-clean.mjs two folders above DATA`

/** Minimum mean F1 of the body, and maximum mean share of the body lost, in per cent. */
const LIMITS = { bodyF1: 0.98, lost: 0.3 }

const [data, scorerPath] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (data === undefined) {
  console.error(USAGE)
  process.exit(2)
}
const cases = join(data, 'cases.jsonl')
const scorer = scorerPath ?? join(data, '..', '..', 'tools', 'score-clean.mjs')
if (!existsSync(cases) || !existsSync(scorer)) {
  console.log(`cleaning: not measured, ${existsSync(cases) ? scorer : cases} is absent`)
  process.exit(0)
}
const wasm = new URL(import.meta.resolve('sentencex-wasm/sentencex_wasm_bg.wasm'))
const split = loadSentenceSplitter(readFileSync(wasm))
const items = readFileSync(cases, 'utf8')
  .trim()
  .split('\n')
  .map((line) => Case.parse(JSON.parse(line)))
const started = performance.now()
const predictions = await Promise.all(items.map((item) => predict(item)))
const seconds = (performance.now() - started) / 1000
const folder = mkdtempSync(join(tmpdir(), 'bench-cleaning-'))
try {
  const file = join(folder, 'predictions.jsonl')
  writeFileSync(file, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''))
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [scorer, '--cases', cases, '--predictions', file],
    { encoding: 'utf8' },
  )
  console.log(`${stdout}${stderr}`)
  console.log(`${items.length} texts in ${seconds.toFixed(1)} s`)
  console.log(`empty: ${predictions.filter(({ body }) => body.length === 0).length}`)
  process.exitCode = status ?? 1
  const [, bodyF1, lost] = /^ALL .*body F1 ([\d.]+) +body lost ([\d.]+) %/m.exec(stdout) ?? []
  checkLimits([
    { name: 'body F1', value: Number(bodyF1), min: LIMITS.bodyF1 },
    { name: 'body lost, per cent', value: Number(lost), max: LIMITS.lost },
  ])
} finally {
  rmSync(folder, { recursive: true })
}

/** The body as lines of the case. Blocks are matched without spaces, because sentences are returned without the spaces between them. */
async function predict(
  item: z.infer<typeof Case>,
): Promise<{ id: string; title: string; body: string[] }> {
  const lines = new Map(item.text.split('\n').map((line) => [squash(line), line]))
  const document = await importDocument(Buffer.from(item.text), `${item.id}.txt`, split)
  const body = document.blocks.map(
    ({ segments }) => lines.get(squash(segments.join(''))) ?? segments.join(' '),
  )
  return { id: item.id, title: document.title, body }
}

function squash(text: string): string {
  return text.replace(/[\s\u200B\uFEFF]+/g, '')
}
