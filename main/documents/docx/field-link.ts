import { escapeHtml } from '../xml/escape-html.ts'

/** Longer instructions are no link's. Characters. */
const LONGEST = 5000
/** A quoted argument, a switch, a bare word (ECMA-376 §17.16.2). */
const TOKENS = /"((?:[^"\\]|\\.)*)"|\\([a-z])|([^\s"\\]+)/gi

/**
 * The opening tag of the link that a field is (HYPERLINK, ECMA-376 §17.16.5.25): an address outside, or a bookmark of the document by
 * its switch `l`. Null for every other field.
 */
export function fieldLink(instruction: string): string | null {
  const found = /^\s*HYPERLINK(?=[\s"\\])/i.exec(instruction.slice(0, LONGEST))
  if (found === null) return null
  let address: string | null = null
  let bookmark: string | null = null
  let option = ''
  for (const [, quoted, letter, word] of instruction
    .slice(found[0].length, LONGEST)
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
