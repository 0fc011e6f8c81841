import { expect, test } from 'vitest'
import type { Mode } from '../../../../../contract/reading.ts'
import {
  baseLanguage,
  outlineLanguage,
} from '../../../../../renderer/features/reader/base-language.ts'

const MODES: readonly Mode[] = ['side-by-side', 'interleaved', 'on-demand', 'translation-only']
const view = (mode: Mode, ...languages: string[]) => ({ mode, languages })

test('the base is the source, else the first column', () => {
  expect(baseLanguage('en', ['zh-CN', 'en'])).toBe('en')
  expect(baseLanguage('en', ['zh-CN', 'ja'])).toBe('zh-CN')
  expect(baseLanguage('en', [])).toBe('en')
})

test.each(MODES)('in %s the outline column is visible', (mode) => {
  const isAlone = mode === 'translation-only'
  expect(outlineLanguage('en', view(mode, 'en', 'zh-CN'))).toBe(isAlone ? 'zh-CN' : 'en')
  expect(outlineLanguage('en', view(mode, 'zh-CN', 'en', 'ja'))).toBe(isAlone ? 'zh-CN' : 'en')
  // A single column is visible in every mode.
  expect(outlineLanguage('en', view(mode, 'en'))).toBe('en')
  expect(outlineLanguage('en', view(mode, 'ja', 'ar'))).toBe('ja')
})
