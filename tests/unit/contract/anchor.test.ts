import { expect, test } from 'vitest'
import { decodeAnchor, linkAnchor } from '../../../contract/anchor.ts'

test.each([
  ['#note-1', 'note-1'],
  ['#caf%C3%A9', 'caf%C3%A9'],
  ['#', ''],
  ['https://example.org/#note-1', null],
  ['', null],
  [undefined, null],
])('the anchor of %s is %s', (href, anchor) => {
  expect(linkAnchor(href)).toBe(anchor)
})

test.each([
  ['note-1', 'note-1'],
  ['caf%C3%A9', 'café'],
  ['100%', '100%'],
])('%s is named %s', (anchor, name) => {
  expect(decodeAnchor(anchor)).toBe(name)
})
