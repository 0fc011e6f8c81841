import { expect, test } from 'vitest'
import { COMMANDS } from '../../../contract/commands.ts'

const duplicates = (all: readonly string[]) =>
  all.filter((one, index) => all.indexOf(one) !== index)

test('ids and labels are unique', () => {
  expect(duplicates(COMMANDS.map((one) => one.id))).toEqual([])
  expect(duplicates(COMMANDS.map((one) => one.label))).toEqual([])
})

test('no key has two commands, ignoring case', () => {
  const keys = COMMANDS.flatMap((one) => one.keys.map((key) => key.toLowerCase()))
  expect(keys.length).toBeGreaterThan(20)
  expect(duplicates(keys)).toEqual([])
})

test('letters are in upper case, and modifiers are platform-independent', () => {
  const form =
    /^(?:(?:(?:Mod|Alt)\+)?(?:[A-Z0-9]|[^\p{L}\p{N}\s]|Enter|Arrow(?:Up|Down|Left|Right))|(?:Shift\+)?(?:F\d+|Space|Page(?:Up|Down)))$/u
  const keys: string[] = COMMANDS.flatMap((one) => [...one.keys])
  expect(keys.filter((key) => !form.test(key))).toEqual([])
})

test('the horizontal arrow keys have opposite commands, so that they can be mirrored', () => {
  const commandsOf = (key: string) =>
    COMMANDS.filter((one) => one.keys.some((own) => own === key)).map((one) => one.id)
  expect([commandsOf('ArrowRight'), commandsOf('ArrowLeft')]).toEqual([
    ['next-sentence'],
    ['previous-sentence'],
  ])
})

test('no key is reserved by the system or the browser', () => {
  const reserved = new Set([
    'Mod+C',
    'Mod+V',
    'Mod+X',
    'Mod+A',
    'Mod+Z',
    'Mod+W',
    'Mod+Q',
    'Mod+T',
    'Mod+N',
    'Tab',
    'Escape',
  ])
  const keys: string[] = COMMANDS.flatMap((one) => [...one.keys])
  expect(keys.filter((key) => reserved.has(key))).toEqual([])
})

test('the commands of each menu are adjacent, in the order of menus', () => {
  const menus = COMMANDS.map((one) => one.menu)
  const runs = menus.filter((menu, index) => menu !== menus[index - 1])
  expect(runs).toEqual(['file', 'edit', 'view', 'go', 'help'])
})
