import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../../../contract/commands.ts'
import {
  isChanged,
  ownerOf,
  withDefaultKeys,
  withKeys,
} from '../../../../../renderer/features/shortcuts/change-keys.ts'
import { refusalOf } from '../../../../../renderer/features/shortcuts/refused-key.ts'

describe('a key is refused', () => {
  test.each([
    ['Mod+C', 'text'],
    ['Mod+V', 'text'],
    ['Mod+Shift+Z', 'text'],
    ['Mod+ArrowLeft', 'text'],
    ['Tab', 'move'],
    ['Shift+Tab', 'move'],
    ['Escape', 'move'],
    ['Enter', 'move'],
    ['Space', 'move'],
    ['F6', 'move'],
    ['Mod+W', 'system'],
    ['Mod+0', 'system'],
    ['Mod++', 'system'],
    ['Alt+F4', 'system'],
    ['F11', 'system'],
    ['Meta+A', 'system'],
    ['J', null],
    ['Shift+J', null],
    ['?', null],
    ['Mod+J', null],
    ['Mod+Shift+K', null],
    ['Alt+J', null],
    ['F8', null],
    ['Delete', null],
  ] as const)('%s: %s', (key, refusal) => {
    expect(refusalOf(key)).toBe(refusal)
  })

  test('none of the table, but those that move within the text, and that of the full screen', () => {
    const keys: string[] = COMMANDS.flatMap((command) => [...command.keys])
    expect(keys.filter((key) => refusalOf(key) !== null)).toEqual([
      'F11',
      'PageDown',
      'Space',
      'PageUp',
      'Shift+Space',
      'Enter',
    ])
  })
})

describe('changing keys', () => {
  test('a key is taken from the command that has it, and this one is named', () => {
    expect(ownerOf({}, 'a', 'theme')).toBe('articles')
    expect(ownerOf({}, 'T', 'theme')).toBe(null)
    expect(ownerOf({}, 'W', 'theme')).toBe(null)
    const changed = withKeys({}, 'theme', ['A'])
    expect(changed).toEqual({ theme: ['A'], articles: [] })
    expect(ownerOf(changed, 'A', 'swap')).toBe('theme')
    expect(ownerOf(changed, 'T', 'swap')).toBe(null)
  })

  test('of several keys the others stay', () => {
    expect(withKeys({}, 'theme', ['J'])).toEqual({ theme: ['J'], 'next-sentence': ['ArrowRight'] })
  })

  test('the default keys are no change', () => {
    const changed = withKeys(withKeys({}, 'theme', ['W']), 'theme', ['T'])
    expect(changed).toEqual({})
    expect(isChanged({ theme: ['W'] }, 'theme')).toBe(true)
    expect(isChanged({ theme: ['W'] }, 'swap')).toBe(false)
    expect(isChanged({ theme: ['A'] }, 'articles')).toBe(true)
  })

  test('a reset takes the keys back from who has them', () => {
    const changed = withKeys({}, 'theme', ['A'])
    expect(withDefaultKeys(changed, 'articles')).toEqual({ theme: [] })
    expect(withDefaultKeys(changed, 'theme')).toEqual({ articles: [] })
  })

  test('what is chosen for commands of other versions stays', () => {
    expect(withKeys({ later: ['W'] }, 'theme', [])).toEqual({ later: ['W'], theme: [] })
  })
})
