import { describe, expect, it } from 'vitest'
import { createMenuCopy } from '../../../../main/electron/menu/menu-copy.ts'

function setUp() {
  const copied: string[] = []
  const clock = { time: 0 }
  const menuCopy = createMenuCopy(
    async (text) => void copied.push(text),
    () => clock.time,
  )
  return { copied, clock, menuCopy }
}

describe('createMenuCopy', () => {
  it('copies nothing that no command allowed', async () => {
    const { copied, menuCopy } = setUp()
    expect(await menuCopy.copy('stolen')).toBe(false)
    expect(copied).toEqual([])
  })

  it('copies once after a command', async () => {
    const { copied, menuCopy } = setUp()
    menuCopy.allow()
    expect(await menuCopy.copy('a sentence')).toBe(true)
    expect(await menuCopy.copy('another')).toBe(false)
    expect(copied).toEqual(['a sentence'])
  })

  it.each([
    [5000, true],
    [5001, false],
  ])('copies %i ms after a command: %s', async (later, isCopied) => {
    const { clock, menuCopy } = setUp()
    menuCopy.allow()
    clock.time = later
    expect(await menuCopy.copy('a sentence')).toBe(isCopied)
  })
})
