import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../../contract/commands.ts'
import { isCombination } from '../../../../contract/keys/command-keys.ts'
import {
  findPressed,
  type KeyPress,
  pressedKey,
} from '../../../../renderer/commands/pressed-key.ts'

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

describe('the command of a key', () => {
  const keys: string[] = COMMANDS.flatMap((command) => [...command.keys])
  test.each([
    ['a letter', press('j', { code: 'KeyJ' }), 'J'],
    ['a letter of a Russian keyboard', press('о', { code: 'KeyJ' }), 'J'],
    ['a letter by its name, not by its place', press('a', { code: 'KeyQ' }), 'A'],
    ['a digit of a French keyboard', press('é', { code: 'Digit2' }), '2'],
    ['a digit typed with Shift', press('2', { code: 'Digit2', shiftKey: true }), '2'],
    ['a comma of a Russian keyboard', press('б', { code: 'Comma', ctrlKey: true }), 'Mod+,'],
    ['a plus sign', press('+', { code: 'Equal', shiftKey: true }), '+'],
    ['a plus sign of a German keyboard', press('+', { code: 'BracketRight' }), '+'],
    ['a sign above a digit', press('@', { code: 'Digit2', shiftKey: true }), null],
    ['a sign of AltGr', press('{', { code: 'Digit7', ctrlKey: true, altKey: true }), null],
    ['Space with Shift', press(' ', { code: 'Space', shiftKey: true }), 'Shift+Space'],
    ['a letter with Shift that has no command', press('J', { code: 'KeyJ', shiftKey: true }), null],
    ['a number pad', press('1', { code: 'Numpad1' }), '1'],
    ['Shift alone', press('Shift', { code: 'ShiftLeft', shiftKey: true }), null],
  ] as const)('%s', (_, pressed, key) => {
    expect(findPressed(pressed, keys, 'linux')).toBe(key)
  })
})
