import type { PageElement } from '../lines/page-node.ts'

/**
 * Parts of a page that React (18 and later, `renderToPipeableStream`) streams after the rest: each is a hidden
 * element `S:n`, which a script would move to the template `B:n` or `P:n`. Scripts are not run here, so the parts are
 * moved by parsing the script's calls.
 */
export type StreamedParts = {
  /** Empty elements in place of the templates. */
  slots: PageElement[]
  parts: Map<string, PageElement>
}

export const noParts = (): StreamedParts => ({ slots: [], parts: new Map() })

const SLOT = /^[BP]:[\da-f]+$/
const PART = /^S:[\da-f]+$/

export const isSlot = (name: string, { id = '' }: Readonly<Record<string, string>>): boolean =>
  name === 'template' && SLOT.test(id)

export const isPart = ({ id = '', hidden }: Readonly<Record<string, string>>): boolean =>
  hidden !== undefined && PART.test(id)

/** `$RC("B:1","S:2")`, `$RS("S:2","P:1")`. */
const CALL = /\$R[A-Z]\("([BSP]:[\da-f]+)","([BSP]:[\da-f]+)"/g

/** Limits on parts and depth: beyond them parts stay in place, so that chains of parts cannot build endless trees. */
const MAX_PARTS = 500
const MAX_DEPTH = 512

/** Moves the parts into their slots; a part without a slot is shown where it is. Changes the tree. */
export function placeParts({ slots, parts }: StreamedParts, html: string): void {
  if (parts.size === 0 || parts.size > MAX_PARTS) return
  const called = new Map<string, string>()
  for (const [, one = '', other = ''] of html.matchAll(CALL))
    if (PART.test(one)) called.set(other, one)
    else called.set(one, other)
  for (const slot of slots) {
    const id = slot.attributes['id'] ?? ''
    const name = called.get(id) ?? id.replace(/^[BP]/, 'S')
    const part = parts.get(name)
    if (part === undefined || !canHold(slot, part)) continue
    parts.delete(name)
    const siblings = part.parent?.children ?? []
    siblings.splice(siblings.indexOf(part), 1)
    slot.children = part.children
    for (const child of slot.children) if (typeof child !== 'string') child.parent = slot
  }
  for (const part of parts.values()) {
    const { hidden: _hidden, ...attributes } = part.attributes
    part.attributes = attributes
  }
}

/** Whether a slot is outside the part that goes into it, and not too deep. */
function canHold(slot: PageElement, part: PageElement): boolean {
  let depth = 0
  for (let next: PageElement | null = slot; next !== null; next = next.parent)
    if (next === part || depth++ > MAX_DEPTH) return false
  return true
}
