import { expect, test } from 'vitest'
import {
  importedNames,
  importedText,
} from '../../../../../renderer/features/articles/imported-text.ts'

const t = (key: string, values: { title: string } | { count: number }) =>
  'title' in values ? `${key}: ${values.title}` : `${values.count} articles`
const files = (count: number, isNew = true) =>
  Array.from({ length: count }, (_, index) => ({ name: `${index}.txt`, isNew }))

test('lists new and known files', () => {
  const imported = [
    { name: 'a.txt', isNew: true },
    { name: 'b.txt', isNew: false },
    { name: 'c.txt', isNew: true },
  ]
  expect(importedText(imported, t, 'en')).toBe('notice.added: a.txt, c.txt\nnotice.already: b.txt')
  expect(importedText(imported, t, 'zh-CN')).not.toContain('undefined')
  expect(importedNames(imported)).toBeNull()
})

test('is empty for no files', () => {
  expect(importedText([], t, 'en')).toBe('')
  expect(importedNames([])).toBeNull()
})

test('many files are counted, and their names are for the list', () => {
  expect(importedText(files(30), t, 'en')).toBe('notice.added: 30 articles')
  expect(importedNames(files(30))).toHaveLength(30)
  const both = [...files(4), ...files(2, false)]
  expect(importedText(both, t, 'en')).toBe('notice.added: 4 articles\nnotice.already: 0.txt, 1.txt')
  expect(importedNames(both)).toHaveLength(6)
})
