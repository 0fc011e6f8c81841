import type { NativeText } from '../../launch/interface-text.ts'

/**
 * Gives `apply` the interface's strings: first those of the language that is set, then, whenever the settings change it,
 * those of the new one. Of changes that come faster than their strings can be read, the last one holds.
 * `onSettings` calls its listener at once.
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
  let asked: L | null = null

  async function follow(): Promise<void> {
    const language = service.uiLanguage()
    if (language === asked) return
    asked = language
    const text = await load(language)
    if (asked === language) apply(text)
  }

  service.onSettings(() => {
    follow().catch(report)
  })
}
