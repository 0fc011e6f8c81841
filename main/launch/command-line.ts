import { parseArgs } from 'node:util'
import {
  readJobs,
  readLanguage,
  readPort,
  readShell,
  readTag,
  type Shell,
  UsageError,
} from './option-values.ts'

export type OpenRequest = {
  readonly command: 'open'
  /** Null for Electron if available, else the browser shell. */
  readonly shell: Shell | null
  readonly window: boolean
  /** Port of the browser shell; 0 for any free port. */
  readonly port: number
  /** As typed; null for the default folder. */
  readonly library: string | null
  /** A language of the interface or the pseudo-locale; null for the system's preference. */
  readonly language: string | null
  /** As typed. */
  readonly files: readonly string[]
}

export type AlignRequest = {
  readonly command: 'align'
  /** As typed; `-` is stdin. */
  readonly source: string
  readonly target: string
  /** Canonical BCP 47 tags; null to detect. */
  readonly from: string | null
  readonly to: string | null
  readonly format: 'text' | 'json' | 'tsv'
  /** Whether every line is a sentence. */
  readonly lines: boolean
  readonly language: string | null
}

export type CommandLine =
  | OpenRequest
  | {
      readonly command: 'clean'
      readonly json: boolean
      readonly language: string | null
      /** Additional folder to clean, as typed. */
      readonly folder: string | null
      /** URL of a page to download. */
      readonly url: string | null
      /** Number of files processed concurrently. */
      readonly jobs: number
      readonly files: readonly string[]
    }
  | AlignRequest
  | { readonly command: 'help'; readonly language: string | null }
  | { readonly command: 'version'; readonly language: string | null }

const OPTIONS = {
  shell: { type: 'string' },
  'no-open': { type: 'boolean' },
  port: { type: 'string' },
  library: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  dir: { type: 'string' },
  url: { type: 'string' },
  jobs: { type: 'string' },
  source: { type: 'string' },
  target: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  tsv: { type: 'boolean' },
  lines: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

type OptionName = keyof typeof OPTIONS

const BROWSER_OPTIONS = ['no-open', 'port'] as const satisfies OptionName[]

/** Options that name inputs; repeating one is an error. */
const INPUT_OPTIONS: ReadonlySet<OptionName> = new Set([
  'dir',
  'url',
  'source',
  'target',
  'from',
  'to',
])

/** Options of each command, in addition to COMMON_OPTIONS. */
const OPTIONS_OF = {
  open: ['shell', 'no-open', 'port', 'library'],
  clean: ['json', 'dir', 'url', 'jobs'],
  align: ['source', 'target', 'from', 'to', 'json', 'tsv', 'lines'],
} as const satisfies Record<string, OptionName[]>

const COMMON_OPTIONS: ReadonlySet<OptionName> = new Set(['lang', 'help', 'version'])

type Command = keyof typeof OPTIONS_OF

/**
 * Parses the arguments after the program name; `diglot --help` lists them. Words after `--` are files. The last of a
 * repeated option applies, except for INPUT_OPTIONS. Throws UsageError.
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { given, words } = readTokens(args)
  const language = readLanguage(given.get('lang'))
  if (given.has('help')) return { command: 'help', language }
  const [first, ...rest] = words
  if (given.has('version')) {
    if (first !== undefined) throw new UsageError('extraWord', { value: first })
    return { command: 'version', language }
  }
  const command = isCommand(first) ? first : 'open'
  const files = isCommand(first) ? rest : words
  const known: readonly OptionName[] = OPTIONS_OF[command]
  for (const name of given.keys())
    if (!known.includes(name) && !COMMON_OPTIONS.has(name))
      throw new UsageError('wrongCommand', { option: `--${name}`, command })
  if (command === 'align') return readAlign(given, files, language)
  if (command === 'clean') {
    const folder = given.get('dir') ?? null
    const url = given.get('url') ?? null
    if (files.filter((file) => file === '-').length > 1) throw new UsageError('oneInput')
    if (files.length === 0 && folder === null && url === null) throw new UsageError('noFile')
    const jobs = readJobs(given.get('jobs'))
    return { command, json: given.has('json'), language, folder, url, jobs, files }
  }
  const shell = readShell(given.get('shell'))
  if (shell === 'electron')
    for (const name of BROWSER_OPTIONS)
      if (given.has(name))
        throw new UsageError('wrongCommand', { option: `--${name}`, command: '--shell electron' })
  return {
    command,
    // Both options only apply to the browser shell.
    shell: BROWSER_OPTIONS.some((name) => given.has(name)) ? 'browser' : shell,
    window: !given.has('no-open'),
    port: readPort(given.get('port')),
    library: given.get('library') ?? null,
    language,
    files,
  }
}

function isCommand(word: string | undefined): word is Command {
  return word !== undefined && Object.hasOwn(OPTIONS_OF, word)
}

function readAlign(
  given: ReadonlyMap<OptionName, string>,
  [extra]: readonly string[],
  language: string | null,
): AlignRequest {
  if (extra !== undefined) throw new UsageError('extraWord', { value: extra })
  const need = (name: OptionName) => {
    const value = given.get(name)
    if (value === undefined)
      throw new UsageError('needsOption', { option: `--${name}`, command: 'align' })
    return value
  }
  const [source, target] = [need('source'), need('target')]
  if (source === '-' && target === '-') throw new UsageError('oneInput')
  if (given.has('json') && given.has('tsv')) throw new UsageError('oneFormat')
  return {
    command: 'align',
    source,
    target,
    from: readTag(given.get('from')),
    to: readTag(given.get('to')),
    format: given.has('json') ? 'json' : given.has('tsv') ? 'tsv' : 'text',
    lines: given.has('lines'),
    language,
  }
}

function readTokens(args: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    // The strict mode's errors are English only and do not name the wrong option in data.
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Map<OptionName, string>()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName: option, value, inlineValue } = token
    if (!isOption(name)) throw new UsageError('unknownOption', { option })
    if (OPTIONS[name].type === 'boolean') {
      if (value !== undefined) throw new UsageError('takesNoValue', { option })
      given.set(name, '')
    } else {
      const isNextOption = !inlineValue && value !== undefined && /^-./.test(value)
      if (value === undefined || value === '' || isNextOption)
        throw new UsageError('needsValue', { option })
      if (given.has(name) && INPUT_OPTIONS.has(name)) throw new UsageError('givenTwice', { option })
      given.set(name, value)
    }
  }
  return { given, words }
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name)
}
