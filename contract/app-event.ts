import * as z from 'zod'
import { ArticleId } from './article.ts'
import { COMMANDS } from './commands.ts'
import { ImportProblem } from './import-problem.ts'
import { Job } from './job.ts'
import { LibraryProblem } from './library-problem.ts'

/** The id of a command of the table. */
const CommandId = z.literal(COMMANDS.map((command) => command.id))

/** What the service tells a window without being asked. */
export const AppEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello') }), // the stream is open
  z.object({ type: z.literal('open'), articleId: ArticleId }),
  z.object({ type: z.literal('open-failed'), name: z.string(), problem: ImportProblem }),
  z.object({ type: z.literal('command'), id: CommandId }), // from the native menu
  z.object({ type: z.literal('problem'), problem: LibraryProblem }),
  z.object({ type: z.literal('job'), job: Job }), // it began, or has come further
  z.object({ type: z.literal('job-ended'), id: z.string() }), // one way or the other
  // The files below have changed, whether by a window or by another program: what was read from them is to be read again.
  z.object({ type: z.literal('library-changed') }), // an article has come or gone
  z.object({ type: z.literal('article-changed'), articleId: ArticleId }),
  z.object({ type: z.literal('translation-changed'), articleId: ArticleId, language: z.string() }),
])
export type AppEvent = z.infer<typeof AppEvent>
