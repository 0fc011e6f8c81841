import { escapeHtml } from '../xml/escape-html.ts'

/** In characters: longer field instructions are not links. */
const MAX_INSTRUCTION_CHARS = 5000
/** Quoted argument, switch, bare word (ECMA-376 §17.16.2). */
const TOKENS = /"((?:[^"\\]|\\.)*)"|\\([a-z])|([^\s"\\]+)/gi

/**
 * The opening link tag of a HYPERLINK field (ECMA-376 §17.16.5.25): an external address, or with the switch `l` a
 * bookmark. Null for other fields.
 */
export function fieldLink(instruction: string): string | null {
  const found = /^\s*HYPERLINK(?=[\s"\\])/i.exec(instruction.slice(0, MAX_INSTRUCTION_CHARS))
  if (found === null) return null
  let address: string | null = null
  let bookmark: string | null = null
  let option = ''
  for (const [, quoted, letter, word] of instruction
    .slice(found[0].length, MAX_INSTRUCTION_CHARS)
    .matchAll(TOKENS)) {
    if (letter !== undefined) {
      option = letter.toLowerCase()
      continue
    }
    const value = quoted?.replace(/\\(.)/g, '$1') ?? word ?? ''
    if (option === 'l') bookmark ??= value
    else if (option !== 'o' && option !== 't') address ??= value
    option = ''
  }
  if (address !== null && /^(?:https?:\/\/|mailto:)/i.test(address)) {
    const place = bookmark === null ? address : `${address}#${bookmark}`
    return `<a href="${escapeHtml(place)}">`
  }
  return bookmark === null ? null : `<a href="#${escapeHtml(`mark-${bookmark}`)}">`
}
