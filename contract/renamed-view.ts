import type { View } from './reading.ts'

/** The view after an article's language was renamed. */
export function renamedView(view: View, from: string, to: string): View {
  const rename = (language: string) => (language === from ? to : language)
  const type = Object.entries(view.type).map(([language, one]) => [rename(language), one] as const)
  return {
    ...view,
    languages: [...new Set(view.languages.map(rename))],
    type: Object.fromEntries(type),
  }
}
