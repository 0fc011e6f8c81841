import { expect, test } from 'vitest'
import { readBoot } from '../../../../renderer/client/read-boot.ts'

/** A page whose elements have these texts by id. */
function page(texts: Record<string, string | null>): Parameters<typeof readBoot>[0] {
  return { getElementById: (id) => (id in texts ? { textContent: texts[id] ?? null } : null) }
}

test('gives what the shell wrote into the page, to the letter', () => {
  const boot = { article: { title: '</script> & “{{x}}” 漢字' }, translations: [], problems: [] }
  // As a page must have it: an end tag inside the JSON is escaped.
  const text = JSON.stringify(boot).replaceAll('<', String.raw`\u003c`)
  expect(readBoot(page({ boot: text }))).toEqual(boot)
})

test('is nothing where what the page has is damaged: the service is asked then', () => {
  expect(readBoot(page({ boot: '{"article":' }))).toBeNull()
  expect(readBoot(page({ boot: '<!--boot-->' }))).toBeNull()
})

test('is nothing where the page has none, or an empty one', () => {
  expect(readBoot(page({}))).toBeNull()
  expect(readBoot(page({ other: '{}' }))).toBeNull()
  expect(readBoot(page({ boot: '' }))).toBeNull()
  expect(readBoot(page({ boot: null }))).toBeNull()
})
