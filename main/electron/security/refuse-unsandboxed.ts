import type { NativeText } from '../../launch/interface-text.ts'
import type { SandboxVerdict } from './sandbox-check.ts'

/**
 * Says why the app does not open without its sandbox and what to do, in a dialog and on the terminal.
 * Returns whether it was refused; the caller then ends the app.
 */
export function refuseUnsandboxed(
  verdict: SandboxVerdict,
  text: NativeText,
  say: { dialog: (title: string, detail: string) => void; terminal: (line: string) => void },
): boolean {
  if (verdict !== 'refused' && verdict !== 'refused-root') return false
  const title = text('native:noSandbox')
  const isRoot = verdict === 'refused-root'
  const detail = text(isRoot ? 'native:noSandboxRoot' : 'native:noSandboxDetail')
  say.terminal(`${title}\n${detail}`)
  say.dialog(title, detail)
  return true
}
