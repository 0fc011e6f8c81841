import { systemLanguages } from '../launch/system-languages.ts'
import { type CliOptions, runCli } from './run-cli.ts'

/**
 * Runs the command line on this process: its arguments, its streams, its languages, and its exit code at the end. A reader that
 * has seen enough (`| head`) ends it without a word.
 */
export async function runInTerminal(
  options: Pick<CliOptions, 'appRoot' | 'folder' | 'open'>,
): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  const { appRoot } = options
  process.exitCode = await runCli({
    ...options,
    args: process.argv.slice(2),
    languages: systemLanguages(process.env, Intl.DateTimeFormat().resolvedOptions().locale),
    stdin: process.stdin,
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
    aligner: async () => {
      const { composeAligner } = await import('../compose-aligner.ts')
      return composeAligner(appRoot)
    },
    tellLanguage: async (content, declared) => {
      const { tellLanguageOf } = await import('../compose-aligner.ts')
      return tellLanguageOf(content, declared)
    },
    // Only cleaning needs what takes files apart.
    cleaner: async (jobs, version) => {
      const { cleaningReport, composeCleaner, composeFetcher, composeWorkshop } = await import(
        '../compose.ts'
      )
      const workshop = jobs > 1 ? composeWorkshop(appRoot, jobs) : null
      const clean = workshop
        ? (bytes: Uint8Array, name: string) => workshop.import(bytes, name)
        : await composeCleaner(appRoot)
      return { clean, fetchAddress: composeFetcher(version), report: cleaningReport }
    },
  })
}
