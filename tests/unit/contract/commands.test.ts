import { expect, test } from 'vitest'
import { COMMANDS } from '../../../contract/commands.ts'

const twice = (all: readonly string[]) => all.filter((one, index) => all.indexOf(one) !== index)

test('no two commands have one id or one label', () => {
  expect(twice(COMMANDS.map((one) => one.id))).toEqual([])
  expect(twice(COMMANDS.map((one) => one.label))).toEqual([])
})

test('no key does two things, in whatever case it is written', () => {
  const keys = COMMANDS.flatMap((one) => one.keys.map((key) => key.toLowerCase()))
  expect(keys.length).toBeGreaterThan(20)
  expect(twice(keys)).toEqual([])
})

test('a letter is written as keyboards print it, and a modifier in the way of every platform', () => {
  const form = /^(?:Mod\+)?(?:[A-Z0-9]|[^\p{L}\p{N}\s]|Enter|Arrow(?:Up|Down|Left|Right))$/u
  const keys: string[] = COMMANDS.flatMap((one) => [...one.keys])
  expect(keys.filter((key) => !form.test(key))).toEqual([])
})

test('one arrow to the side goes on and the other back, so that they can be mirrored', () => {
  const commandsOf = (key: string) =>
    COMMANDS.filter((one) => one.keys.some((own) => own === key)).map((one) => one.id)
  expect([commandsOf('ArrowRight'), commandsOf('ArrowLeft')]).toEqual([
    ['next-sentence'],
    ['previous-sentence'],
  ])
})

test('no key takes what the system or the browser needs for itself', () => {
  const taken = new Set([
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
  expect(keys.filter((key) => taken.has(key))).toEqual([])
})

test('each menu stands in one piece, in the order of menus', () => {
  const menus = COMMANDS.map((one) => one.menu)
  const runs = menus.filter((menu, index) => menu !== menus[index - 1])
  expect(runs).toEqual(['file', 'edit', 'view', 'go', 'help'])
})
