import { expect, test } from 'vitest'
import {
  belongsToControl,
  type KeyTarget,
} from '../../../../renderer/commands/belongs-to-control.ts'

/** An element in a control that this selector matches, or in none. */
function target(control: string | null, isContentEditable = false): KeyTarget {
  const isOneOf = (selectors: string): boolean =>
    selectors.split(', ').some((one) => one.replace(/\[href\]|:not\(.*\)/u, '') === control)
  const closest = (selectors: string): Element | null =>
    isOneOf(selectors) ? Object.assign(Object.create(null), { matches: isOneOf }) : null
  return { closest, isContentEditable }
}

test('keys that scroll belong to a list that has the focus, other keys do not', () => {
  for (const key of ['Space', 'Shift+Space', 'PageUp', 'PageDown']) {
    expect(belongsToControl(target('[role="tabpanel"]'), key)).toBe(true)
    expect(belongsToControl(target(null), key)).toBe(false)
  }
  expect(belongsToControl(target('[role="tabpanel"]'), 'J')).toBe(false)
})

test('outside controls every key is a command', () => {
  for (const key of ['J', 'ArrowRight', 'Enter', '?'])
    expect(belongsToControl(target(null), key)).toBe(false)
})

test('without a focused element every key is a command', () => {
  expect(belongsToControl(null, 'J')).toBe(false)
})

test.each(['input', 'textarea', 'select', '[role="dialog"]'])(
  'letters and arrows belong to %s',
  (control) => {
    for (const key of ['J', '1', 'ArrowRight', 'Enter'])
      expect(belongsToControl(target(control), key)).toBe(true)
  },
)

test.each(['button', 'a', 'summary'])(
  'arrows and Enter belong to %s, letters do not',
  (control) => {
    expect(belongsToControl(target(control), 'J')).toBe(false)
    for (const key of ['ArrowRight', 'Enter'])
      expect(belongsToControl(target(control), key)).toBe(true)
  },
)

test.each([null, 'button', 'a'])('in editable text every key is text (in %s)', (control) => {
  for (const key of ['J', '1', '?', '+', 'ArrowRight', 'Enter'])
    expect(belongsToControl(target(control, true), key)).toBe(true)
})

test('keys with Alt are commands, but in text that is edited', () => {
  for (const control of [null, 'button', 'a', 'summary', 'select'])
    expect(belongsToControl(target(control), 'Alt+ArrowLeft')).toBe(false)
  for (const control of ['input', 'textarea', '[role="dialog"]'])
    expect(belongsToControl(target(control), 'Alt+ArrowLeft')).toBe(true)
  expect(belongsToControl(target(null, true), 'Alt+ArrowLeft')).toBe(true)
})

test.each([null, 'input', 'button'])(
  'keys with Control or Command are always commands (%s)',
  (control) => {
    expect(belongsToControl(target(control), 'Mod+K')).toBe(false)
    expect(belongsToControl(target(control, true), 'Mod+K')).toBe(false)
  },
)

test('function keys and keys with Control are commands in every control', () => {
  for (const control of ['input', 'textarea', 'button', '[role="dialog"]'])
    for (const key of ['F8', 'Shift+F8', 'Mod+K'])
      expect(belongsToControl(target(control), key)).toBe(false)
  expect(belongsToControl(target('input'), 'F')).toBe(true)
})
