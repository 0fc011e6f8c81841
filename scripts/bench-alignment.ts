import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { align } from '../main/alignment/align.ts'
import { type Aligner, composeAligner } from '../main/compose-aligner.ts'
import { type AlignedDocument, damageDocument, readDocuments } from './bench/aligned-document.ts'
import { type Limit, checkLimits } from './bench/limits.ts'
import { makeUpTexts } from './bench/made-up-texts.ts'

const USAGE = `usage: node scripts/bench-alignment.ts DATA [SCORER] [--scale]
  DATA     folder of sets, each with NNN.src, NNN.tgt (one sentence per line) and NNN.gold
  SCORER   their scorer, else tools/score-align.mjs two folders above DATA
  --scale  measures generated texts of 1,000 to 100,000 sentences as well`

/** Precision of beads with a confidence of 0.9 or more, for undamaged and damaged texts. */
const MIN_SURE_PRECISION = 0.9

/** The data sets with their languages and minimum F1, strict and lax. */
const SETS = [
  { name: 'mac-dev', from: 'zh', to: 'en', strict: 0.75, lax: 0.94 },
  { name: 'tb-dev', from: 'de', to: 'fr', strict: 0.8, lax: 0.95 },
  { name: 'bible1', from: 'en', to: 'zh', strict: 0.88, lax: 0.98 },
  { name: 'ctk-dev', from: 'en', to: 'zh', strict: 0.93, lax: 0.981 },
] as const

/** Limits for generated texts of any size. */
const SCALE_LIMITS = { seconds: 60, megabytes: 1024 }

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'))
const [data, scorerPath] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const size = flags.find((flag) => flag.startsWith('--size='))
if (size) measureSize(Number(size.slice('--size='.length)))
else if (data === undefined) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const scorer = scorerPath ?? join(data, '..', '..', 'tools', 'score-align.mjs')
  await measureSets(data, scorer)
  if (flags.includes('--scale')) measureScale()
}

async function measureSets(folder: string, scorer: string): Promise<void> {
  const limits: Limit[] = []
  const aligner = await composeAligner(root)
  // Warm-up: the code is not compiled yet in the first run.
  const { source, target } = makeUpTexts(300)
  align({ language: 'en', blocks: [source] }, { language: 'ru', blocks: [target] })
  for (const set of SETS) {
    const place = join(folder, set.name)
    if (!existsSync(place) || !existsSync(scorer)) {
      console.log(`${set.name}: not measured, ${existsSync(place) ? scorer : place} is absent`)
      continue
    }
    const documents = readDocuments(place)
    const whole = score(documents, set, aligner, scorer)
    const isMet =
      whole.strict >= set.strict && whole.lax >= set.lax && whole.right >= MIN_SURE_PRECISION
    limits.push(
      { name: `${set.name}, strict F1`, value: whole.strict, min: set.strict },
      { name: `${set.name}, lax F1`, value: whole.lax, min: set.lax },
      { name: `${set.name}, right at 0.9 and more`, value: whole.right, min: MIN_SURE_PRECISION },
    )
    print(`${isMet ? '✓' : '✗'} ${set.name}`, whole, `min. ${set.strict} (${set.lax})`)
    const damaged = score(
      documents.map((one) => damageDocument(one)),
      set,
      aligner,
      scorer,
    )
    const name = `${set.name} damaged, right at 0.9 and more`
    limits.push({ name, value: damaged.right, min: MIN_SURE_PRECISION })
    print('  damaged', damaged, '')
  }
  checkLimits(limits)
}

type Score = { strict: number; lax: number; right: number; sure: string; seconds: number }

function score(
  documents: readonly AlignedDocument[],
  { from, to }: (typeof SETS)[number],
  aligner: Aligner,
  scorer: string,
): Score {
  const folder = mkdtempSync(join(tmpdir(), 'bench-alignment-'))
  try {
    let seconds = 0
    for (const { id, source, target, gold } of documents) {
      const started = performance.now()
      const { beads } = aligner(
        { language: from, blocks: [source] },
        { language: to, blocks: [target] },
      )
      seconds += (performance.now() - started) / 1000
      const lines = beads.map((bead) =>
        JSON.stringify([bead.source, bead.target, Math.floor(bead.confidence * 1000) / 1000]),
      )
      writeFileSync(join(folder, `${id}.align`), lines.join('\n'))
      const golden = gold.map((bead) => `[${bead.source.join(', ')}]:[${bead.target.join(', ')}]`)
      writeFileSync(join(folder, `${id}.gold`), golden.join('\n'))
    }
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [scorer, '--gold', folder, '--predictions', folder],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`${scorer} failed: ${stderr}`)
    const figure = (kind: string) =>
      Number(new RegExp(`^${kind}.*F1 ([\\d.]+)`, 'm').exec(stdout)?.[1])
    const sure = /^ {2}0\.9-1\.0: +(\d+) +([\d.]+)/m.exec(stdout)
    return {
      strict: figure('strict'),
      lax: figure('lax'),
      right: Number(sure?.[2]),
      sure: `${sure?.[2] ?? '-'} of ${sure?.[1] ?? 0} right at 0.9 and more`,
      seconds,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function print(name: string, { strict, lax, sure, seconds }: Score, minimum: string): void {
  const figures = `${strict.toFixed(3)} (${lax.toFixed(3)})`
  console.log(`${name.padEnd(12)} ${figures}  ${sure}, ${seconds.toFixed(1)} s  ${minimum}`)
}

/** Measures each size in a separate process, so that the peak memory belongs to it alone. */
function measureScale(): void {
  console.log('\nsentences   seconds   memory   (generated texts, no word list)')
  for (const sentences of [1000, 10_000, 100_000]) {
    const options = [fileURLToPath(import.meta.url), `--size=${sentences}`]
    const { status } = spawnSync(process.execPath, options, { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
}

function measureSize(sentences: number): void {
  const { source, target } = makeUpTexts(sentences)
  const started = performance.now()
  align({ language: 'en', blocks: [source] }, { language: 'ru', blocks: [target] })
  const seconds = (performance.now() - started) / 1000
  const megabytes = process.resourceUsage().maxRSS / 1024
  console.log(
    `${sentences.toLocaleString('en').padStart(9)} ${seconds.toFixed(1).padStart(9)} ${megabytes.toFixed(0).padStart(5)} MB`,
  )
  checkLimits([
    { name: `${sentences} sentences, seconds`, value: seconds, max: SCALE_LIMITS.seconds },
    { name: `${sentences} sentences, MB`, value: megabytes, max: SCALE_LIMITS.megabytes },
  ])
}
