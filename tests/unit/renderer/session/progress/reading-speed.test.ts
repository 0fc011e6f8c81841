import { expect, test } from 'vitest'
import {
  isReading,
  minutesFor,
  speedKey,
  withStretch,
} from '../../../../../renderer/session/progress/reading-speed.ts'

test('speeds are kept by script, apart where a translation is read in place of the source', () => {
  expect([speedKey('en', 'en'), speedKey('de', 'de')]).toEqual(['Latn', 'Latn'])
  expect([speedKey('zh', 'zh'), speedKey('zh-TW', 'zh-TW')]).toEqual(['Hans', 'Hant'])
  expect(speedKey('en', 'ja')).toBe('Latn>Jpan')
  expect(speedKey('not a language', 'not a language')).toBe('Latn')
})

test('no time is told before five minutes were measured', () => {
  expect(minutesFor('Latn', undefined, 9000)).toBeNull()
  expect(minutesFor('Latn', { characters: 4000, seconds: 290 }, 9000)).toBeNull()
  expect(minutesFor('Latn', { characters: 4000, seconds: 300 }, 9000)).not.toBeNull()
})

test('the more was measured, the more the own speed counts', () => {
  // Half as fast as usual: 475 characters per minute.
  const after = (minutes: number) =>
    minutesFor('Latn', { characters: 475 * minutes, seconds: 60 * minutes }, 950) ?? 0
  expect(after(5)).toBeGreaterThan(1)
  expect(after(5)).toBeLessThan(after(30))
  expect(after(30)).toBeLessThan(after(120))
  expect(after(120)).toBeCloseTo(2, 1)
})

test('a stretch is added, and an old record fades', () => {
  expect(withStretch(undefined, 500, 40)).toEqual({ characters: 500, seconds: 40 })
  const old = { characters: 7200 * 10, seconds: 7200 }
  let record = old
  for (let stretch = 0; stretch < 300; stretch += 1) record = withStretch(record, 600, 30)
  expect(record.seconds).toBeLessThanOrEqual(7200)
  expect(record.characters / record.seconds).toBeGreaterThan(16)
})

test('skimming and lying open are no reading', () => {
  expect(isReading('Latn', 950, 60)).toBe(true)
  expect(isReading('Latn', 300, 60)).toBe(true)
  expect(isReading('Latn', 5000, 60)).toBe(false)
  expect(isReading('Latn', 100, 60)).toBe(false)
  expect(isReading('Hans', 950, 60)).toBe(true)
  expect(isReading('Hans', 1100, 60)).toBe(false)
  expect(isReading('Latn>Hans', 950, 60)).toBe(true)
})
