import type { NativeText } from '../../launch/interface-text.ts'

/**
 * Calls `apply` with the interface strings of the current language and again whenever the settings change it. If
 * settings change while strings are loading, only the last language is applied. `onSettings` must call its
 * listener immediately.
 */
export function followLanguage<L extends string>(
  service: {
    uiLanguage: () => L
    onSettings: (listener: () => void) => unknown
  },
  load: (language: L) => Promise<NativeText>,
  apply: (text: NativeText) => void,
  report: (error: unknown) => void,
): void {
  let requested: L | null = null

  async function follow(): Promise<void> {
    const language = service.uiLanguage()
    if (language === requested) return
    requested = language
    const text = await load(language)
    if (requested === language) apply(text)
  }

  service.onSettings(() => {
    follow().catch(report)
  })
}
