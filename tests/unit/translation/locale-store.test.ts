import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { createLocaleStore } from '../../../main/translation/locale-store.ts'
import { type LocaleTree, parseLocale } from '../../../main/translation/locale-file.ts'

const ID = 'a-ba7816bf'

/** A layer of JSON texts by language. */
function layer(files: Record<string, string>) {
  return async (language: string): Promise<LocaleTree | null> =>
    language in files ? parseLocale(JSON.parse(files[language] ?? '')) : null
}

const TRICKY = [
  '{{x}} and {{- y}} and {{z, number}}',
  '$t(title) $t(p1.s1, {"count": 2})',
  'a:b',
  'At 12:30: a::b',
  'a.b',
  'p1.s1',
  '_one',
  '<b>bold</b> &amp; <script>alert(1)</script>',
  '  space at both ends ',
  'line\nfeed\ttab "quote" \\ \u2028',
  '%s %d ${x}',
  '\u202Eright to left\u202C',
  '😀 e\u0301 \uFEFF',
]

test('text that looks like an i18next template is kept unchanged', async () => {
  const segments = Object.fromEntries(TRICKY.map((text, index) => [`s${index + 1}`, text]))
  const store = await createLocaleStore([layer({ en: JSON.stringify({ p1: segments }) })])
  const strings = await store.load('en', ID)
  expect([...strings.values()]).toEqual(TRICKY)
})

test('a later layer overrides an earlier one, string by string', async () => {
  const store = await createLocaleStore([
    layer({ de: '{"title":"T","p1":{"s1":"a","s2":"b"}}' }),
    layer({ de: '{"p1":{"s2":"B","s3":""},"p2":{"s1":"c"}}' }),
  ])
  expect([...(await store.load('de', ID))]).toEqual([
    ['title', 'T'],
    ['p1.s1', 'a'],
    ['p1.s2', 'B'],
    ['p2.s1', 'c'],
  ])
})

test('missing strings do not fall back to another language', async () => {
  const store = await createLocaleStore([
    layer({
      en: '{"p1":{"s1":"a","s2":"b"}}',
      zh: '{"p1":{"s1":"z"}}',
      'zh-CN': '{"p1":{"s1":""}}',
    }),
  ])
  await store.load('en', ID)
  await store.load('zh', ID)
  expect([...(await store.load('zh-CN', ID))]).toEqual([])
  expect([...(await store.load('fr', ID))]).toEqual([])
})

test('names from object prototypes are not read as strings', async () => {
  const store = await createLocaleStore([
    layer({
      en: '{"__proto__":{"s1":"x"},"constructor":{"s1":"x"},"p1":{"__proto__":"x","s1":"a"}}',
    }),
  ])
  expect([...(await store.load('en', ID))]).toEqual([['p1.s1', 'a']])
  expect(Object.hasOwn(Object.prototype, 's1')).toBe(false)
})

test('a changed file is read again, without the strings it no longer has', async () => {
  const files: Record<string, string> = { en: '{"p1":{"s1":"a","s2":"b"}}' }
  const store = await createLocaleStore([layer(files)])
  await store.load('en', ID)
  files['en'] = '{"p1":{"s2":"B"}}'
  expect([...(await store.load('en', ID))]).toEqual([['p1.s2', 'B']])
})

test('a load that starts after a change never returns the old content', async () => {
  let content = '{"title":"before"}'
  const gate = Promise.withResolvers<void>()
  let reads = 0
  const store = await createLocaleStore([
    async () => {
      const now = content
      reads += 1
      if (reads === 1) await gate.promise
      return parseLocale(JSON.parse(now))
    },
  ])
  const first = store.load('en', ID)
  await Promise.resolve()
  content = '{"title":"after"}'
  const second = store.load('en', ID)
  gate.resolve()
  expect((await first).get('title')).toBe('before')
  expect((await second).get('title')).toBe('after')
})

test('strings are not kept in memory after a load', async () => {
  const instance = createInstance()
  const store = await createLocaleStore(
    [layer({ en: '{"title":"T"}', de: '{"title":"D"}' })],
    instance,
  )
  for (const language of ['en', 'de', 'fr'])
    for (const id of [ID, 'b-ba7816bf']) await store.load(language, id)
  expect((await store.load('en', ID)).get('title')).toBe('T')
  expect(Object.values(instance.services.resourceStore.data).flatMap(Object.keys)).toEqual([])
})
