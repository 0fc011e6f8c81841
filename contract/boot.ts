import * as z from 'zod'
import { Article } from './article.ts'
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
  /** The interface's language when the command line asked for one, else null. */
  forcedLanguage: z.string().nullable(),
  /** The folder that holds everything the reader owns. */
  library: z.string(),
})
export type AppInfo = z.infer<typeof AppInfo>

/** All that the first screen needs, in one answer: shells put it into the page, so that the first paint waits for nothing. */
export const Boot = z.object({
  info: AppInfo,
  settings: Settings,
  article: Article.nullable(),
  reading: Reading,
  translations: z.array(Translation),
  problems: z.array(LibraryProblem),
})
export type Boot = z.infer<typeof Boot>
