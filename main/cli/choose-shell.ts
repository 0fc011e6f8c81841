import type { Shell } from '../launch/option-values.ts'
import type { CliKey } from '../launch/interface-text.ts'

export type ShellSituation = {
  readonly requested: Shell | null
  readonly hasDisplay: boolean
  /** Path of Electron's executable, or null if not installed. */
  readonly electron: string | null
  /** Whether Electron can be downloaded; `failed` after a recent failure. */
  readonly fetching: 'possible' | 'failed' | 'impossible'
}

/** Why Electron is not used: a key of `cli.json`. */
type WithoutElectron = Extract<CliKey, `electron${string}`>

export type ShellChoice =
  | { readonly shell: 'electron'; readonly program: string }
  /** Electron after downloading it. */
  | { readonly shell: 'fetch' }
  /** `reason` is null if the browser was requested. */
  | { readonly shell: 'browser'; readonly reason: WithoutElectron | null }
  /** Electron was requested but is not available. */
  | { readonly shell: null; readonly reason: WithoutElectron }

/**
 * Chooses Electron if it is installed or can be downloaded and there is a display, else the browser shell. After a
 * failed download, Electron is only tried again on explicit request; an explicit request results in Electron or an
 * error, never the browser.
 */
export function chooseShell(situation: ShellSituation): ShellChoice {
  const { requested, electron, fetching } = situation
  if (requested === 'browser') return { shell: 'browser', reason: null }
  const without = (reason: WithoutElectron): ShellChoice => ({
    shell: requested === 'electron' ? null : 'browser',
    reason,
  })
  if (!situation.hasDisplay) return without('electronNoDisplay')
  if (electron !== null) return { shell: 'electron', program: electron }
  if (fetching === 'impossible') return without('electronNotThere')
  if (fetching === 'failed' && requested === null) return without('electronTriedBefore')
  return { shell: 'fetch' }
}
