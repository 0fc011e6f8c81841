import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { matchInterfaceLanguage } from '../../../contract/interface-language.ts'

export type StartArguments = {
  /** Absolute paths, in the order given. */
  files: string[]
  /** The absolute path of `--library`, or null. */
  library: string | null
  /** The interface's language for `--lang`, or null where it is absent or not one of ours. */
  language: string | null
}

/** What a file manager or a terminal names: a path, or a file: address as desktop entries pass it. Null where it names no file here. */
function filePath(argument: string, directory: string): string | null {
  if (argument === '' || argument === '-') return null
  if (!/^file:/i.test(argument)) return resolve(directory, argument)
  try {
    return fileURLToPath(argument)
  } catch {
    return null
  }
}

/**
 * Reads a process's argv. Flags of Chromium, Electron and Node are passed over. `unpackaged` says that argv names
 * Electron's binary and then the app's folder, as in development.
 */
export function readArguments(
  argv: readonly string[],
  directory: string,
  unpackaged: boolean,
): StartArguments {
  const { values, positionals } = parseArgs({
    args: argv.slice(1),
    options: { library: { type: 'string' }, lang: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  })
  const { library, lang } = values
  return {
    files: positionals
      .slice(unpackaged ? 1 : 0)
      .map((argument) => filePath(argument, directory))
      .filter((path) => path !== null),
    library: typeof library === 'string' && library !== '' ? resolve(directory, library) : null,
    language: typeof lang === 'string' ? matchInterfaceLanguage(lang) : null,
  }
}

const Handover = z.object({ argv: z.array(z.string()).max(10_000) })

/** What a second instance hands to the first: its own argv, because Chromium reorders the one that it passes on. */
export function handover(argv: readonly string[]): z.infer<typeof Handover> {
  return { argv: [...argv] }
}

/** The files that a second instance was started with, against its own working directory. */
export function filesOfSecondInstance(
  second: { argv: readonly string[]; workingDirectory: string; additionalData: unknown },
  unpackaged: boolean,
): string[] {
  const own = Handover.safeParse(second.additionalData)
  const argv = own.success ? own.data.argv : second.argv
  return readArguments(argv, second.workingDirectory, unpackaged).files
}
