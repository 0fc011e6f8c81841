import type { Shell } from '../launch/command-line.ts'
import type { CliKey } from '../launch/interface-text.ts'

export type ShellSituation = {
  readonly asked: Shell | null
  readonly hasDisplay: boolean
  /** Electron's program where it is here. */
  readonly electron: string | null
  /** Whether it can be fetched from where this runs; `failed` where that failed a short while ago. */
  readonly fetching: 'possible' | 'failed' | 'impossible'
}

/** Why it is not Electron: a key of `cli.json`. */
type WithoutElectron = Extract<CliKey, `electron${string}`>

export type ShellChoice =
  | { readonly shell: 'electron'; readonly program: string }
  /** Electron, once it is fetched. */
  | { readonly shell: 'fetch' }
  /** `because` is null where it was asked for. */
  | { readonly shell: 'browser'; readonly because: WithoutElectron | null }
  /** Electron was asked for and cannot be had. */
  | { readonly shell: null; readonly because: WithoutElectron }

/**
 * Electron where it is here or can be fetched and there is a display, else the browser shell. A failed fetch is not waited for
 * again until Electron is asked for by name; who asks by name gets Electron or an error, never something else.
 */
export function chooseShell(situation: ShellSituation): ShellChoice {
  const { asked, electron, fetching } = situation
  if (asked === 'browser') return { shell: 'browser', because: null }
  const without = (because: WithoutElectron): ShellChoice => ({
    shell: asked === 'electron' ? null : 'browser',
    because,
  })
  if (!situation.hasDisplay) return without('electronNoDisplay')
  if (electron !== null) return { shell: 'electron', program: electron }
  if (fetching === 'impossible') return without('electronNotThere')
  if (fetching === 'failed' && asked === null) return without('electronTriedBefore')
  return { shell: 'fetch' }
}
