import { expect, test } from 'vitest'
import {
  belongsToControl,
  type KeyTarget,
} from '../../../../renderer/commands/belongs-to-control.ts'

/** An element in a control of this name, or in none. */
function target(control: string | null, isContentEditable = false): KeyTarget {
  const isOneOf = (selectors: string): boolean =>
    selectors.split(', ').some((one) => one.replace(/\[href\]|:not\(.*\)/u, '') === control)
  const closest = (selectors: string): Element | null =>
    isOneOf(selectors) ? Object.assign(Object.create(null), { matches: isOneOf }) : null
  return { closest, isContentEditable }
}

test('outside of controls every key is a command', () => {
  for (const key of ['J', 'ArrowRight', 'Enter', '?'])
    expect(belongsToControl(target(null), key)).toBe(false)
})

test('nothing has the focus: every key is a command', () => {
  expect(belongsToControl(null, 'J')).toBe(false)
})

test.each(['input', 'textarea', 'select', '[role="dialog"]'])(
  'letters and arrows are its own in %s',
  (control) => {
    for (const key of ['J', '1', 'ArrowRight', 'Enter'])
      expect(belongsToControl(target(control), key)).toBe(true)
  },
)

test.each(['button', 'a', 'summary'])(
  'of %s arrows and Enter are its own, letters are not',
  (control) => {
    expect(belongsToControl(target(control), 'J')).toBe(false)
    for (const key of ['ArrowRight', 'Enter'])
      expect(belongsToControl(target(control), key)).toBe(true)
  },
)

test.each([null, 'button', 'a'])(
  'in text that is being edited every key is text (in %s)',
  (control) => {
    for (const key of ['J', '1', '?', '+', 'ArrowRight', 'Enter'])
      expect(belongsToControl(target(control, true), key)).toBe(true)
  },
)

test.each([null, 'input', 'button'])(
  'with Control or Command a key is a command everywhere (%s)',
  (control) => {
    expect(belongsToControl(target(control), 'Mod+K')).toBe(false)
    expect(belongsToControl(target(control, true), 'Mod+K')).toBe(false)
  },
)
