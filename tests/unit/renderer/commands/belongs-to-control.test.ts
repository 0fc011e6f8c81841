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

test.each([null, 'input', 'button'])(
  'keys with Control or Command are always commands (%s)',
  (control) => {
    expect(belongsToControl(target(control), 'Mod+K')).toBe(false)
    expect(belongsToControl(target(control, true), 'Mod+K')).toBe(false)
  },
)
