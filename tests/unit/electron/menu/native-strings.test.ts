import { expect, it } from 'vitest'
import { aboutPanel } from '../../../../main/electron/menu/about.ts'
import { activeKeys, DEFAULT_KEYS } from '../../../../contract/keys/command-keys.ts'
import { menuTemplate } from '../../../../main/electron/menu/menu.ts'
import { loadInterfaceText, type NativeText } from '../../../../main/launch/interface-text.ts'
import { projectRoot } from '../../../support/source-files.ts'

it('uses only strings that exist', async () => {
  const english = await loadInterfaceText(projectRoot, 'native', ['en'])
  const asked = new Map<string, string>()
  const text: NativeText = (key) => {
    asked.set(key, english(key))
    return key
  }
  const keys = activeKeys(DEFAULT_KEYS, 'ltr')
  for (const platform of ['linux', 'darwin', 'win32'] as const)
    menuTemplate({ platform, text, run: () => undefined, keys, devTools: true })
  aboutPanel(text, '1.0.0')
  // For a missing string, i18next returns the key without its namespace.
  expect([...asked].filter(([key, found]) => key.split(':').at(-1) === found)).toEqual([])
  expect(asked.size).toBeGreaterThan(30)
})
