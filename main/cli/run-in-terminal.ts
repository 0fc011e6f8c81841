import { homedir } from 'node:os'
import { openLogFile } from '../launch/log/log-file.ts'
import { logFolder } from '../launch/log/log-folder.ts'
import { loadInterfaceText } from '../launch/interface-text.ts'
import { terminalText } from '../launch/terminal-text.ts'
import { systemLanguages } from '../launch/system-languages.ts'
import { openCleaner } from './open-cleaner.ts'
import { type CliOptions, runCli } from './run-cli.ts'

/**
 * Runs the command line with the arguments, streams and languages of this process and sets its exit code. A closed
 * stdout (`| head`) ends it silently; write errors and unexpected errors are printed in one line.
 */
export async function runInTerminal(
  options: Pick<CliOptions, 'appRoot' | 'folder' | 'open'>,
): Promise<void> {
  const { appRoot } = options
  const languages = systemLanguages(process.env, Intl.DateTimeFormat().resolvedOptions().locale)
  const fail = async (key: 'failed' | 'notWritten', error: unknown): Promise<void> => {
    const reason = error instanceof Error ? error.message : String(error)
    // In a damaged installation the strings may be missing.
    const text = await loadInterfaceText(appRoot, 'cli', languages).catch(() => null)
    const line = text?.(`cli:${key}`, { reason }) ?? `diglot: ${reason}`
    process.stderr.write(`${terminalText(line)}\n`)
    process.exitCode = 1
  }
  const endUnwritten = async (error: NodeJS.ErrnoException): Promise<never> => {
    if (error.code === 'EPIPE') process.exit(0)
    // Further output would fail as well.
    process.stdout.removeAllListeners('error').on('error', () => undefined)
    await fail('notWritten', error)
    process.exit(1)
  }
  // Errors writing to stderr are ignored.
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error) => void endUnwritten(error))
  const running = runCli({
    ...options,
    args: process.argv.slice(2),
    languages,
    stdin: process.stdin,
    print: (text) => process.stdout.write(`${text}\n`),
    printError: (line) => process.stderr.write(`${line}\n`),
    aligner: async () => {
      const { composeAligner } = await import('../compose-aligner.ts')
      return composeAligner(appRoot)
    },
    detectLanguage: async (content, declared) => {
      const { detectLanguageOf } = await import('../compose-language-detector.ts')
      return detectLanguageOf(content, declared)
    },
    decodeText: async (bytes) => {
      const { decodeText } = await import('../compose-decoder.ts')
      return decodeText(bytes)
    },
    cleaner: (jobs, version) => openCleaner(appRoot, jobs, version),
  })
  try {
    process.exitCode = await running
  } catch (error) {
    openLogFile({
      folder: logFolder(process.env, process.platform, homedir()),
      appRoot,
      program: `command line ${process.platform}`,
      now: () => new Date(),
    }).write('The command line failed', error)
    await fail('failed', error)
  }
}
