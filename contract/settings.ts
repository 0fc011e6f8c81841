import * as z from 'zod'
import { LanguageTag } from './language-tag.ts'
import { Theme, View } from './reading.ts'

export const Settings = z.object({
  /** `system`, or a language of the interface. */
  uiLanguage: LanguageTag,
  theme: Theme,
  /** What a newly opened article starts with; null until a first choice. */
  view: View.nullable(),
  lastArticle: z.string().nullable(),
})
export type Settings = z.infer<typeof Settings>

/** What changes of the settings; what is absent or undefined stays. */
export const SettingsChange = Settings.partial()
export type SettingsChange = z.infer<typeof SettingsChange>

export const DEFAULT_SETTINGS: Settings = {
  uiLanguage: 'system',
  theme: 'system',
  view: null,
  lastArticle: null,
}
