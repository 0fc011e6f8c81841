import { expect, test } from 'vitest'
import { importedText } from '../../../../../renderer/features/articles/imported-text.ts'

const t = (key: string, { title }: { title: string }) => `${key}: ${title}`

test('lists new and known files', () => {
  const imported = [
    { name: 'a.txt', isNew: true },
    { name: 'b.txt', isNew: false },
    { name: 'c.txt', isNew: true },
  ]
  expect(importedText(imported, t, 'en')).toBe('notice.added: a.txt, c.txt\nnotice.already: b.txt')
  expect(importedText(imported, t, 'zh-CN')).not.toContain('undefined')
})

test('is empty for no files, and counts the rest of many', () => {
  expect(importedText([], t, 'en')).toBe('')
  const imported = Array.from({ length: 20 }, (_, index) => ({ name: `${index}.txt`, isNew: true }))
  expect(importedText(imported, t, 'en')).toMatch(/7\.txt, \+12$/u)
})
