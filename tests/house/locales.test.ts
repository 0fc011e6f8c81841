import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { LANGUAGES } from '../../contract/languages.ts'
import { LedgerEntry } from '../../contract/translation.ts'
import { textHash } from '../../main/translation/text-hash.ts'
import { localeStrings } from '../support/locale-strings.ts'
import { projectRoot, readSource, sourceFiles } from '../support/source-files.ts'

const LedgerFile = z.object({ entries: z.record(z.string(), LedgerEntry) })

/** One file each per language: the window's strings, other words to find commands by, and those that only the command line or Electron's native menus show. */
const NAMESPACES = ['ui', 'words', 'cli', 'native'] as const
type Namespace = (typeof NAMESPACES)[number]
const strings = (language: string, namespace: Namespace) => localeStrings(language, namespace)
const english = {
  ui: strings('en', 'ui'),
  words: strings('en', 'words'),
  cli: strings('en', 'cli'),
  native: strings('en', 'native'),
}
const FILES = LANGUAGES.flatMap((language) =>
  NAMESPACES.map((namespace) => ({ language, namespace })),
)
const TRANSLATED = FILES.filter(({ language }) => language !== 'en')

const PLURAL = /_(zero|one|two|few|many|other)$/
const stem = (key: string) => key.replace(PLURAL, '')
const isPlural = (key: string, source: ReadonlyMap<string, string>) =>
  PLURAL.test(key) && source.has(`${stem(key)}_other`)
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map((one) => one[1] ?? '')
    .toSorted((a, b) => a.localeCompare(b))

/** The keys a language must have: plurals in each of the language's CLDR plural categories. */
function keysFor(language: string, namespace: Namespace): string[] {
  const source = english[namespace]
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const keys = [...source.keys()].flatMap((key) =>
    isPlural(key, source) ? categories.map((category) => `${stem(key)}_${category}`) : [key],
  )
  return [...new Set(keys)].sort()
}

describe('the interface in every language', () => {
  test('there is a folder for each language and no other', () => {
    expect(readdirSync(join(projectRoot, 'locales')).sort()).toEqual([...LANGUAGES].sort())
  })

  test.each(FILES)('$language/$namespace has every key and no other', ({ language, namespace }) => {
    expect([...strings(language, namespace).keys()].sort()).toEqual(keysFor(language, namespace))
  })

  test.each(FILES)('$language/$namespace has the same placeholders as English', (file) => {
    const source = english[file.namespace]
    const wrong = [...strings(file.language, file.namespace)].filter(([key, text]) => {
      const sourceText = source.get(key) ?? source.get(`${stem(key)}_other`) ?? ''
      // "No paragraph", "two sentences": these forms may spell out the number.
      const inWords = /_(zero|one|two)$/.test(key)
      const wanted = placeholders(sourceText).filter((name) => !inWords || name !== 'count')
      const found = placeholders(text).filter((name) => !inWords || name !== 'count')
      return wanted.join() !== found.join()
    })
    expect(wrong).toEqual([])
  })

  test.each(TRANSLATED)('$language/$namespace is translated', ({ language, namespace }) => {
    const translated = [...strings(language, namespace)]
    expect(translated.filter(([, text]) => text.trim() === '')).toEqual([])
    const same = translated.filter(([key, text]) => text === english[namespace].get(key))
    // Names, formats and words that two languages share may be equal.
    expect(same.length).toBeLessThan(english[namespace].size * 0.08)
  })
})

describe('an address shown in a terminal', () => {
  test.each(FILES)(
    'is followed by a space or the end in $language/$namespace, so that terminals link it correctly',
    ({ language, namespace }) => {
      const wrong = [...strings(language, namespace)].filter(([, text]) =>
        /\{\{address\}\}\S/u.test(text),
      )
      expect(wrong).toEqual([])
    },
  )
})

