import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { pseudoLocalize, type Strings } from '../../../renderer/pseudo-localize.ts'
import { projectRoot } from '../../support/source-files.ts'

function pseudo(text: string): string {
  const made = pseudoLocalize({ text })['text']
  if (typeof made !== 'string') throw new Error('a text became something else')
  return made
}

const placeholders = (text: string) => [...text.matchAll(/\{\{.+?\}\}/g)].map(([found]) => found)

test('accents, lengthens and brackets', () => {
  expect(pseudo('Copied')).toBe('⟦Çóþíéð~~⟧')
  expect(pseudo('ABC xyz 1…')).toBe('⟦ÁɃÇ ẋýž 1…~~~~⟧')
  expect(pseudo('')).toBe('⟦⟧')
})

test('placeholders are kept', () => {
  expect(pseudo('{{done}} of {{count}}')).toMatch(/^⟦\{\{done\}\} óƒ \{\{count\}\}~+⟧$/)
  expect(pseudo('{{a}}{{b}}')).toMatch(/^⟦\{\{a\}\}\{\{b\}\}~+⟧$/)
  const piece = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from('abzAZ ,.1é中')), maxLength: 8 }),
    fc.constantFrom('{{count}}', '{{ limit }}', '{{theName}}'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join('')
      expect(placeholders(pseudo(text))).toEqual(placeholders(text))
    }),
  )
})

test('all English letters are replaced by distinct ones', () => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const made = letters.map((letter) => pseudo(letter).slice(1, -2))
  expect(made.join('')).not.toMatch(/[a-z]/i)
  expect(new Set(made).size).toBe(letters.length)
  // One character for one: a two-letter upper-case form would change the counted length.
  expect(made.filter((one) => Array.from(one).length !== 1)).toEqual([])
})

test('is a third longer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('aZ .中')), maxLength: 60 }),
      (text) => {
        const extra = pseudo(text).length - 2 - text.length
        expect(extra).toBe(Math.ceil(text.length / 3))
      },
    ),
  )
})

test('keys, nesting and order are kept', () => {
  const strings = { b: { one_other: 'x {{count}}', a: { deep: 'y' } }, a: 'z' }
  const made = pseudoLocalize(strings)
  const shape = (tree: Strings): unknown =>
    Object.entries(tree).map(([key, value]) =>
      typeof value === 'string' ? key : [key, shape(value)],
    )
  expect(shape(made)).toEqual(shape(strings))
  expect(strings.a).toBe('z')
})

test('the pseudo-localized interface still has its values and plurals', async () => {
  const file = join(projectRoot, 'locales', 'en', 'ui.json')
  const strings: Strings = JSON.parse(readFileSync(file, 'utf8'))
  const i18n = createInstance()
  await i18n.init({
    lng: 'en-XA',
    ns: ['ui'],
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    resources: { 'en-XA': { ui: pseudoLocalize(strings) } },
  })
  const one = i18n.t('articles.count', { count: 1 })
  const more = i18n.t('articles.count', { count: 12 })
  expect(one).toMatch(/^⟦.*1.*⟧$/)
  expect(more).toMatch(/^⟦.*12.*⟧$/)
  expect(one.replace('1', '12')).not.toBe(more)
})
