import { expect, test } from 'vitest'
import { sidePlace } from '../../../../../renderer/features/side-panel/side-place.ts'

test('is pinned where the free margin has room for it, and as wide as that up to 420 pixels', () => {
  expect(sidePlace(1280, 328)).toEqual({ kind: 'pinned', width: 320 })
  expect(sidePlace(1440, 400.7)).toEqual({ kind: 'pinned', width: 392 })
  expect(sidePlace(1920, 700)).toEqual({ kind: 'pinned', width: 420 })
})

test('is over the text where the margin is too narrow, and leaves a part of it uncovered', () => {
  expect(sidePlace(1280, 327)).toEqual({ kind: 'over', width: 360 })
  expect(sidePlace(640, 0)).toEqual({ kind: 'over', width: 360 })
})

test('is a sheet in a narrow window', () => {
  expect(sidePlace(639, 400)).toEqual({ kind: 'sheet' })
})
