import { expect, test } from 'vitest'
import {
  bundledFaces,
  type FaceChoice,
} from '../../../../../renderer/features/typography/faces/faces-of.ts'
import { candidatesFor } from '../../../../../renderer/features/typography/faces/system-faces.ts'
import { DYSLEXIC_FACE } from '../../../../../renderer/ui/typeface.ts'

const SERIF: FaceChoice = { family: 'serif', face: null }
const DYSLEXIC: FaceChoice = { family: 'sans', face: DYSLEXIC_FACE }

test('the face for dyslexic readers is offered where a language is written in letters that it has', () => {
  expect(bundledFaces(['zh-CN', 'en'], SERIF)).toEqual([DYSLEXIC])
  expect(bundledFaces(['zh-CN', 'ru'], SERIF)).toEqual([DYSLEXIC])
  expect(bundledFaces(['zh-CN', 'ar'], SERIF)).toEqual([])
  expect(bundledFaces(['zh-CN'], DYSLEXIC)).toEqual([DYSLEXIC])
})

test('it is not offered twice', () => {
  const names = candidatesFor('latin').map(({ name }) => name)
  expect(names).not.toContain(DYSLEXIC_FACE)
})
