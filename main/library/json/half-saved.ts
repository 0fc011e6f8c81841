import type { LibraryFiles } from '../library-files.ts'

/** A program that does not write atomically may still be saving a file younger than this. */
const MIN_AGE_MS = 2000
/** Pause before an older file that ends early is read again. */
const PAUSE_MS = 500

/**
 * Whether another program was saving a file of the library when `bytes`, which are no valid content, were read. Waits if
 * the file is younger than two seconds or its JSON ends early, reads it again, and resolves to whether it has changed.
 */
export async function wasHalfSaved(
  files: Pick<LibraryFiles, 'read' | 'changed' | 'now' | 'wait'>,
  file: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const changed = await files.changed(file)
  const age = changed === null ? MIN_AGE_MS : files.now().getTime() - changed.getTime()
  // A time in the future comes from another clock and says nothing.
  const rest = age >= 0 && age < MIN_AGE_MS ? MIN_AGE_MS - age : 0
  const pause = Math.max(rest, endsEarly(bytes) ? PAUSE_MS : 0)
  if (pause === 0) return false
  await files.wait(pause)
  const again = await files.read(file)
  return again === null || Buffer.compare(again, bytes) !== 0
}

/** Whether content is the beginning of a JSON text: empty, or with an open string, object or array. */
export function endsEarly(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  let depth = 0
  let isString = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (isString) {
      if (char === '\\') at += 1
      else if (char === '"') isString = false
    } else if (char === '"') isString = true
    else if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') depth -= 1
  }
  return isString || depth > 0 || text.trim() === ''
}
