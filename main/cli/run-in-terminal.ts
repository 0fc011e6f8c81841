import { loadInterfaceText } from '../launch/interface-text.ts'
import { systemLanguages } from '../launch/system-languages.ts'
import { type CliOptions, runCli } from './run-cli.ts'

/**
 * Runs the command line on this process: its arguments, its streams, its languages, and its exit code at the end. A reader that
 * has seen enough (`| head`) ends it without a word; what cannot be written, or fails where nobody foresaw it, is told in a line.
 */
export async function runInTerminal(
  options: Pick<CliOptions, 'appRoot' | 'folder' | 'open'>,
): Promise<void> {
  const { appRoot } = options
  const languages = systemLanguages(process.env, Intl.DateTimeFormat().resolvedOptions().locale)
  const fail = async (key: 'failed' | 'notWritten', error: unknown): Promise<void> => {
    const reason = error instanceof Error ? error.message : String(error)
    // Where the installation itself is damaged there may be no text to say it with.
    const text = await loadInterfaceText(appRoot, 'cli', languages).catch(() => null)
    process.stderr.write(`${text?.(`cli:${key}`, { reason }) ?? `diglot: ${reason}`}\n`)
    process.exitCode = 1
  }
  const endUnwritten = async (error: NodeJS.ErrnoException): Promise<never> => {
    if (error.code === 'EPIPE') process.exit(0)
    // What would follow could not be written either.
    process.stdout.removeAllListeners('error').on('error', () => undefined)
    await fail('notWritten', error)
    process.exit(1)
  }
  // What cannot be said is no reason to fail.
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error) => void endUnwritten(error))
  const running = runCli({
    ...options,
    args: process.argv.slice(2),
    languages,
    stdin: process.stdin,
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
    aligner: async () => {
      const { composeAligner } = await import('../compose-aligner.ts')
      return composeAligner(appRoot)
    },
    tellLanguage: async (content, declared) => {
      const { tellLanguageOf } = await import('../compose-language-teller.ts')
      return tellLanguageOf(content, declared)
    },
    decodeText: async (bytes) => {
      const { decodeText } = await import('../compose-decoder.ts')
      return decodeText(bytes)
    },
    // Only cleaning needs what takes files apart.
    cleaner: async (jobs, version) => {
      const { cleaningReport, composeCleaner, composeFetcher, createWorkerClient } = await import(
        '../compose.ts'
      )
      const worker = jobs > 1 ? createWorkerClient(appRoot, jobs) : null
      const clean = worker
        ? (bytes: Uint8Array, name: string) => worker.import(bytes, name)
        : await composeCleaner(appRoot)
      return { clean, fetchAddress: composeFetcher(version), report: cleaningReport }
    },
  })
  try {
    process.exitCode = await running
  } catch (error) {
    await fail('failed', error)
  }
}
