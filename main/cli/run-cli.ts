import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import {
  type CommandLine,
  type OpenRequest,
  parseCommandLine,
  UsageError,
} from '../launch/command-line.ts'
import { loadInterfaceText, type UiText } from '../launch/interface-text.ts'
import type { LanguageTeller } from '../compose-language-teller.ts'
import { type Aligner, alignFiles } from './align-files.ts'
import { cleanFiles, type CleanOptions } from './clean-files.ts'
import { helpText } from './help-text.ts'
import { listFolder } from './list-folder.ts'

export type CliOptions = {
  readonly args: readonly string[]
  readonly appRoot: string
  /** What relative paths start from. */
  readonly folder: string
  /** The languages of the person, best first, for what is printed. */
  readonly languages: readonly string[]
  readonly stdin: AsyncIterable<Uint8Array>
  readonly print: (text: string) => void
  readonly complain: (line: string) => void
  /** Only called where something is to be cleaned. */
  readonly cleaner: (
    jobs: number,
    version: string,
  ) => Promise<Pick<CleanOptions, 'clean' | 'fetchAddress' | 'report'>>
  /** Only called where texts are to be aligned. */
  readonly aligner: () => Promise<Aligner>
  readonly tellLanguage: LanguageTeller
  /** Opens the app; the request's paths are absolute, its files can be read. Resolves to the exit code. */
  readonly open: (request: OpenRequest, text: UiText) => Promise<number>
}

/** Diglot's command line, from arguments to exit code: 0 done, 1 something could not be done, 2 wrong usage. */
export async function runCli(options: CliOptions): Promise<number> {
  const { appRoot, complain, print } = options
  let line: CommandLine
  try {
    line = parseCommandLine(options.args)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const text = await loadInterfaceText(appRoot, options.languages)
    complain(text(`cli.${error.key}`, error.values))
    complain(text('cli.seeHelp', { command: 'diglot --help' }))
    return 2
  }
  const wanted = line.language === null ? options.languages : [line.language]
  const text = await loadInterfaceText(appRoot, wanted)
  if (line.command === 'help') print(helpText(text))
  else if (line.command === 'version') print(await version(appRoot))
  else if (line.command === 'open') return openFiles(line, text, options)
  else if (line.command === 'align') {
    const place = (name: string) => ({
      name,
      path: name === '-' ? name : resolve(options.folder, name),
    })
    const source = { ...place(line.source), language: line.from }
    const target = { ...place(line.target), language: line.to }
    const { format, lines } = line
    const cleaner = async () => options.cleaner(1, await version(appRoot))
    return alignFiles({ ...options, cleaner, source, target, format, lines, text })
  } else {
    const { folder } = line
    const found =
      folder === null ? [] : await listFolder(resolve(options.folder, folder)).catch(() => null)
    if (folder !== null && found === null) {
      complain(text('problem.file', { name: folder, problem: text('problem.unreadable') }))
      return 1
    }
    const names = [...line.files, ...(found ?? []).map((file) => join(folder ?? '', file))]
    const files = names.map((name) => ({
      name,
      path: name === '-' ? name : resolve(options.folder, name),
    }))
    const { url, jobs, json } = line
    const inputs = url === null ? files : [...files, { name: url, address: url }]
    const isOne = folder === null && inputs.length === 1
    const cleaner = await options.cleaner(jobs, await version(appRoot))
    return cleanFiles({ ...options, ...cleaner, inputs, isOne, jobs, json, text })
  }
  return 0
}

/** Opens nothing where one of the files cannot be read: a name that was mistyped is told at once, where it was typed. */
async function openFiles(
  request: OpenRequest,
  text: UiText,
  { folder, complain, open }: CliOptions,
): Promise<number> {
  const library = request.library === null ? null : resolve(folder, request.library)
  const files: string[] = []
  for (const name of request.files) {
    const file = resolve(folder, name)
    if (await isReadable(file)) files.push(file)
    else complain(text('problem.file', { name, problem: text('problem.unreadable') }))
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
