import { describe, expect, it, vi } from 'vitest'
import { refuseUnsandboxed } from '../../../../main/electron/security/refuse-unsandboxed.ts'
import { checkSandbox } from '../../../../main/electron/security/sandbox-check.ts'
import { applySwitches, SWITCHES } from '../../../../main/electron/start/switches.ts'

function judge(switches: string[], env: Record<string, string> = {}, uid: number | null = 1000) {
  return checkSandbox({ hasSwitch: (name) => switches.includes(name), env, uid })
}

describe('checkSandbox', () => {
  it('accepts any start with the sandbox on', () => {
    expect(judge([])).toBe('sandboxed')
    expect(judge(['remote-debugging-port'], { DIGLOT_ALLOW_NO_SANDBOX: '1' }, 0)).toBe('sandboxed')
  })

  it('refuses --no-sandbox, with a separate verdict for root', () => {
    expect(judge(['no-sandbox'])).toBe('refused')
    expect(judge(['no-sandbox'], {}, null)).toBe('refused')
    expect(judge(['no-sandbox'], {}, 0)).toBe('refused-root')
  })

  it.each(['', '0', 'true', 'yes'])('is not overridden by DIGLOT_ALLOW_NO_SANDBOX=%j', (value) => {
    expect(judge(['no-sandbox'], { DIGLOT_ALLOW_NO_SANDBOX: value })).toBe('refused')
  })

  it('allows --no-sandbox with the environment variable or a debugging port', () => {
    expect(judge(['no-sandbox'], { DIGLOT_ALLOW_NO_SANDBOX: '1' })).toBe('allowed')
    expect(judge(['no-sandbox', 'remote-debugging-port'], {}, 0)).toBe('allowed')
  })
})

describe('refuseUnsandboxed', () => {
  const text = (key: string) => `<${key}>`

  it.each([
    ['refused', 'native:noSandboxDetail'],
    ['refused-root', 'native:noSandboxRoot'],
  ] as const)('shows why the start is %s', (verdict, key) => {
    const show = { dialog: vi.fn(), terminal: vi.fn() }
    expect(refuseUnsandboxed(verdict, text, show)).toBe(true)
    expect(show.dialog.mock.calls).toEqual([['<native:noSandbox>', `<${key}>`]])
    expect(show.terminal.mock.calls).toEqual([[`<native:noSandbox>\n<${key}>`]])
  })

  it.each(['sandboxed', 'allowed'] as const)('shows nothing when %s', (verdict) => {
    const show = { dialog: vi.fn(), terminal: vi.fn() }
    expect(refuseUnsandboxed(verdict, text, show)).toBe(false)
    expect(show.dialog).not.toHaveBeenCalled()
    expect(show.terminal).not.toHaveBeenCalled()
  })
})

describe('applySwitches', () => {
  it('sets every switch against background network use and none that weakens security', () => {
    const appendSwitch = vi.fn<(name: string, value?: string) => void>()
    applySwitches({ appendSwitch })
    expect(appendSwitch.mock.calls.map(([name]) => name)).toEqual(SWITCHES.map(([name]) => name))
    const names = appendSwitch.mock.calls.map(([name]) => name)
    expect(names).toEqual(expect.arrayContaining(['disable-background-networking', 'no-pings']))
    for (const name of ['no-sandbox', 'disable-web-security', 'ignore-certificate-errors'])
      expect(names).not.toContain(name)
  })
})
