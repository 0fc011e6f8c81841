import * as z from 'zod'
import { DEFAULT_KEYS } from './keys/command-keys.ts'
import { LanguageTag } from './language-tag.ts'
import { Theme, View } from './reading.ts'

/** How fast a person reads: the characters read in so many seconds. */
export const ReadingSpeed = z.object({
  characters: z.number().min(0),
  seconds: z.number().min(0),
})
export type ReadingSpeed = z.infer<typeof ReadingSpeed>

/** Chosen keys of commands; see `KeyChoices`. */
const Keys = z.object({
  singleKeys: z.boolean(),
  changed: z.record(z.string(), z.array(z.string().min(1).max(40)).max(8)),
})

export const Settings = z.object({
  /** `system`, or a language of the interface. */
  uiLanguage: LanguageTag,
  theme: Theme,
  /** View of newly opened articles; null until first chosen. */
  view: View.nullable(),
  /** How one moves through the text. */
  reading: z.enum(['scroll', 'pages']),
  /** What is not dimmed while one reads. */
  focus: z.enum(['off', 'sentence', 'paragraph']),
  lastArticle: z.string().nullable(),
  /** By the script of what is read. */
  readingSpeed: z.record(z.string(), ReadingSpeed),
  keys: Keys,
})
export type Settings = z.infer<typeof Settings>

/** A change of settings; absent and undefined ones are kept. */
export const SettingsChange = Settings.partial()
export type SettingsChange = z.infer<typeof SettingsChange>

export const DEFAULT_SETTINGS: Settings = {
  uiLanguage: 'system',
  theme: 'system',
  view: null,
  reading: 'scroll',
  focus: 'off',
  lastArticle: null,
  readingSpeed: {},
  keys: { singleKeys: DEFAULT_KEYS.singleKeys, changed: {} },
}
