import { expect, test } from 'vitest'
import { offerPlace } from '../../../../../renderer/features/reader/offer-place.ts'

test('the offer is beside the text where its margin is wide enough, and never wider than it needs', () => {
  expect(offerPlace({ top: 120.4, end: 900 }, 1200)).toEqual({
    kind: 'beside',
    top: 120,
    start: 936,
    width: 232,
  })
  expect(offerPlace({ top: 120, end: 1200 }, 1920)).toMatchObject({ width: 288 })
})

test('without a margin, or with a panel pinned in it, the offer is below the text', () => {
  expect(offerPlace({ top: 120, end: 1000 }, 1200)).toEqual({ kind: 'below' })
  expect(offerPlace({ top: 120, end: 1200 }, 1920 - 480)).toEqual({ kind: 'below' })
})
