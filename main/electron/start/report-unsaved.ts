import type { Unsaved } from '../../../contract/errors/disk-problem.ts'

/**
 * Reports what the disk refused to the end, which nobody is asked about when a signal ends the app. Only the terminal gets
 * the folder: the log file has no names of the user's folders.
 */
export async function reportUnsaved(
  unsaved: Unsaved | null,
  parts: {
    log: (message: string) => void
    terminal: (line: string) => void
    /** The sentence for people, with the folder. */
    describe: (files: number) => Promise<string>
  },
): Promise<void> {
  if (unsaved === null) return
  const { files, problem } = unsaved
  parts.log(`Not saved at the end: ${files} of the library's files (${problem})`)
  parts.terminal(await parts.describe(files))
}
