import * as z from 'zod'
import { ArticleId } from './article.ts'
import { COMMANDS } from './commands.ts'
import { Unsaved } from './errors/disk-problem.ts'
import { ImportProblem } from './import-problem.ts'
import { Job } from './job.ts'
import { LibraryProblem } from './library-problem.ts'
import { Settings } from './settings.ts'

/** A command id. */
const CommandId = z.literal(COMMANDS.map((command) => command.id))

/** Events that the service sends to windows. */
export const AppEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello') }), // the stream is open
  z.object({ type: z.literal('open'), articleId: ArticleId }),
  z.object({ type: z.literal('open-failed'), name: z.string(), problem: ImportProblem }),
  z.object({ type: z.literal('command'), id: CommandId }), // from the native menu
  z.object({ type: z.literal('full-screen'), isOn: z.boolean() }), // of the shell's window
  z.object({ type: z.literal('problem'), problem: LibraryProblem }),
  z.object({ type: z.literal('unsaved'), unsaved: Unsaved.nullable() }), // null: all is saved
  z.object({ type: z.literal('library-writable') }), // it could not be written at the start
  z.object({ type: z.literal('job'), job: Job }), // started or progressed
  z.object({ type: z.literal('job-ended'), id: z.string() }), // finished, failed or cancelled
  // Files have changed, by a window or another program; data read from them must be read again.
  z.object({ type: z.literal('library-changed') }), // an article was added or removed
  z.object({ type: z.literal('article-changed'), articleId: ArticleId }),
  z.object({ type: z.literal('translation-changed'), articleId: ArticleId, language: z.string() }),
  z.object({ type: z.literal('settings-changed'), settings: Settings }),
])
export type AppEvent = z.infer<typeof AppEvent>
