import * as z from 'zod'
import { LanguageTag } from './language-tag.ts'
import { Theme, View } from './reading.ts'

export const Settings = z.object({
  /** `system`, or a language of the interface. */
  uiLanguage: LanguageTag,
  theme: Theme,
  /** View of newly opened articles; null until first chosen. */
  view: View.nullable(),
  lastArticle: z.string().nullable(),
})
export type Settings = z.infer<typeof Settings>

/** A change of settings; absent and undefined ones are kept. */
export const SettingsChange = Settings.partial()
export type SettingsChange = z.infer<typeof SettingsChange>

export const DEFAULT_SETTINGS: Settings = {
  uiLanguage: 'system',
  theme: 'system',
  view: null,
  lastArticle: null,
}
