import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { aboutPanel } from '../../../main/electron/menu/about.ts'
import { menuTemplate } from '../../../main/electron/menu/menu.ts'
import { NATIVE_KEYS, type NativeText } from '../../../main/electron/native-text.ts'

const file = join(import.meta.dirname, '../../../locales/en/ui.json')
const strings = z
  .record(z.string(), z.record(z.string(), z.unknown()))
  .parse(JSON.parse(readFileSync(file, 'utf8')))

it('has a string for each of its keys, and no key for nothing', () => {
  expect(Object.keys(strings['native'] ?? {}).sort()).toEqual([...NATIVE_KEYS].sort())
})

it('asks for no other string that the interface does not have', () => {
  const asked = new Set<string>()
  const text: NativeText = (key) => {
    asked.add(key)
    return key
  }
  for (const platform of ['linux', 'darwin', 'win32'] as const)
    menuTemplate({ platform, text, run: () => undefined, devTools: true })
  aboutPanel(text, '1.0.0')
  const missing = [...asked].filter((key) => {
    const [section = '', name = ''] = key.split('.')
    return typeof strings[section]?.[name] !== 'string'
  })
  expect(missing).toEqual([])
  expect(asked.size).toBeGreaterThan(30)
})
