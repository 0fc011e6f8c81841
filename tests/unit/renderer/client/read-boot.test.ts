import { expect, test } from 'vitest'
import { readBoot } from '../../../../renderer/client/read-boot.ts'

/** A page with elements of these ids and texts. */
function page(texts: Record<string, string | null>): Parameters<typeof readBoot>[0] {
  return { getElementById: (id) => (id in texts ? { textContent: texts[id] ?? null } : null) }
}

test('returns the data in the page', () => {
  const boot = { article: { title: '</script> & “{{x}}” 漢字' }, translations: [], problems: [] }
  // As in a page: an end tag inside the JSON is escaped.
  const text = JSON.stringify(boot).replaceAll('<', String.raw`\u003c`)
  expect(readBoot(page({ boot: text }))).toEqual(boot)
})

test('is null if the data is malformed', () => {
  expect(readBoot(page({ boot: '{"article":' }))).toBeNull()
  expect(readBoot(page({ boot: '<!--boot-->' }))).toBeNull()
})

test('is null if the page has no data', () => {
  expect(readBoot(page({}))).toBeNull()
  expect(readBoot(page({ other: '{}' }))).toBeNull()
  expect(readBoot(page({ boot: '' }))).toBeNull()
  expect(readBoot(page({ boot: null }))).toBeNull()
})
