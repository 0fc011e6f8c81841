/**
 * Messages of V8, Node and React that are logged. All others are left out, because they may quote the text that was
 * being read ("Unexpected token 'H', "Hello wor"... is not valid JSON"); the stack shows where they come from.
 */
const KNOWN_MESSAGES: readonly RegExp[] = [
  /^Cannot (?:read|set) properties of (?:undefined|null)(?: \((?:reading|setting) '[\w$]{1,40}'\))?$/,
  /^[\w$.]{1,80} is not (?:a function|a constructor|defined|iterable)$/,
  /^Cannot access '[\w$]{1,40}' before initialization$/,
  /^Assignment to constant variable\.$/,
  /^(?:Maximum call stack size exceeded|Array buffer allocation failed)$/,
  /^Invalid (?:string|array|array buffer|typed array) length(?:: \d+)?$/,
  /^(?:Offset|Start offset \d+) is outside the bounds of the (?:DataView|buffer)$/,
  /^(?:Set|Map) maximum size exceeded$/,
  /^Cannot create a string longer than 0x[\da-f]+ characters$/,
  /^Minified React error #\d+(?=;)/,
]

const NAME = /^[\w$]{1,60}$/
const CODE = /^[A-Z][A-Z\d_]{1,40}$/
const PROBLEM = /^[a-z-]{1,30}$/
const MAX_FRAMES = 30
const MAX_CAUSES = 8

/**
 * Describes an error for the log: name, code, problem, known messages, stack and causes, without texts, titles, and the
 * names of the user's files and folders. `appRoot` is removed from the places of the stack.
 */
export function errorLines(error: unknown, appRoot: string, depth = 0): string[] {
  if (!(error instanceof Error)) return [`(${typeof error}, left out)`]
  const { name, message, stack, cause } = error
  const title = [
    NAME.test(name) ? name : 'Error',
    ...fieldsOf(error),
    KNOWN_MESSAGES.map((one) => one.exec(message)?.[0]).find((one) => one !== undefined) ??
      (message === '' ? '' : `(message of ${message.length} characters left out)`),
  ]
  const lines = [title.filter((one) => one !== '').join(' '), ...framesOf(stack ?? '', appRoot)]
  if (cause === undefined || depth >= MAX_CAUSES) return lines
  const [first = '', ...rest] = errorLines(cause, appRoot, depth + 1)
  return [...lines, `caused by ${first}`, ...rest]
}

/** Fields of system errors and of Diglot's own errors. */
function fieldsOf(error: Error): string[] {
  return (
    [
      ['code', CODE],
      ['syscall', NAME],
      ['problem', PROBLEM],
    ] as const
  ).flatMap(([name, pattern]) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' && pattern.test(value) ? `${name}=${value}` : []
  })
}

/** Function names as V8 prints them: `async Object.read [as open]`, `new Map`, `Array.map`. */
const FUNCTION = /^(?:async |new )*[\w$.<>#]{1,80}(?: \[as [\w$]{1,40}\])?$/
const FRAME = /^\s+at (?:(?<name>.*?) \()?(?<place>[^()]*?):(?<line>\d+):(?<column>\d+)\)?$/

function framesOf(stack: string, appRoot: string): string[] {
  const frames = stack.split('\n').flatMap((line) => {
    const found = FRAME.exec(line)?.groups
    if (!found) return []
    const { name = '', place = '', line: row, column } = found
    const shown = FUNCTION.test(name) ? `${name} ` : ''
    return `  at ${shown}${placeOf(place, appRoot)}:${row}:${column}`
  })
  return frames.slice(0, MAX_FRAMES)
}

/** The place of a script relative to the app; of scripts elsewhere only the name. */
function placeOf(place: string, appRoot: string): string {
  const path = decodePath(
    place.replace(/^async /, '').replace(/^file:\/\/(?:\/(?=[A-Za-z]:))?/, ''),
  ).replaceAll('\\', '/')
  const root = `${appRoot.replaceAll('\\', '/').replace(/\/$/, '')}/`
  if (path.startsWith(root)) return path.slice(root.length)
  if (/^node:[\w/]+$/.test(path)) return path
  // A script of the window: http://127.0.0.1:1234/assets/main-Hash.js, diglot://app/assets/main-Hash.js.
  const asset = /^(?:https?|diglot):\/\/[^/]+(\/assets\/[\w.-]+)$/.exec(path)?.[1]
  if (asset !== undefined) return asset
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /^[\w.-]{1,80}\.(?:[cm]?[jt]s|tsx)$/.test(name) ? `…/${name}` : '…'
}

function decodePath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    // A path with a percent sign that is no URL.
    return path
  }
}