describe('string keys in the code', () => {
  const codeOf = (...folders: string[]) =>
    sourceFiles(...folders)
      .map(readSource)
      .join('\n')
  const window = codeOf('renderer', 'contract')
  const terminal = codeOf('main/cli', 'main/launch', 'main/browser', 'scripts')
  const electron = codeOf('main/electron')
  /** The code that shows the strings of each namespace. */
  const readers = { ui: window, words: window, cli: terminal, native: electron }

  function isUsed(namespace: Namespace, key: string): boolean {
    const code = readers[namespace]
    const name = stem(key)
    if (namespace === 'cli' || namespace === 'native') {
      const isCalled = code.includes(`'${namespace}:${name}'`)
      // Built from a value: `cli:${error.key}`.
      return isCalled || (code.includes(`\`${namespace}:\${`) && code.includes(`'${name}'`))
    }
    const [group = '', ...rest] = name.split('.')
    // Written out, or built from a table: `command.${label}`, where the last part must appear as a word.
    return (
      code.includes(`'${name}'`) ||
      (new RegExp(`[\`']${group}\\.(?:[\\w.]*\\.)?\\$\\{`).test(code) &&
        new RegExp(`['\`"]?\\b${rest.at(-1)?.replaceAll('-', '\\-')}\\b['\`"]?`).test(code))
    )
  }

  // A string that only the command line or Electron's menus show must not be in ui.json, which is bundled with the window.
  test.each(NAMESPACES)('every key of %s is used by the code that shows it', (namespace) => {
    const keys = [...english[namespace].keys()]
    expect(keys.filter((key) => !isUsed(namespace, key))).toEqual([])
  })

  const users: [string, string, readonly Namespace[]][] = [
    ['the window', window, ['ui']],
    ['the command line', terminal, ['ui', 'cli']],
    ['Electron', electron, ['ui', 'native', 'cli']],
    ['the service', codeOf('main/service', 'main/translation', 'main/library'), []],
  ]
  test.each(users)('every key that %s uses is defined in its files', (_, code, files) => {
    const found = code.matchAll(/\b(?:t|text)\(\s*(?:\w+[^'`]*\? )?'((?:\w+:)?[a-z]\w*[\w.-]*)'/g)
    const called = [...found].map((one) => one[1] ?? '').filter((key) => /[.:]/.test(key))
    const known = new Set<string>()
    for (const file of files)
      for (const key of english[file].keys())
        known.add(file === 'ui' ? stem(key) : `${file}:${stem(key)}`)
    expect(called.length).toBeGreaterThanOrEqual(files.length * 5)
    expect([...new Set(called)].filter((key) => !known.has(key))).toEqual([])
  })
})

describe('the sample article in every language', () => {
  const id = readdirSync(join(projectRoot, 'articles'))[0] ?? ''
  const article = (language: string) => localeStrings(language, id)
  const source = article('en')

  test.each(LANGUAGES)('%s has exactly the sentences of the source, in order', (language) => {
    expect([...article(language).keys()]).toEqual([...source.keys()])
    expect([...article(language).values()].filter((text) => text.trim() === '')).toEqual([])
  })

  test.each(LANGUAGES.filter((one) => one !== 'en'))(
    '%s is recorded as an unreviewed machine translation',
    (language) => {
      const { entries } = LedgerFile.parse(
        JSON.parse(
          readFileSync(join(projectRoot, `articles/${id}/ledger/${language}.json`), 'utf8'),
        ),
      )
      expect(Object.keys(entries)).toEqual([...source.keys()])
      const kinds = Object.values(entries).map((one) => `${one.origin.split(':')[0]} ${one.state}`)
      expect([...new Set(kinds)]).toEqual(['machine draft'])
      const texts = article(language)
      for (const [path, entry] of Object.entries(entries))
        expect(entry.text, `${path} has another text`).toBe(textHash(texts.get(path) ?? ''))
    },
  )

  const terms: [string, RegExp[]][] = [
    ['zh-CN', [/拉夫罗夫/, /希拉里·克林顿/, /安东诺夫/, /巴沙尔·阿萨德/, /安理会/, /“/]],
    ['zh-TW', [/拉夫羅夫/, /希拉蕊/, /安東諾夫/, /阿塞德/, /安理會/, /「/]],
    ['ja', [/ラブロフ/, /クリントン/, /アントノフ/, /アサド/, /安全保障理事会|安保理/, /「/]],
    ['ko', [/라브로프/, /클린턴/, /안토노프/, /아사드/, /안전보장이사회|안보리/, /“/]],
    ['ru', [/Лавров/, /Клинтон/, /Антонов/, /Асад/, /Совет\S* Безопасности|Совбез/, /«/]],
    ['ar', [/لافروف/, /كلينتون/, /أنتونوف/, /الأسد/, /مجلس الأمن/, /[«“]/]],
    ['es', [/Lavrov/, /Clinton/, /Antónov|Antonov/, /Al Asad/i, /Consejo de Seguridad/, /«/]],
    ['fr', [/Lavrov/, /Clinton/, /Antonov/, /Assad/, /Conseil de sécurité/, /«[\u00a0\u202f]/]],
    ['de', [/Lawrow/, /Clinton/, /Antonow/, /Assad/, /Sicherheitsrat/, /„/]],
  ]
  test.each(terms)('%s uses the names and quotation marks of its press', (language, patterns) => {
    const text = [...article(language).values()].join('\n')
    expect(patterns.filter((pattern) => !pattern.test(text))).toEqual([])
    expect(text).not.toMatch(/"/)
  })
})
