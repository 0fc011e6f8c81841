import { ImportProblem } from '../../contract/import-problem.ts'
import type { ImportedDocument } from '../compose.ts'
import type { CliText } from '../launch/interface-text.ts'
import { articleText } from './article-text.ts'
import { type Input, readInput } from './read-input.ts'
import { type InputProblem, inputProblemText } from './input-problem-text.ts'

/**
 * A file (`path` is absolute or `-`), the URL of a page, or an input that could not be listed. `name` is as given by
 * the user.
 */
export type NamedInput = { readonly name: string } & (
  | { readonly path: string }
  | { readonly address: string }
  | InputProblem
)

export type CleanOptions = {
  readonly inputs: readonly NamedInput[]
  /** Number of files processed concurrently; output keeps their order. */
  readonly jobs: number
  /** Whether a single file was given: its article is printed alone and problems go to stderr. */
  readonly isSingleFile: boolean
  readonly json: boolean
  readonly stdin: AsyncIterable<Uint8Array>
  /** Throws an error whose `problem` is an ImportProblem. */
  readonly clean: (
    bytes: Uint8Array,
    name: string,
    declared?: { charset?: string },
  ) => Promise<ImportedDocument>
  /** Downloads a page; throws like `clean`. */
  readonly fetchAddress: (address: string) => Promise<Input>
  /** The JSON output of an article. */
  readonly report: (document: ImportedDocument) => object
  readonly text: CliText
  readonly print: (text: string) => void
  readonly printError: (line: string) => void
}

/**
 * Prints the articles of all inputs; as JSON, several inputs give one line each, including errors. Resolves to the
 * exit code: 1 if an input failed, else 0.
 */
export async function cleanFiles(options: CleanOptions): Promise<number> {
  const { inputs, jobs, text } = options
  let code = 0
  const pending = inputs.slice(0, jobs).map((input) => cleanOne(input, options))
  for (const [index, { name }] of inputs.entries()) {
    const result = await pending.shift()
    const next = inputs[index + jobs]
    if (next) pending.push(cleanOne(next, options))
    if (!result) continue
    if ('problem' in result) {
      code = 1
      const problem = inputProblemText(result, text)
      const error = { code: result.problem, message: problem }
      if (options.json && !options.isSingleFile)
        options.print(JSON.stringify({ file: name, error }))
      else options.printError(text('problem.file', { name, problem }))
    } else options.print(render(result, name, options))
  }
  return code
}

async function cleanOne(
  named: NamedInput,
  { stdin, clean, fetchAddress }: CleanOptions,
): Promise<ImportedDocument | InputProblem> {
  if ('problem' in named) return named
  if ('path' in named) {
    const input = await readInput(named.path, stdin)
    return 'problem' in input ? input : catchProblem(() => clean(input.bytes, input.name))
  }
  return catchProblem(async () => {
    const { bytes, name, charset = null } = await fetchAddress(named.address)
    const document = await clean(bytes, name, charset === null ? {} : { charset })
    return {
      ...document,
      source: { ...document.source, url: document.source.url ?? named.address },
    }
  })
}

function render(document: ImportedDocument, name: string, options: CleanOptions): string {
  const { isSingleFile, json, report, text } = options
  if (json && isSingleFile) return JSON.stringify(report(document), null, 2)
  if (json) return JSON.stringify({ file: name, ...report(document) })
  return isSingleFile ? articleText(document, text) : `${name}\n\n${articleText(document, text)}\n`
}

/** Returns the result of `read`, or the ImportProblem it throws; rethrows other errors. */
export async function catchProblem<T>(read: () => Promise<T>): Promise<T | InputProblem> {
  try {
    return await read()
  } catch (error) {
    const isCoded = error instanceof Error && 'problem' in error
    const problem = ImportProblem.safeParse(isCoded ? error.problem : undefined)
    if (!problem.success) throw error
    return { problem: problem.data }
  }
}
