import type { Notice } from '../../ui/notice.ts'

/** Maximum number of problems shown; more would cover the text. */
const MAX_VISIBLE_PROBLEMS = 2

const MIN_DISPLAY_MS = 4000
const MAX_DISPLAY_MS = 12_000
/** Reading time per character beyond SHORT_TEXT_CHARS. */
const MS_PER_CHAR = 50
const SHORT_TEXT_CHARS = 60

/** Returns how long a plain message is shown, in milliseconds; problems are shown until dismissed. */
export function displayMs(text: string): number {
  return Math.min(
    MAX_DISPLAY_MS,
    MIN_DISPLAY_MS + MS_PER_CHAR * Math.max(0, text.length - SHORT_TEXT_CHARS),
  )
}

/** Maximum number of lines in the message about files; the oldest are dropped. */
const MAX_FILE_LINES = 100

/**
 * Returns the notices after adding one: all lasting problems, the last two other problems, and of the plain ones only
 * the new one. Problems with files are merged into one notice with a line for each.
 */
export function addNotice(notices: readonly Notice[], one: Notice): Notice[] {
  const files = notices.find((other) => isOfFiles(other, one))
  const added = files ? { ...one, text: withLine(files.text, one.text) } : one
  const others = [
    ...notices.filter(
      (other) => other.tone === 'problem' && other !== files && other.text !== one.text,
    ),
    added,
  ]
  const temporary = others.filter((other) => other.tone === 'problem' && !isLasting(other))
  const kept = new Set(temporary.slice(-MAX_VISIBLE_PROBLEMS))
  return others.filter((other) => other.tone === 'plain' || isLasting(other) || kept.has(other))
}

/** Returns the visible notices, newest first; lasting problems reappear when newer ones are dismissed. */
export function visibleNotices(notices: readonly Notice[]): Notice[] {
  const newest = notices.toReversed()
  const problems = new Set(
    newest.filter((one) => one.tone === 'problem').slice(0, MAX_VISIBLE_PROBLEMS),
  )
  return newest.filter((one) => one.tone === 'plain' || problems.has(one))
}

/** Returns the notices kept after a text was opened: all but problems with files and articles that are gone. */
export function withoutFileProblems(notices: readonly Notice[]): Notice[] {
  return notices.filter((one) => one.about !== 'file' && one.about !== 'gone')
}

/** Returns the notices kept after a change of the interface language. */
export function withoutPlain(notices: readonly Notice[]): Notice[] {
  return notices.filter((one) => one.tone === 'problem')
}

function isOfFiles(other: Notice, one: Notice): boolean {
  return one.about === 'file' && other.about === 'file' && other.language === one.language
}

function withLine(text: string, line: string): string {
  const lines = text.split('\n')
  return (lines.includes(line) ? lines : [...lines, line]).slice(-MAX_FILE_LINES).join('\n')
}

function isLasting(notice: Notice): boolean {
  return notice.about === 'library' || notice.about === 'connection'
}
