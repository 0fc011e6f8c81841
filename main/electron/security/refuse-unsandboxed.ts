import type { NativeText } from '../../launch/interface-text.ts'
import type { SandboxVerdict } from './sandbox-check.ts'

/**
 * Shows in a dialog and on the terminal why the app does not start without its sandbox and what to do. Returns
 * whether it was refused; the caller then exits.
 */
export function refuseUnsandboxed(
  verdict: SandboxVerdict,
  text: NativeText,
  show: { dialog: (title: string, detail: string) => void; terminal: (line: string) => void },
): boolean {
  if (verdict !== 'refused' && verdict !== 'refused-root') return false
  const title = text('native:noSandbox')
  const isRoot = verdict === 'refused-root'
  const detail = text(isRoot ? 'native:noSandboxRoot' : 'native:noSandboxDetail')
  show.terminal(`${title}\n${detail}`)
  show.dialog(title, detail)
  return true
}
