import { expect, test } from 'vitest'
import { type Look, pairwiseLooks } from '../../../../scripts/screenshots/looks.ts'
import { SHEET_DIMENSIONS, STATES } from '../../../../scripts/screenshots/states.ts'

const { widths, themes, languages } = SHEET_DIMENSIONS
const states = STATES.map(({ name }) => name)
const looks = pairwiseLooks(states, SHEET_DIMENSIONS)

test('the contact sheets have at most 90 pictures', () => {
  expect(looks.length).toBeLessThanOrEqual(90)
})

const values: Record<keyof Look, readonly (string | number)[]> = {
  state: states,
  width: widths,
  theme: themes,
  language: languages,
}
const dimensions = ['state', 'width', 'theme', 'language'] as const
test.each(
  dimensions.flatMap((one, index) =>
    dimensions.slice(index + 1).map((other) => [one, other] as const),
  ),
)('every %s is shown with every %s', (one, other) => {
  const shown = new Set(looks.map((look) => `${look[one]} ${look[other]}`))
  const wanted = values[one].flatMap((a) => values[other].map((b) => `${a} ${b}`))
  expect(wanted.filter((pair) => !shown.has(pair))).toEqual([])
})
