import { expect, test } from 'vitest'
import { takenText } from '../../../../../renderer/features/articles/taken-text.ts'

const t = (key: string, { title }: { title: string }) => `${key}: ${title}`

test('says of every file what became of it', () => {
  const taken = [
    { name: 'a.txt', isNew: true },
    { name: 'b.txt', isNew: false },
    { name: 'c.txt', isNew: true },
  ]
  expect(takenText(taken, t, 'en')).toBe('notice.added: a.txt, c.txt\nnotice.already: b.txt')
  expect(takenText(taken, t, 'zh-CN')).not.toContain('undefined')
})

test('says nothing of none, and of very many the number', () => {
  expect(takenText([], t, 'en')).toBe('')
  const taken = Array.from({ length: 20 }, (_, index) => ({ name: `${index}.txt`, isNew: true }))
  expect(takenText(taken, t, 'en')).toMatch(/7\.txt, \+12$/u)
})
