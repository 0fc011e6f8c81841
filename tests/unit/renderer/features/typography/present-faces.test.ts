import { expect, test } from 'vitest'
import {
  type Measure,
  presentFaces,
} from '../../../../../renderer/features/typography/faces/present-faces.ts'
import {
  candidatesFor,
  type FaceScript,
} from '../../../../../renderer/features/typography/faces/system-faces.ts'

const GENERIC: Readonly<Record<string, number>> = { monospace: 60, serif: 45, 'sans-serif': 50 }
const isCyrillic = (text: string) => /\p{Script=Cyrillic}/u.test(text)

/** A computer with these fonts and the letters they have. */
function computer(fonts: Readonly<Record<string, { width: number; cyrillic?: boolean }>>): Measure {
  return (families, text) => {
    for (const name of families.replaceAll('"', '').split(', ')) {
      const font = fonts[name]
      if (font && (font.cyrillic || !isCyrillic(text))) return font.width * text.length
      const generic = GENERIC[name]
      if (generic !== undefined) return generic * text.length
    }
    return 0
  }
}

const face = (name: string, substitute?: string) => ({
  name,
  family: 'serif' as const,
  ...(substitute === undefined ? {} : { substitute }),
})
const names = (
  fonts: Parameters<typeof computer>[0],
  candidates: Parameters<typeof presentFaces>[0],
  script: FaceScript = 'latin',
) => presentFaces(candidates, script, computer(fonts)).map(({ name }) => name)

test('finds the faces that are installed and no other', () => {
  const fonts = { Georgia: { width: 47 }, Charter: { width: 44 } }
  expect(names(fonts, [face('Georgia'), face('Charter'), face('Palatino')])).toEqual([
    'Georgia',
    'Charter',
  ])
})

test('finds a face that is also the computer’s own for a generic family', () => {
  expect(names({ Georgia: { width: 45 } }, [face('Georgia'), face('Charter')])).toEqual(['Georgia'])
})

test('leaves out a face without the letters of the language', () => {
  const fonts = { Georgia: { width: 47, cyrillic: true }, Charter: { width: 44 } }
  expect(names(fonts, [face('Georgia'), face('Charter')], 'cyrillic')).toEqual(['Georgia'])
})

test('offers a substitute under its own name only', () => {
  const candidates = [face('Arial', 'Liberation Sans'), face('Liberation Sans')]
  const fonts = { Arial: { width: 48 }, 'Liberation Sans': { width: 48 } }
  expect(names(fonts, candidates)).toEqual(['Liberation Sans'])
  expect(names({ Arial: { width: 48 } }, candidates)).toEqual(['Arial'])
})

test('finds none where all generic families are one font', () => {
  const measure: Measure = (_, text) => text.length
  expect(presentFaces([face('Georgia')], 'latin', measure)).toEqual([])
})

test('measures other letters where the generic families have one font for a script', () => {
  const measure = computer({ Amiri: { width: 40 } })
  const sameArabic: Measure = (families, text) =>
    /\p{Script=Arabic}/u.test(text) ? 7 : measure(families, text)
  const found = presentFaces([face('Amiri'), face('Dubai')], 'arabic', sameArabic)
  expect(found.map(({ name }) => name)).toEqual(['Amiri'])
})

test.each(['latin', 'cyrillic', 'arabic', 'zh-CN', 'zh-TW', 'ja', 'ko', 'other'] as const)(
  'the faces looked for in %s have names that can be stored, once each',
  (script) => {
    const candidates = candidatesFor(script).map(({ name }) => name)
    expect(new Set(candidates).size).toBe(candidates.length)
    for (const name of candidates) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9 -]{1,40}$/)
  },
)
