import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { LANGUAGES } from '../../contract/languages.ts'
import { LedgerEntry } from '../../contract/translation.ts'
import { projectRoot, readSource, sourceFiles } from '../support/source-files.ts'

const LedgerFile = z.object({ entries: z.record(z.string(), LedgerEntry) })

type Tree = { [key: string]: string | Tree }

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}

const read = (file: string): Tree => JSON.parse(readFileSync(join(projectRoot, file), 'utf8'))
const ui = (language: string) => new Map(leaves(read(`locales/${language}/ui.json`)))
const english = ui('en')

const PLURAL = /_(zero|one|two|few|many|other)$/
const stem = (key: string) => key.replace(PLURAL, '')
const isPlural = (key: string) => PLURAL.test(key) && english.has(`${stem(key)}_other`)
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map((one) => one[1] ?? '')
    .toSorted((a, b) => a.localeCompare(b))

/** The keys a language must have: every plural in each of its own CLDR categories. */
function keysFor(language: string): string[] {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const keys = [...english.keys()].flatMap((key) =>
    isPlural(key) ? categories.map((category) => `${stem(key)}_${category}`) : [key],
  )
  return [...new Set(keys)].sort()
}

describe('the interface in every language', () => {
  test('has a folder for each language and for no other', () => {
    expect(readdirSync(join(projectRoot, 'locales')).sort()).toEqual([...LANGUAGES].sort())
  })

  test.each(LANGUAGES)('%s has every key and no other', (language) => {
    expect([...ui(language).keys()].sort()).toEqual(keysFor(language))
  })

  test.each(LANGUAGES)('%s has the placeholders of English', (language) => {
    const wrong = [...ui(language)].filter(([key, text]) => {
      const source = english.get(key) ?? english.get(`${stem(key)}_other`) ?? ''
      // "No paragraph", "two sentences": these forms may say their number in words.
      const inWords = /_(zero|one|two)$/.test(key)
      const wanted = placeholders(source).filter((name) => !inWords || name !== 'count')
      const found = placeholders(text).filter((name) => !inWords || name !== 'count')
      return wanted.join() !== found.join()
    })
    expect(wrong).toEqual([])
  })

  test.each(LANGUAGES.filter((one) => one !== 'en'))('%s is translated', (language) => {
    const empty = [...ui(language)].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
    const same = [...ui(language)].filter(([key, text]) => text === english.get(key))
    // Names, formats, and words that two languages share.
    expect(same.length).toBeLessThan(english.size * 0.08)
  })
})

describe('an address in a terminal', () => {
  test.each(LANGUAGES)(
    'has nothing behind it in %s that could be taken for a part of it',
    (language) => {
      const wrong = [...ui(language)].filter(([, text]) => /\{\{address\}\}\S/u.test(text))
      expect(wrong).toEqual([])
    },
  )
})

describe('the keys and the code', () => {
  const code = [...sourceFiles('renderer', 'main', 'contract', 'scripts')]
    .map(readSource)
    .join('\n')
  const used = (key: string): boolean => {
    const [group = '', ...rest] = stem(key).split('.')
    const name = rest.join('.')
    // Written out, or made from a table: `command.${label}`, where the last part stands as a word of its own.
    return (
      code.includes(`'${stem(key)}'`) ||
      (new RegExp(`[\`']${group}\\.(?:[\\w.]*\\.)?\\$\\{`).test(code) &&
        new RegExp(`['\`"]?\\b${rest.at(-1)?.replaceAll('-', '\\-') ?? name}\\b['\`"]?`).test(code))
    )
  }

  test('no key is unused', () => {
    expect([...english.keys()].filter((key) => !used(key))).toEqual([])
  })

  test('no key is missing', () => {
    const called = [...code.matchAll(/\b(?:t|text)\(\s*'([a-z]\w*\.[\w.-]+)'/g)].map(
      (one) => one[1] ?? '',
    )
    const known = (key: string) => english.has(key) || english.has(`${key}_other`)
    expect(called.length).toBeGreaterThan(80)
    expect([...new Set(called)].filter((key) => !known(key))).toEqual([])
  })
})

describe('the sample article in every language', () => {
  const id = readdirSync(join(projectRoot, 'articles'))[0] ?? ''
  const article = (language: string) => new Map(leaves(read(`locales/${language}/${id}.json`)))
  const source = article('en')

  test.each(LANGUAGES)('%s has every sentence and no other, in order', (language) => {
    expect([...article(language).keys()]).toEqual([...source.keys()])
    expect([...article(language).values()].filter((text) => text.trim() === '')).toEqual([])
  })

  test.each(LANGUAGES.filter((one) => one !== 'en'))(
    '%s is said to be made by a machine and not reviewed',
    (language) => {
      const { entries } = LedgerFile.parse(
        JSON.parse(
          readFileSync(join(projectRoot, `articles/${id}/ledger/${language}.json`), 'utf8'),
        ),
      )
      expect(Object.keys(entries)).toEqual([...source.keys()])
      const kinds = Object.values(entries).map((one) => `${one.origin.split(':')[0]} ${one.state}`)
      expect([...new Set(kinds)]).toEqual(['machine draft'])
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
  test.each(terms)('%s uses the names and marks of its press', (language, patterns) => {
    const text = [...article(language).values()].join('\n')
    expect(patterns.filter((pattern) => !pattern.test(text))).toEqual([])
    expect(text).not.toMatch(/"/)
  })
})
