import { expect, test, vi } from 'vitest'
import { COMMANDS, type CommandId } from '../../../../contract/commands.ts'
import { bindCommands, type CommandAction } from '../../../../renderer/commands/command.ts'

type Actions = Record<CommandId, CommandAction>

const isComplete = (actions: Partial<Actions>): actions is Actions =>
  COMMANDS.every(({ id }) => id in actions)

function actionsOf(make: (id: CommandId) => CommandAction): Actions {
  const actions: Partial<Actions> = {}
  for (const { id } of COMMANDS) actions[id] = make(id)
  if (!isComplete(actions)) throw new Error('a command has no action')
  return actions
}

const idle = actionsOf(() => ({ run: () => undefined }))

test('every command of the table is there, in its order, with its label, menu and keys', () => {
  expect(bindCommands(idle, 'ltr')).toMatchObject(COMMANDS)
})

test('each command does its own action', () => {
  const ran: string[] = []
  const commands = bindCommands(
    actionsOf((id) => ({ run: () => ran.push(id) })),
    'ltr',
  )
  for (const command of commands) command.run()
  expect(ran).toEqual(COMMANDS.map((one) => one.id))
})

test('a condition is asked when it matters, not when the command is bound', () => {
  const when = vi.fn<() => boolean>(() => false)
  const [first, second] = bindCommands(
    actionsOf((id) => ({ run: () => undefined, when: id === 'open' ? when : undefined })),
    'ltr',
  )
  expect(when).not.toHaveBeenCalled()
  expect(first?.when?.()).toBe(false)
  expect(second?.when).toBeUndefined()
})

test('from right to left the arrows to the sides change places, and nothing else does', () => {
  const keysOf = (direction: 'ltr' | 'rtl') =>
    new Map(bindCommands(idle, direction).map((one) => [one.id, one.keys]))
  const [ltr, rtl] = [keysOf('ltr'), keysOf('rtl')]
  expect(ltr.get('next-sentence')).toEqual(['ArrowRight', 'J'])
  expect(rtl.get('next-sentence')).toEqual(['ArrowLeft', 'J'])
  expect(rtl.get('previous-sentence')).toEqual(['ArrowRight', 'K'])
  for (const [id, keys] of rtl)
    if (!id.endsWith('-sentence')) expect([id, keys]).toEqual([id, ltr.get(id)])
})

test('binding leaves the table as it was', () => {
  const before = JSON.stringify(COMMANDS)
  bindCommands(idle, 'rtl')
  expect(JSON.stringify(COMMANDS)).toBe(before)
})
