import type { AlignInput, Alignment } from '../compose-aligner.ts'
import type { Decoder } from '../compose-decoder.ts'
import type { LanguageDetector } from '../compose-language-detector.ts'
import type { CliText } from '../launch/interface-text.ts'
import { alignmentText } from './alignment-text.ts'
import { catchProblem, type CleanOptions } from './clean-files.ts'
import { readInput } from './read-input.ts'
import { type InputProblem, inputProblemText } from './input-problem-text.ts'

export type Aligner = (source: AlignInput, target: AlignInput) => Alignment

type AlignedFile = {
  /** `path` is absolute or `-`; `name` is as given by the user. */
  readonly path: string
  readonly name: string
  /** BCP 47 as declared; null to detect. */
  readonly language: string | null
}

export type AlignFilesOptions = {
  readonly source: AlignedFile
  readonly target: AlignedFile
  readonly format: 'text' | 'json' | 'tsv'
  /** Whether every line is a sentence; otherwise files are imported as in the app. */
  readonly lines: boolean
  readonly stdin: AsyncIterable<Uint8Array>
  readonly aligner: () => Promise<Aligner>
  readonly detectLanguage: LanguageDetector
  readonly decodeText: Decoder
  /** Only called if files are imported. */
  readonly cleaner: () => Promise<Pick<CleanOptions, 'clean'>>
  readonly text: CliText
  readonly print: (text: string) => void
  readonly printError: (line: string) => void
}

/**
 * Prints the alignment of two files. Moved passages are printed on stderr, with `json` one line each as
 * `{"moved":[[sourceIndexes],[targetIndexes],confidence]}`, so that stdout has one bead per line. Resolves to the
 * exit code: 1 if a file could not be read, else 0.
 */
export async function alignFiles(options: AlignFilesOptions): Promise<number> {
  const { format, printError, print, text } = options
  const inputs: AlignInput[] = []
  for (const file of [options.source, options.target]) {
    const blocks = await readBlocks(file, options)
    if ('problem' in blocks) {
      printError(text('problem.file', { name: file.name, problem: inputProblemText(blocks, text) }))
    } else inputs.push({ language: await languageOf(file, blocks, options), blocks: blocks.blocks })
  }
  const [source, target] = inputs
  if (!source || !target) return 1
  const align = await options.aligner()
  const alignment = align(source, target)
  const printed = alignmentText(alignment, source, target, format)
  if (printed !== '') print(printed)
  for (const { source: from, target: to, confidence } of alignment.moved)
    printError(
      format === 'json'
        ? JSON.stringify({
            moved: [indexes(from), indexes(to), Math.floor(confidence * 1000) / 1000],
          })
        : text('cli:moved', { source: numbers(from), target: numbers(to) }),
    )
  return 0
}

/**
 * Returns the declared language unless the text's script contradicts it; then, or if none is declared, it is detected
 * and reported on stderr.
 */
async function languageOf(
  { name, language: declared }: AlignedFile,
  { blocks }: Blocks,
  { detectLanguage, text, printError }: AlignFilesOptions,
): Promise<string> {
  const language = await detectLanguage(blocks.flat().join('\n'), declared)
  if (declared === null) printError(text('cli:languageTold', { name, language }))
  else if (language !== declared)
    printError(text('cli:languageOther', { name, language, declared }))
  return language
}

type Blocks = { readonly blocks: readonly (readonly string[])[] }

async function readBlocks(
  { path }: AlignedFile,
  { lines, stdin, cleaner, decodeText }: AlignFilesOptions,
): Promise<Blocks | InputProblem> {
  const input = await readInput(path, stdin)
  if ('problem' in input) return input
  if (lines) {
    const content = await catchProblem(() => decodeText(input.bytes))
    return typeof content === 'string' ? { blocks: [linesOf(content)] } : content
  }
  const { clean } = await cleaner()
  const document = await catchProblem(() => clean(input.bytes, input.name))
  if ('problem' in document) return document
  return { blocks: document.blocks.map(({ segments }) => segments) }
}

/**
 * Splits into lines, keeping blank lines so that indexes match the file; a final line feed starts no further line.
 */
function linesOf(content: string): string[] {
  const lines = content.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function indexes({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

/** Formats a range with numbers from 1. */
function numbers({ from, to }: { from: number; to: number }): string {
  return `${from + 1}–${to}`
}
