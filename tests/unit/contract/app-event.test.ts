import { expect, test } from 'vitest'
import { AppEvent } from '../../../contract/app-event.ts'
import { COMMANDS } from '../../../contract/commands.ts'

test('a command event accepts exactly the ids of the command table', () => {
  for (const { id } of COMMANDS)
    expect(AppEvent.parse({ type: 'command', id })).toEqual({ type: 'command', id })
  expect(AppEvent.safeParse({ type: 'command', id: 'no-such-command' }).success).toBe(false)
})
