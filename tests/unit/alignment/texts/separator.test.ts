import { describe, expect, test } from 'vitest'
import { isSeparator } from '../../../../main/alignment/texts/separator.ts'

describe('isSeparator', () => {
  test.each([
    '* * *',
    '***',
    '*',
    '⁂',
    '#',
    '§',
    '———',
    '- - -',
    '~~~',
    '◆',
    '* — *',
    ' ＊　＊ ',
    '※',
  ])('%s is a sign between sections', (text) => expect(isSeparator(text)).toBe(true))

  test.each([
    '',
    ' ',
    '—',
    '-',
    '…',
    '...',
    '!',
    '?!',
    '»',
    '* a *',
    '§ 1',
    '# 2',
    '。',
    '12',
    '😀',
  ])('%j is not', (text) => expect(isSeparator(text)).toBe(false))

  test('a picture made of signs is not', () => {
    expect(isSeparator('*'.repeat(500))).toBe(false)
  })
})
