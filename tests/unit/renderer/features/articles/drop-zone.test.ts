import { expect, test } from 'vitest'
import { dropZone } from '../../../../../renderer/features/articles/drop-zone.ts'

test('a file dropped where the second column is becomes a translation', () => {
  const window = { width: 1280, height: 800, direction: 'ltr' } as const
  expect(dropZone({ x: 100, y: 700 }, window)).toBe('text')
  expect(dropZone({ x: 1000, y: 100 }, window)).toBe('translation')
})

test('the columns are mirrored in an interface from right to left', () => {
  const window = { width: 1280, height: 800, direction: 'rtl' } as const
  expect(dropZone({ x: 100, y: 700 }, window)).toBe('translation')
  expect(dropZone({ x: 1000, y: 100 }, window)).toBe('text')
})

test('in a narrow window the translation is below', () => {
  const window = { width: 390, height: 800, direction: 'ltr' } as const
  expect(dropZone({ x: 300, y: 100 }, window)).toBe('text')
  expect(dropZone({ x: 10, y: 500 }, window)).toBe('translation')
})
