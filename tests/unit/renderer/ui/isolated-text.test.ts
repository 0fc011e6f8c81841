import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { IsolatedText } from '../../../../renderer/ui/isolated-text.tsx'
import { isolate, withoutControls } from '../../../../renderer/ui/isolate.ts'

const shown = (text: string) => renderToStaticMarkup(createElement(IsolatedText, { text }))

test('a name is isolated from its message', () => {
  expect(shown(`Opened: ${isolate('كتاب')}, now`)).toBe('Opened: <bdi>كتاب</bdi>, now')
  expect(shown('Nothing')).toBe('Nothing')
})

test.each([
  '\u202Ecod.exe',
  '\u2069\u202Ecod.exe',
  '\u2067cod.exe\u2068',
  '\u202A\u202D\u2066cod.exe',
])('no name reorders its message: %j', (name) => {
  expect(shown(`${isolate(name)}: damaged`)).toBe('<bdi>cod.exe</bdi>: damaged')
  expect(withoutControls(name)).toBe('cod.exe')
})

test('joiners and marks that some scripts need are kept', () => {
  expect(withoutControls('می\u200Cخواهم \u200F!')).toBe('می\u200Cخواهم \u200F!')
})

test('each of several names has its own element and key', () => {
  const parts = IsolatedText({ text: `${isolate('a')} · ${isolate('b')} · ${isolate('a')}` })
  const keys = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.key]))
  expect(keys).toHaveLength(3)
  expect(new Set(keys).size).toBe(3)
})
