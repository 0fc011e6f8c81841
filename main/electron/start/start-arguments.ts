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
  /** The interface language of `--lang`; null if absent or not supported. */
  language: string | null
}

/**
 * The absolute path of a command line argument, which may also be a file: URL as desktop entries pass it; null
 * for others.
 */
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
 * Parses a process's argv, ignoring flags of Chromium, Electron and Node. `unpackaged`: argv starts with Electron's
 * binary and the app's folder, as in development.
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

const InstanceData = z.object({ argv: z.array(z.string()).max(10_000) })

/**
 * The additionalData that a second instance passes to the first: its own argv, because Chromium reorders the one it
 * passes on. Percent-encoded: on Linux, Electron loses data with zero bytes, which V8 writes for characters beyond Latin-1.
 */
export function instanceData(argv: readonly string[]): z.infer<typeof InstanceData> {
  return { argv: argv.map((argument) => encodeURIComponent(argument.toWellFormed())) }
}

/** The argv in a second instance's additionalData; null if that was lost or is malformed. */
function argvOf(additionalData: unknown): string[] | null {
  const data = InstanceData.safeParse(additionalData)
  if (!data.success) return null
  try {
    return data.data.argv.map(decodeURIComponent)
  } catch {
    return null
  }
}

/** The files that a second instance was started with, resolved against its own working directory. */
export function filesOfSecondInstance(
  second: { argv: readonly string[]; workingDirectory: string; additionalData: unknown },
  unpackaged: boolean,
): string[] {
  const argv = argvOf(second.additionalData) ?? second.argv
  return readArguments(argv, second.workingDirectory, unpackaged).files
}
