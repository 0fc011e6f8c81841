import { expect, test, vi } from 'vitest'
import { DEFAULT_KEYS, type KeyChoices } from '../../../../contract/keys/command-keys.ts'
import { followKeys } from '../../../../main/electron/menu/follow-keys.ts'

test('applies the chosen keys at once and when they change, not when other settings do', () => {
  let tell: (settings: { keys: KeyChoices }) => void = () => undefined
  const apply = vi.fn<(keys: KeyChoices) => void>()
  followKeys((listener) => {
    tell = listener
    listener({ keys: DEFAULT_KEYS })
  }, apply)
  tell({ keys: structuredClone(DEFAULT_KEYS) })
  const off = { singleKeys: false, changed: {} }
  tell({ keys: off })
  expect(apply.mock.calls).toEqual([[DEFAULT_KEYS], [off]])
})
