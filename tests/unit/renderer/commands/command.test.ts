import { expect, test, vi } from 'vitest'
import { DEFAULT_KEYS, type KeyChoices } from '../../../../contract/keys/command-keys.ts'
import { COMMANDS, type CommandId } from '../../../../contract/commands.ts'
import {
  bindCommands,
  type CommandAction,
  type CommandActions,
} from '../../../../renderer/commands/command.ts'

const isComplete = (actions: Partial<CommandActions>): actions is CommandActions =>
  COMMANDS.every((command) => 'panel' in command || command.id in actions)

/** All commands, bound to the actions that `make` returns. */
function bound(
  make: (id: CommandId) => CommandAction,
  direction: 'ltr' | 'rtl' = 'ltr',
  keys: KeyChoices = DEFAULT_KEYS,
) {
  const actions: { -readonly [Id in keyof CommandActions]?: CommandAction } = {}
  for (const command of COMMANDS) if (!('panel' in command)) actions[command.id] = make(command.id)
  if (!isComplete(actions)) throw new Error('a command has no action')
  return bindCommands(actions, make, { direction, keys, isPaged: false })
}

const idle = (): CommandAction => ({ run: () => undefined })

test('has all commands of the table in order, with label, menu and keys', () => {
  expect(bound(idle)).toMatchObject(COMMANDS)
})

test('each command runs its own action', () => {
  const ran: string[] = []
  const commands = bound((id) => ({ run: () => ran.push(id) }))
  for (const command of commands) command.run()
  expect(ran).toEqual(COMMANDS.map((one) => one.id))
})

test('conditions are evaluated on use, not on binding', () => {
  const when = vi.fn<() => boolean>(() => false)
  const [first, second] = bound((id) => ({
    run: () => undefined,
    when: id === 'open' ? when : undefined,
  }))
  expect(when).not.toHaveBeenCalled()
  expect(first?.when?.()).toBe(false)
  expect(second?.when).toBeUndefined()
})

test('only the horizontal arrows are mirrored in right-to-left interfaces', () => {
  const keysOf = (direction: 'ltr' | 'rtl') =>
    new Map(bound(idle, direction).map((one) => [one.id, one.keys]))
  const [ltr, rtl] = [keysOf('ltr'), keysOf('rtl')]
  expect(ltr.get('next-sentence')).toEqual(['ArrowRight', 'J'])
  expect(rtl.get('next-sentence')).toEqual(['ArrowLeft', 'J'])
  expect(rtl.get('previous-sentence')).toEqual(['ArrowRight', 'K'])
  expect(ltr.get('go-back')).toEqual(['Alt+ArrowLeft', 'R'])
  expect(rtl.get('go-back')).toEqual(['Alt+ArrowRight', 'R'])
  expect(rtl.get('go-forward')).toEqual(['Alt+ArrowLeft'])
  for (const [id, keys] of rtl)
    if (!/-sentence$|^go-/.test(id)) expect([id, keys]).toEqual([id, ltr.get(id)])
})

test('changed keys replace those of the table, and are mirrored too', () => {
  const changed = { 'next-sentence': ['Mod+ArrowRight'] }
  const keysOf = (direction: 'ltr' | 'rtl') =>
    bound(idle, direction, { singleKeys: true, changed }).find(({ id }) => id === 'next-sentence')
      ?.keys
  expect(keysOf('ltr')).toEqual(['Mod+ArrowRight'])
  expect(keysOf('rtl')).toEqual(['Mod+ArrowLeft'])
})

test('binding does not change the table', () => {
  const before = JSON.stringify(COMMANDS)
  bound(idle, 'rtl')
  expect(JSON.stringify(COMMANDS)).toBe(before)
})
