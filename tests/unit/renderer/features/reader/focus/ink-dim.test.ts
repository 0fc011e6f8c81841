import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../../../support/source-files.ts'

const tokens = readFileSync(join(projectRoot, 'renderer/styles/tokens.css'), 'utf8')

/** The relative luminance of a colour, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The colours of a name in all themes, in the order of the style sheet: light, dark, sepia, high contrast. */
const coloursOf = (name: string): string[] =>
  [...tokens.matchAll(new RegExp(`--${name}: ([^;]+);`, 'gu'))].flatMap(
    ([, value = '']) => value.match(/#[0-9a-f]{6}/gu) ?? [],
  )

test('dimmed text can be read in every theme, and is not dimmed in high contrast', () => {
  const [dim, ink] = [coloursOf('ink-dim'), coloursOf('ink')]
  expect(dim).toHaveLength(4)
  expect(dim.at(-1)).toBe(ink.at(-1))
  for (const ground of ['paper', 'sunken'])
    for (const [theme, colour] of coloursOf(ground).entries())
      expect(contrast(dim[theme] ?? colour, colour), `${ground} ${theme}`).toBeGreaterThanOrEqual(3)
})
