import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import { importDocument } from '../main/documents/import-document.ts'
import { loadSentenceSplitter } from '../main/documents/sentences/sentence-splitter.ts'
import { checkLimits } from './bench/limits.ts'
import { loadPeers } from './bench/extraction-peers.ts'

const Gold = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }))

const USAGE = `usage: node scripts/bench-extraction.ts DATA [SCORER] [--peers DIR] [--worst N] [--keep FILE]
  DATA    folder with ground-truth.json and html/ID.html.gz
  SCORER  its scorer, else tools/score-extract.mjs two folders above DATA
  --peers the folder where the other extractors are installed, else that of DIGLOT_BENCH_PEERS:
          npm install jsdom @mozilla/readability @postlight/parser
          (the last one depends on a git repository; if git cannot download, first add
          "overrides": {"difflib": "0.2.4"} to that folder's package.json)
  --worst number of worst pages to list
  --keep  a file to write the predictions to`

/** Targets beyond the minimum, and the scores of the best published extractors on these pages. */
const GOALS =
  'goals: F1 0.975 (best published 0.970); no empty output; pages per CPU second at least 5 times readability + jsdom, better 6.8 times'

/** Minimum F1 over all pages. */
const MIN_F1 = 0.965

/** Pages extracted before measuring. */
const WARM_UP_PAGES = 12

type Page = { id: string; url: string; bytes: Buffer; html: string }
type Extract = (page: Page) => string | Promise<string>

const { values, positionals } = parseArgs({
  options: {
    peers: { type: 'string' },
    worst: { type: 'string', default: '0' },
    keep: { type: 'string' },
  },
  allowPositionals: true,
})
const [data, scorerPath] = positionals
if (data === undefined) {
  console.error(USAGE)
  process.exit(2)
}
const truth = join(data, 'ground-truth.json')
const scorer = scorerPath ?? join(data, '..', '..', 'tools', 'score-extract.mjs')
if (!existsSync(truth) || !existsSync(scorer)) {
  console.log(`extraction: not measured, ${existsSync(truth) ? scorer : truth} is absent`)
  process.exit(0)
}
const wasm = new URL(import.meta.resolve('sentencex-wasm/sentencex_wasm_bg.wasm'))
const split = loadSentenceSplitter(readFileSync(wasm))
const pages = Object.entries(Gold.parse(JSON.parse(readFileSync(truth, 'utf8')))).map(
  ([id, { url }]): Page => {
    const bytes = gunzipSync(readFileSync(join(data, 'html', `${id}.html.gz`)))
    return { id, url, bytes, html: bytes.toString('utf8') }
  },
)
const folder = mkdtempSync(join(tmpdir(), 'bench-extraction-'))
try {
  const { rate: ours, f1 } = await measure('diglot', ({ bytes, id }) => bodyOf(bytes, id, false))
  checkLimits([{ name: 'F1', value: f1, min: MIN_F1 }])
  await measure('  with captions', ({ bytes, id }) => bodyOf(bytes, id, true))
  for (const { name, extract } of await loadPeers(
    values.peers ?? process.env['DIGLOT_BENCH_PEERS'],
  )) {
    if (extract === null)
      console.log(`${name}: not measured, not found in the folder of --peers or DIGLOT_BENCH_PEERS`)
    else {
      const { rate } = await measure(name, ({ html, url }) => extract(html, url))
      console.log(`  diglot is ${(ours / rate).toFixed(1)} times as fast`)
    }
  }
  console.log(GOALS)
} finally {
  rmSync(folder, { recursive: true })
}

/** The body of a page by the whole import, from bytes to sentences. Gold texts omit captions and tables, so they are scored separately. */
async function bodyOf(bytes: Buffer, id: string, captions: boolean): Promise<string> {
  const { blocks } = await importDocument(bytes, `${id}.html`, split)
  return blocks
    .filter(({ kind }) => captions || kind !== 'figure')
    .map(({ segments }) => segments.join(' '))
    .join('\n')
}

/** Prints the score and speed of an extractor; returns its pages per CPU second and its F1. */
async function measure(name: string, extract: Extract): Promise<{ rate: number; f1: number }> {
  // Warm-up: one-time loading and compilation is not counted.
  for (const page of pages.slice(0, WARM_UP_PAGES)) await extract(page)
  const times: number[] = []
  const lines: string[] = []
  const before = process.cpuUsage()
  for (const page of pages) {
    const started = performance.now()
    const text = await extract(page)
    times.push(performance.now() - started)
    lines.push(`${JSON.stringify({ id: page.id, text })}\n`)
  }
  const { user, system } = process.cpuUsage(before)
  const rate = pages.length / ((user + system) / 1e6)
  const file = name === 'diglot' && values.keep ? values.keep : join(folder, 'predictions.jsonl')
  writeFileSync(file, lines.join(''))
  const options = ['--gold', truth, '--predictions', file, '--worst', values.worst]
  const { stdout, stderr, status } = spawnSync(process.execPath, [scorer, ...options], {
    encoding: 'utf8',
  })
  if (status !== 0) process.exitCode = 1
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
  console.log(`${name}\n${stdout.replace(/^/gm, '  ').trimEnd()}${stderr}`)
  console.log(`  ${rate.toFixed(1)} pages per CPU second, p95 ${p95.toFixed(0)} ms`)
  return { rate, f1: Number(/^precision .*F1 ([\d.]+)/m.exec(stdout)?.[1]) }
}
