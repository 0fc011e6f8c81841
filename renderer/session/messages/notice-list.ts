import type { Notice } from '../../ui/notice.ts'

/** Maximum number of messages kept; the oldest that do not last are dropped. */
const MAX_KEPT = 20

const MIN_DISPLAY_MS = 4000
const MAX_DISPLAY_MS = 12_000
/** Minimum time of a message with a button: to find and reach it takes longer than to read it. */
const MIN_ACTION_MS = 10_000
/** Reading time per character beyond SHORT_TEXT_CHARS. */
const MS_PER_CHAR = 50
const SHORT_TEXT_CHARS = 60

/** Returns how long a plain message is shown, in milliseconds; problems are shown until dismissed. */
export function displayMs({ text, action, details }: Pick<Notice, 'text' | 'action' | 'details'>) {
  const least = action || details ? MIN_ACTION_MS : MIN_DISPLAY_MS
  const reading = least + MS_PER_CHAR * Math.max(0, text.length - SHORT_TEXT_CHARS)
  return Math.min(MAX_DISPLAY_MS, reading)
}

/** Maximum number of lines in the message about files; the oldest are dropped. */
const MAX_FILE_LINES = 100

/**
 * Returns the notices after adding one, oldest first. A repeated text replaces the one before, and so does a theme that is tried
 * after another; problems with files are
 * merged into one notice, with a line for each in its details.
 */
export function addNotice(notices: readonly Notice[], one: Notice): Notice[] {
  const files = notices.find((other) => isOfFiles(other, one))
  const lines = files ? mergedLines(files, one) : []
  const added = lines.length > 1 ? { ...one, details: lines, isMerged: true } : one
  const all = [
    ...notices.filter(
      (other) => other !== files && other.text !== one.text && !isReplaced(other, one),
    ),
    added,
  ]
  const dropped = new Set(
    all.filter((other) => !isLasting(other)).slice(0, Math.max(0, all.length - MAX_KEPT)),
  )
  return all.filter((other) => !dropped.has(other))
}

/** What is now is told, not how it was tried before. */
function isReplaced(other: Notice, one: Notice): boolean {
  return other.about === 'theme' && one.about === 'theme'
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

function mergedLines(before: Notice, one: Notice): string[] {
  return [...new Set([...linesOf(before), ...linesOf(one)])].slice(-MAX_FILE_LINES)
}

function linesOf({ text, details }: Notice): readonly string[] {
  return details ?? [text]
}

function isLasting(notice: Notice): boolean {
  return notice.about === 'library' || notice.about === 'connection'
}
