import { expect, test } from 'vitest'
import { isBrowserNavigation } from '../../../../../renderer/features/reader/use-navigation-input.ts'

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

test.each(['linux', 'win32'])('on %s Alt and an arrow leave the page', (platform) => {
  const press = (key: string, change: Partial<typeof NONE>) =>
    isBrowserNavigation({ key, ...NONE, ...change }, platform)
  expect(press('ArrowLeft', { altKey: true })).toBe(true)
  expect(press('ArrowRight', { altKey: true })).toBe(true)
  expect(press('BrowserBack', {})).toBe(true)
  expect(press('ArrowUp', { altKey: true })).toBe(false)
  expect(press('ArrowLeft', {})).toBe(false)
  expect(press('ArrowLeft', { altKey: true, ctrlKey: true })).toBe(false)
})

test('on macOS Command and an arrow or bracket do', () => {
  const press = (key: string, change: Partial<typeof NONE>) =>
    isBrowserNavigation({ key, ...NONE, ...change }, 'darwin')
  expect(press('ArrowLeft', { metaKey: true })).toBe(true)
  expect(press(']', { metaKey: true })).toBe(true)
  expect(press('ArrowLeft', { altKey: true })).toBe(false)
})
