import * as z from 'zod'
import { Article } from './article.ts'
import { Unsaved } from './errors/disk-problem.ts'
import { LibraryProblem } from './library-problem.ts'
import { Reading } from './reading.ts'
import { Settings } from './settings.ts'
import { Translation } from './translation.ts'

export const AppInfo = z.object({
  version: z.string(),
  shell: z.enum(['electron', 'browser']),
  platform: z.enum(['linux', 'darwin', 'win32']),
  /** The system's preferred languages, best first, as BCP 47 tags. */
  systemLanguages: z.array(z.string()),
  /** Interface language given on the command line, else null. */
  forcedLanguage: z.string().nullable(),
  /** The folder of the user's library. */
  library: z.string(),
})
export type AppInfo = z.infer<typeof AppInfo>

/** Everything the first screen needs; embedded in the page, so that the first paint needs no request. */
export const Boot = z.object({
  info: AppInfo,
  settings: Settings,
  article: Article.nullable(),
  reading: Reading,
  translations: z.array(Translation),
  problems: z.array(LibraryProblem),
  /** Files that are kept in memory; null if all is saved. */
  unsaved: Unsaved.nullable(),
})
export type Boot = z.infer<typeof Boot>
