import { describe, expect, test } from 'vitest'
import {
  activeKeys,
  chosenKeys,
  DEFAULT_KEYS,
  isCombination,
  isSingleKey,
  mirrorKey,
  splitKey,
} from '../../../../contract/keys/command-keys.ts'
import { COMMANDS } from '../../../../contract/commands.ts'

test.each([
  ['A', [], 'A'],
  ['Mod+O', ['Mod'], 'O'],
  ['Mod+Shift+K', ['Mod', 'Shift'], 'K'],
  ['+', [], '+'],
  ['Mod++', ['Mod'], '+'],
  ['ArrowLeft', [], 'ArrowLeft'],
] as const)('%s has its modifiers and key', (combination, modifiers, key) => {
  expect(splitKey(combination)).toEqual({ modifiers, key })
})

test('a single key types a character', () => {
  expect(['A', '1', '?', '+', 'Shift+H', 'É'].filter((key) => !isSingleKey(key))).toEqual([])
  expect(
    ['Mod+A', 'Alt+A', 'ArrowLeft', 'Enter', 'F8', 'Shift+F8', 'Mod++'].filter(isSingleKey),
  ).toEqual([])
})

test('horizontal arrows are mirrored with their modifiers, and twice is as before', () => {
  expect(mirrorKey('ArrowLeft')).toBe('ArrowRight')
  expect(mirrorKey('Alt+ArrowRight')).toBe('Alt+ArrowLeft')
  for (const key of ['ArrowUp', 'J', 'Mod++', 'Mod+ArrowLeft'])
    expect(mirrorKey(mirrorKey(key))).toBe(key)
  expect(mirrorKey('J')).toBe('J')
})

test('every key of the table is a combination, other texts are not', () => {
  const keys: string[] = COMMANDS.flatMap((command) => [...command.keys])
  expect(keys.filter((key) => !isCombination(key))).toEqual([])
  expect(['', ' ', 'Hyper+A', 'Mod+', '[KeyA]', 'two words'].filter(isCombination)).toEqual([])
})

describe('the keys of the commands', () => {
  test('are those of the table at first', () => {
    const keys = activeKeys(DEFAULT_KEYS, 'ltr')
    expect([...keys]).toEqual(COMMANDS.map((command) => [command.id, command.keys]))
  })

  test('lose the single ones where these are off', () => {
    const keys = activeKeys({ singleKeys: false, changed: {} }, 'ltr')
    expect(keys.get('next-sentence')).toEqual(['ArrowRight'])
    expect(keys.get('articles')).toEqual([])
    expect(keys.get('go-back')).toEqual(['Alt+ArrowLeft'])
    expect([...keys.values()].flat().filter(isSingleKey)).toEqual([])
    expect([...keys.values()].flat().length).toBeGreaterThan(8)
  })

  test('are the changed ones, which other commands then do not have', () => {
    const keys = chosenKeys({ changed: { theme: ['a'], languages: [] } })
    expect(keys.get('theme')).toEqual(['a'])
    expect(keys.get('articles')).toEqual([])
    expect(keys.get('languages')).toEqual([])
    expect(keys.get('swap')).toEqual(['X'])
  })

  test('turn pages by the arrows where the text is read by pages, unless these were chosen to walk', () => {
    const paged = activeKeys(DEFAULT_KEYS, 'rtl', true)
    expect(paged.get('next-sentence')).toEqual(['J'])
    expect(paged.get('next-screen')).toEqual(['ArrowLeft', 'PageDown', 'Space'])
    expect(paged.get('previous-screen')).toEqual(['ArrowRight', 'PageUp', 'Shift+Space'])
    expect(paged.get('go-back')).toEqual(['Alt+ArrowRight', 'R'])
    const changed = { 'next-sentence': ['ArrowRight'], 'next-screen': ['W'] }
    const own = activeKeys({ singleKeys: true, changed }, 'ltr', true)
    expect(own.get('next-sentence')).toEqual(['ArrowRight'])
    expect(own.get('next-screen')).toEqual(['W'])
  })

  test('ignore what is no combination and ids of other versions', () => {
    const keys = chosenKeys({ changed: { theme: ['', 'W', 'Hyper+B'], 'later-command': ['A'] } })
    expect(keys.get('theme')).toEqual(['W'])
    expect(keys.get('articles')).toEqual(['A'])
    expect([...keys.keys()]).toEqual(COMMANDS.map(({ id }) => id))
  })
})
