import type { AlignInput, Alignment } from '../compose-aligner.ts'
import type { Decoder } from '../compose-decoder.ts'
import type { LanguageTeller } from '../compose-language-teller.ts'
import type { CliText } from '../launch/interface-text.ts'
import { alignmentText } from './alignment-text.ts'
import { attempt, type CleanOptions } from './clean-files.ts'
import { readInput } from './read-input.ts'
import { type Unread, unreadText } from './unread-text.ts'

export type Aligner = (source: AlignInput, target: AlignInput) => Alignment

type AlignedFile = {
  /** Absolute or `-`, and the words that it was named with. */
  readonly path: string
  readonly name: string
  /** BCP 47, as it was declared; null is for the text to tell. */
  readonly language: string | null
}

export type AlignFilesOptions = {
  readonly source: AlignedFile
  readonly target: AlignedFile
  readonly format: 'text' | 'json' | 'tsv'
  /** Whether every line is a sentence, as it stands; else files are taken in as the app takes them in. */
  readonly lines: boolean
  readonly stdin: AsyncIterable<Uint8Array>
  readonly aligner: () => Promise<Aligner>
  readonly tellLanguage: LanguageTeller
  readonly decodeText: Decoder
  /** Only called where files are taken in. */
  readonly cleaner: () => Promise<Pick<CleanOptions, 'clean'>>
  readonly text: CliText
  readonly print: (text: string) => void
  readonly complain: (line: string) => void
}

/**
 * Prints two files aligned. What stands elsewhere in the translation is told on the other stream, with `json` a line for each as
 * `{"moved":[[sourceIndexes],[targetIndexes],confidence]}`, so that the output stays a bead a line. Resolves to the exit code: 1 where one of them could not be read, else 0.
 */
export async function alignFiles(options: AlignFilesOptions): Promise<number> {
  const { format, complain, print, text } = options
  const inputs: AlignInput[] = []
  for (const file of [options.source, options.target]) {
    const blocks = await blocksOf(file, options)
    if ('problem' in blocks) {
      complain(text('problem.file', { name: file.name, problem: unreadText(blocks, text) }))
    } else inputs.push({ language: await languageOf(file, blocks, options), blocks: blocks.blocks })
  }
  const [source, target] = inputs
  if (!source || !target) return 1
  const align = await options.aligner()
  const alignment = align(source, target)
  const printed = alignmentText(alignment, source, target, format)
  if (printed !== '') print(printed)
  for (const { source: from, target: to, confidence } of alignment.moved)
    complain(
      format === 'json'
        ? JSON.stringify({
            moved: [indexes(from), indexes(to), Math.floor(confidence * 1000) / 1000],
          })
        : text('cli:moved', { source: numbers(from), target: numbers(to) }),
    )
  return 0
}

/** A language that nobody declared, or that the text's script denies, is told by the text; which one was taken is said. */
async function languageOf(
  { name, language: declared }: AlignedFile,
  { blocks }: Blocks,
  { tellLanguage, text, complain }: AlignFilesOptions,
): Promise<string> {
  const language = await tellLanguage(blocks.flat().join('\n'), declared)
  if (declared === null) complain(text('cli:languageTold', { name, language }))
  else if (language !== declared) complain(text('cli:languageOther', { name, language, declared }))
  return language
}

type Blocks = { readonly blocks: readonly (readonly string[])[] }

async function blocksOf(
  { path }: AlignedFile,
  { lines, stdin, cleaner, decodeText }: AlignFilesOptions,
): Promise<Blocks | Unread> {
  const input = await readInput(path, stdin)
  if ('problem' in input) return input
  if (lines) {
    const content = await attempt(() => decodeText(input.bytes))
    return typeof content === 'string' ? { blocks: [linesOf(content)] } : content
  }
  const { clean } = await cleaner()
  const document = await attempt(() => clean(input.bytes, input.name))
  if ('problem' in document) return document
  return { blocks: document.blocks.map(({ segments }) => segments) }
}

/** Every line is one, a blank one too, so that indexes are those of the file; the last line's end begins no other. */
function linesOf(content: string): string[] {
  const lines = content.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function indexes({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

/** As people count, from 1. */
function numbers({ from, to }: { from: number; to: number }): string {
  return `${from + 1}–${to}`
}
