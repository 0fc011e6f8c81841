import type { Notice } from '../../ui/notice.ts'

/** Problems that are seen at a time; more would stand over the text that is read. */
const MOST_PROBLEMS = 2

const STAY = 4000
const LONGEST_STAY = 12_000
/** Milliseconds to read a character beyond a line. */
const PER_CHARACTER = 50
const LINE = 60

/** Milliseconds that a plain message stays; a problem stays longer than any. */
export function stayOf(text: string): number {
  return Math.min(LONGEST_STAY, STAY + PER_CHARACTER * Math.max(0, text.length - LINE))
}

/** Files that are told of at a time; of more, the first are past. */
const MOST_FILES = 100

/**
 * Those that are kept when one more comes: every lasting problem, the last two of the others, and no plain one but it. What is
 * wrong with files is one problem with a line for each.
 */
export function withNotice(notices: readonly Notice[], one: Notice): Notice[] {
  const files = notices.find((other) => isOfFiles(other, one))
  const added = files ? { ...one, text: withLine(files.text, one.text) } : one
  const others = [
    ...notices.filter(
      (other) => other.tone === 'problem' && other !== files && other.text !== one.text,
    ),
    added,
  ]
  const passing = others.filter((other) => other.tone === 'problem' && !isLasting(other))
  const kept = new Set(passing.slice(-MOST_PROBLEMS))
  return others.filter((other) => other.tone === 'plain' || isLasting(other) || kept.has(other))
}

/** Those that are seen, the newest first: problems that last come back when a newer one has gone. */
export function seenNotices(notices: readonly Notice[]): Notice[] {
  const newest = notices.toReversed()
  const problems = new Set(newest.filter((one) => one.tone === 'problem').slice(0, MOST_PROBLEMS))
  return newest.filter((one) => one.tone === 'plain' || problems.has(one))
}

/** Those that are kept when a text has been opened: what was wrong with another file is past. */
export function withoutFileProblems(notices: readonly Notice[]): Notice[] {
  return notices.filter((one) => one.about !== 'file')
}

/** Those that are kept when the interface speaks another language. */
export function withoutPlain(notices: readonly Notice[]): Notice[] {
  return notices.filter((one) => one.tone === 'problem')
}

function isOfFiles(other: Notice, one: Notice): boolean {
  return one.about === 'file' && other.about === 'file' && other.language === one.language
}

function withLine(text: string, line: string): string {
  const lines = text.split('\n')
  return (lines.includes(line) ? lines : [...lines, line]).slice(-MOST_FILES).join('\n')
}

function isLasting(notice: Notice): boolean {
  return notice.about === 'library' || notice.about === 'connection'
}
