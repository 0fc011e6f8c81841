import { describe, expect, it, vi } from 'vitest'
import { refuseUnsandboxed } from '../../../../main/electron/security/refuse-unsandboxed.ts'
import { judgeSandbox } from '../../../../main/electron/security/sandbox-check.ts'
import { applySwitches, SWITCHES } from '../../../../main/electron/start/switches.ts'

function judge(switches: string[], env: Record<string, string> = {}, uid: number | null = 1000) {
  return judgeSandbox({ hasSwitch: (name) => switches.includes(name), env, uid })
}

describe('judgeSandbox', () => {
  it('is content with the sandbox on, for everybody', () => {
    expect(judge([])).toBe('sandboxed')
    expect(judge(['remote-debugging-port'], { DIGLOT_ALLOW_NO_SANDBOX: '1' }, 0)).toBe('sandboxed')
  })

  it('refuses --no-sandbox, and tells root why', () => {
    expect(judge(['no-sandbox'])).toBe('refused')
    expect(judge(['no-sandbox'], {}, null)).toBe('refused')
    expect(judge(['no-sandbox'], {}, 0)).toBe('refused-root')
  })

  it.each(['', '0', 'true', 'yes'])('is not moved by DIGLOT_ALLOW_NO_SANDBOX=%j', (value) => {
    expect(judge(['no-sandbox'], { DIGLOT_ALLOW_NO_SANDBOX: value })).toBe('refused')
  })

  it('lets whoever says so explicitly, and a test driver, do without', () => {
    expect(judge(['no-sandbox'], { DIGLOT_ALLOW_NO_SANDBOX: '1' })).toBe('allowed')
    expect(judge(['no-sandbox', 'remote-debugging-port'], {}, 0)).toBe('allowed')
  })
})

describe('refuseUnsandboxed', () => {
  const text = (key: string) => `<${key}>`

  it.each([
    ['refused', 'native:noSandboxDetail'],
    ['refused-root', 'native:noSandboxRoot'],
  ] as const)('says why when the start is %s', (verdict, key) => {
    const say = { dialog: vi.fn(), terminal: vi.fn() }
    expect(refuseUnsandboxed(verdict, text, say)).toBe(true)
    expect(say.dialog.mock.calls).toEqual([['<native:noSandbox>', `<${key}>`]])
    expect(say.terminal.mock.calls).toEqual([[`<native:noSandbox>\n<${key}>`]])
  })

  it.each(['sandboxed', 'allowed'] as const)('says nothing when it is %s', (verdict) => {
    const say = { dialog: vi.fn(), terminal: vi.fn() }
    expect(refuseUnsandboxed(verdict, text, say)).toBe(false)
    expect(say.dialog).not.toHaveBeenCalled()
    expect(say.terminal).not.toHaveBeenCalled()
  })
})

describe('applySwitches', () => {
  it("sets every switch that stops Chromium's own calls, and none that opens a hole", () => {
    const appendSwitch = vi.fn<(name: string, value?: string) => void>()
    applySwitches({ appendSwitch })
    expect(appendSwitch.mock.calls.map(([name]) => name)).toEqual(SWITCHES.map(([name]) => name))
    const names = appendSwitch.mock.calls.map(([name]) => name)
    expect(names).toEqual(expect.arrayContaining(['disable-background-networking', 'no-pings']))
    for (const name of ['no-sandbox', 'disable-web-security', 'ignore-certificate-errors'])
      expect(names).not.toContain(name)
  })
})
