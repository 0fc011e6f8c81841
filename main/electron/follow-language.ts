import type { NativeText } from './native-text.ts'

/**
 * Gives `apply` the interface's strings now, and again whenever the settings have changed its language. Of changes that
 * come faster than their strings can be read, the last one holds.
 */
export async function followLanguage<L extends string>(
  service: {
    uiLanguage: () => L
    uiText: (language: L) => Promise<NativeText>
    onSettings: (listener: () => void) => unknown
  },
  apply: (text: NativeText) => void,
  report: (error: unknown) => void,
): Promise<void> {
  let asked: L | null = null

  async function follow(): Promise<void> {
    const language = service.uiLanguage()
    if (language === asked) return
    asked = language
    const text = await service.uiText(language)
    if (asked === language) apply(text)
  }

  service.onSettings(() => {
    follow().catch(report)
  })
  await follow()
}
