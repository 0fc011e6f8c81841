import { describe, expect, it } from 'vitest'
import { isAppFrame, isAppUrl, START_URL } from '../../../../main/electron/security/app-origin.ts'
import { FOREIGN, frame } from '../fake-electron.ts'

describe('isAppUrl', () => {
  it.each([START_URL, 'diglot://app/assets/index-1a2b.js', 'diglot://app/?a=b#c', 'diglot://app'])(
    'takes %s for ours',
    (address) => {
      expect(isAppUrl(address)).toBe(true)
    },
  )

  it.each(FOREIGN)('rejects %j', (address) => {
    expect(isAppUrl(address)).toBe(false)
  })
})

describe('isAppFrame', () => {
  it('accepts the top frame of the app page', () => {
    expect(isAppFrame(frame())).toBe(true)
  })

  it('accepts the main frame that Electron reuses after a crash, which stays detached', () => {
    const reused = { ...frame(), detached: true }
    expect(isAppFrame(reused)).toBe(true)
  })

  it.each([
    ['that is null', null],
    ['that is a subframe', frame({ parent: {} })],
    ['of a page with an opaque origin', frame({ origin: 'null' })],
    ['of another host of our scheme', frame({ origin: 'diglot://app.evil' })],
    ['of a web page', frame({ origin: 'https://example.org' })],
    ['of a file', frame({ origin: 'file://' })],
    ['that is destroyed', frame({ destroyed: true })],
  ])('trusts no frame %s', (_which, sender) => {
    expect(isAppFrame(sender)).toBe(false)
  })
})
