import { describe, expect, test } from 'vitest'
import { isCombination } from '../../../../../contract/keys/command-keys.ts'
import { COMMANDS } from '../../../../../contract/commands.ts'
import {
  isChanged,
  ownerOf,
  withDefaultKeys,
  withKeys,
} from '../../../../../renderer/features/shortcuts/change-keys.ts'
import {
  type KeyPress,
  pressedKey,
} from '../../../../../renderer/features/shortcuts/pressed-key.ts'
import { refusalOf } from '../../../../../renderer/features/shortcuts/refused-key.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
})

describe('the pressed combination', () => {
  test.each([
    [press('j'), 'J'],
    [press('J', { shiftKey: true }), 'Shift+J'],
    [press('?', { shiftKey: true }), '?'],
    [press('+', { shiftKey: true, ctrlKey: true }), 'Mod++'],
    [press('k', { ctrlKey: true }), 'Mod+K'],
    [press('K', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+K'],
    [press('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    [press('F8', { shiftKey: true }), 'Shift+F8'],
    [press(' '), 'Space'],
    [press('s', { metaKey: true }), 'Meta+S'],
    // By place: letters of other scripts.
    [press('о', { code: 'KeyJ' }), 'J'],
    [press('é', { code: 'Digit2' }), 'É'],
    [press('1', { code: 'Digit1' }), '1'],
  ])('%# is named', (pressed, name) => {
    expect(pressedKey(pressed, 'linux')).toBe(name)
    expect(isCombination(name)).toBe(true)
  })

  test('on macOS Command is the main modifier, and Option types no sign', () => {
    expect(pressedKey(press('k', { metaKey: true }), 'darwin')).toBe('Mod+K')
    expect(pressedKey(press('k', { ctrlKey: true }), 'darwin')).toBe('Control+K')
    expect(pressedKey(press('∆', { altKey: true, code: 'KeyJ' }), 'darwin')).toBe('Alt+J')
  })

  test('modifiers alone, dead keys and input methods are none', () => {
    for (const key of [
      'Shift',
      'Control',
      'Alt',
      'AltGraph',
      'Meta',
      'CapsLock',
      'Dead',
      'Process',
    ])
      expect(pressedKey(press(key), 'linux')).toBe(null)
    expect(pressedKey(press('k', { isComposing: true }), 'linux')).toBe(null)
  })
})

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

  test('none of the table, but Enter, which is the key of a sentence', () => {
    const keys: string[] = COMMANDS.flatMap((command) => [...command.keys])
    expect(keys.filter((key) => refusalOf(key) !== null)).toEqual(['Enter'])
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
