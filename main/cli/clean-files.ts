import { ImportProblem } from '../../contract/import-problem.ts'
import type { ImportedDocument } from '../compose.ts'
import type { CliText } from '../launch/interface-text.ts'
import { articleText } from './article-text.ts'
import { type Input, readInput } from './read-input.ts'
import { type Unread, unreadText } from './unread-text.ts'

/**
 * Absolute or `-`, and the words that it was named with; or the address of a page; or why what was named could not even be
 * looked into.
 */
export type NamedInput = { readonly name: string } & (
  | { readonly path: string }
  | { readonly address: string }
  | Unread
)

export type CleanOptions = {
  readonly inputs: readonly NamedInput[]
  /** How many are worked on at a time; they are printed in their order. */
  readonly jobs: number
  /** One file was named: its article is printed as it is, and what is wrong with it told to the person. */
  readonly isOne: boolean
  readonly json: boolean
  readonly stdin: AsyncIterable<Uint8Array>
  /** Throws an error with an ImportProblem as its `problem`. */
  readonly clean: (
    bytes: Uint8Array,
    name: string,
    told?: { charset?: string },
  ) => Promise<ImportedDocument>
  /** Gets a page; throws as `clean` does. */
  readonly fetchAddress: (address: string) => Promise<Input>
  /** What is printed of an article as JSON. */
  readonly report: (document: ImportedDocument) => object
  readonly text: CliText
  readonly print: (text: string) => void
  readonly complain: (line: string) => void
}

/**
 * Prints every file's article; of several files as JSON a line each, also of those that could not be cleaned. Resolves to
 * the exit code: 1 where one of them could not be cleaned, else 0.
 */
export async function cleanFiles(options: CleanOptions): Promise<number> {
  const { inputs, jobs, text } = options
  let code = 0
  const ahead = inputs.slice(0, jobs).map((input) => cleanOne(input, options))
  for (const [index, { name }] of inputs.entries()) {
    const result = await ahead.shift()
    const next = inputs[index + jobs]
    if (next) ahead.push(cleanOne(next, options))
    if (!result) continue
    if ('problem' in result) {
      code = 1
      const problem = unreadText(result, text)
      const error = { code: result.problem, message: problem }
      if (options.json && !options.isOne) options.print(JSON.stringify({ file: name, error }))
      else options.complain(text('problem.file', { name, problem }))
    } else options.print(render(result, name, options))
  }
  return code
}

async function cleanOne(
  named: NamedInput,
  { stdin, clean, fetchAddress }: CleanOptions,
): Promise<ImportedDocument | Unread> {
  if ('problem' in named) return named
  if ('path' in named) {
    const input = await readInput(named.path, stdin)
    return 'problem' in input ? input : attempt(() => clean(input.bytes, input.name))
  }
  return attempt(async () => {
    const { bytes, name, charset = null } = await fetchAddress(named.address)
    const document = await clean(bytes, name, charset === null ? {} : { charset })
    return {
      ...document,
      source: { ...document.source, url: document.source.url ?? named.address },
    }
  })
}

function render(document: ImportedDocument, name: string, options: CleanOptions): string {
  const { isOne, json, report, text } = options
  if (json && isOne) return JSON.stringify(report(document), null, 2)
  if (json) return JSON.stringify({ file: name, ...report(document) })
  return isOne ? articleText(document, text) : `${name}\n\n${articleText(document, text)}\n`
}

/** What was made of a file, or why it could not be. */
export async function attempt<T>(read: () => Promise<T>): Promise<T | Unread> {
  try {
    return await read()
  } catch (error) {
    const isCoded = error instanceof Error && 'problem' in error
    const problem = ImportProblem.safeParse(isCoded ? error.problem : undefined)
    if (!problem.success) throw error
    return { problem: problem.data }
  }
}
