import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type CommandLine, type OpenRequest, parseCommandLine } from '../launch/command-line.ts'
import { UsageError } from '../launch/option-values.ts'
import { loadInterfaceText, type CliText } from '../launch/interface-text.ts'
import { terminalJson, terminalText } from '../launch/terminal-text.ts'
import type { Decoder } from '../compose-decoder.ts'
import type { LanguageDetector } from '../compose-language-detector.ts'
import { type Aligner, alignFiles } from './align-files.ts'
import { cleanFiles, type CleanOptions, type NamedInput } from './clean-files.ts'
import { helpText } from './help-text.ts'
import { listFolder } from './list-folder.ts'

export type CliOptions = {
  readonly args: readonly string[]
  readonly appRoot: string
  /** Base of relative paths. */
  readonly folder: string
  /** Preferred languages for the output, best first. */
  readonly languages: readonly string[]
  readonly stdin: AsyncIterable<Uint8Array>
  readonly print: (text: string) => void
  readonly printError: (line: string) => void
  /** Only called for `clean`, and for `align` without `--lines`. */
  readonly cleaner: (
    jobs: number,
    version: string,
  ) => Promise<Pick<CleanOptions, 'clean' | 'fetchAddress' | 'report'>>
  /** Only called for `align`. */
  readonly aligner: () => Promise<Aligner>
  readonly detectLanguage: LanguageDetector
  readonly decodeText: Decoder
  /** Opens the app; the request's paths are absolute and its files readable. Resolves to the exit code. */
  readonly open: (request: OpenRequest, text: CliText) => Promise<number>
}

/** Runs the command line. Resolves to the exit code: 0 success, 1 failure, 2 wrong usage. */
export async function runCli(given: CliOptions): Promise<number> {
  let isJson = false
  const print = (text: string) => given.print(isJson ? terminalJson(text) : terminalText(text))
  const printError = (text: string) => given.printError(terminalText(text))
  const options = { ...given, print, printError }
  const { appRoot } = options
  let line: CommandLine
  try {
    line = parseCommandLine(options.args)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const text = await loadInterfaceText(appRoot, 'cli', options.languages)
    printError(text(`cli:${error.key}`, error.values))
    printError(text('cli:seeHelp', { command: 'diglot --help' }))
    return 2
  }
  const wanted = line.language === null ? options.languages : [line.language]
  const text = await loadInterfaceText(appRoot, 'cli', wanted)
  isJson = line.command === 'align' ? line.format === 'json' : line.command === 'clean' && line.json
  if (line.command === 'help') print(helpText(text))
  else if (line.command === 'version') print(await version(appRoot))
  else if (line.command === 'open') return openFiles(line, text, options)
  else if (line.command === 'align') {
    const source = { ...resolveInput(line.source, options.folder), language: line.from }
    const target = { ...resolveInput(line.target, options.folder), language: line.to }
    const { format, lines } = line
    const cleaner = async () => options.cleaner(1, await version(appRoot))
    return alignFiles({ ...options, cleaner, source, target, format, lines, text })
  } else {
    const { folder } = line
    const files = line.files.map((name) => resolveInput(name, options.folder))
    const found = folder === null ? [] : await listInputs(folder, options.folder)
    const { url, jobs, json } = line
    const page = url === null ? [] : [{ name: url, address: url }]
    const inputs = [...files, ...found, ...page]
    const isSingleFile = folder === null && inputs.length === 1
    const cleaner = await options.cleaner(jobs, await version(appRoot))
    return cleanFiles({ ...options, ...cleaner, inputs, isSingleFile, jobs, json, text })
  }
  return 0
}

/** Resolves a file name to an absolute path; `-` is kept. */
function resolveInput(name: string, from: string): { name: string; path: string } {
  return { name, path: name === '-' ? name : resolve(from, name) }
}

/** Lists the texts of a folder; if it cannot be read, returns the folder with its problem. */
async function listInputs(folder: string, from: string): Promise<NamedInput[]> {
  try {
    const texts = await listFolder(resolve(from, folder))
    if (texts.length === 0) return [{ name: folder, problem: 'no-texts' }]
    return texts.map((text) => resolveInput(join(folder, text), from))
  } catch (error) {
    const isFile = error instanceof Error && 'code' in error && error.code === 'ENOTDIR'
    const mistake = isFile ? 'isFile' : 'folderUnreadable'
    return [{ name: folder, problem: 'unreadable', mistake }]
  }
}

/** Opens nothing if any file is unreadable, so that a mistyped name is reported in the terminal. */
async function openFiles(
  request: OpenRequest,
  text: CliText,
  { folder, printError, open }: CliOptions,
): Promise<number> {
  const library = request.library === null ? null : resolve(folder, request.library)
  const files: string[] = []
  for (const name of request.files) {
    const file = resolve(folder, name)
    if (await isReadable(file)) files.push(file)
    else printError(text('problem.file', { name, problem: text('problem.unreadable') }))
  }
  if (files.length < request.files.length) return 1
  return open({ ...request, library, files }, text)
}

async function version(appRoot: string): Promise<string> {
  return JSON.parse(await readFile(join(appRoot, 'package.json'), 'utf8')).version
}

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK)
    const found = await stat(path)
    return found.isFile() || found.isDirectory()
  } catch {
    return false
  }
}
