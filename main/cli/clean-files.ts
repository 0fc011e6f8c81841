import { ImportProblem } from '../../contract/import-problem.ts'
import { IMPORT_LIMITS } from '../../contract/import-limit.ts'
import type { ImportedDocument } from '../compose.ts'
import type { UiText } from '../launch/interface-text.ts'
import { articleText } from './article-text.ts'
import { readInput } from './read-input.ts'

export type CleanOptions = {
  /** Absolute paths or `-`, and the words that they were named with. */
  readonly files: readonly { readonly path: string; readonly name: string }[]
  /** One file was named: its article is printed as it is, and what is wrong with it told to the person. */
  readonly isOne: boolean
  readonly json: boolean
  readonly stdin: AsyncIterable<Uint8Array>
  /** Throws an error with an ImportProblem as its `problem`. */
  readonly clean: (bytes: Uint8Array, name: string) => Promise<ImportedDocument>
  /** What is printed of an article as JSON. */
  readonly report: (document: ImportedDocument) => object
  readonly text: UiText
  readonly print: (text: string) => void
  readonly complain: (line: string) => void
}

/**
 * Prints every file's article; of several files as JSON a line each, also of those that could not be cleaned. Resolves to
 * the exit code: 1 where one of them could not be cleaned, else 0.
 */
export async function cleanFiles(options: CleanOptions): Promise<number> {
  const { files, text } = options
  let code = 0
  for (const { path, name } of files) {
    const input = await readInput(path, options.stdin)
    const result =
      'problem' in input ? input : await attemptClean(() => options.clean(input.bytes, input.name))
    if ('problem' in result) {
      code = 1
      const problem = text(`problem.${result.problem}`, IMPORT_LIMITS)
      const error = { code: result.problem, message: problem }
      if (options.json && !options.isOne) options.print(JSON.stringify({ file: name, error }))
      else options.complain(text('problem.file', { name, problem }))
    } else options.print(render(result, name, options))
  }
  return code
}

function render(document: ImportedDocument, name: string, options: CleanOptions): string {
  const { isOne, json, report, text } = options
  if (json && isOne) return JSON.stringify(report(document), null, 2)
  if (json) return JSON.stringify({ file: name, ...report(document) })
  return isOne ? articleText(document, text) : `${name}\n\n${articleText(document, text)}\n`
}

/** What a cleaner made of a file, or why it could not. */
export async function attemptClean(
  clean: () => Promise<ImportedDocument>,
): Promise<ImportedDocument | { readonly problem: ImportProblem }> {
  try {
    return await clean()
  } catch (error) {
    const isCoded = error instanceof Error && 'problem' in error
    const problem = ImportProblem.safeParse(isCoded ? error.problem : undefined)
    if (!problem.success) throw error
    return { problem: problem.data }
  }
}
