import type { PageElement } from '../lines/page-node.ts'

/**
 * Parts of a page that React (18 and later, `renderToPipeableStream`) sends behind the rest: each is a hidden element `S:n`,
 * which a script of the page would put where the template `B:n` or `P:n` stands. Nothing of a page is run here, so the parts
 * are put there by what that script is called with.
 */
export type StreamedParts = {
  /** Elements of the tree that stand for templates; empty. */
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

/** More of them, and what stands deeper, stays where it is: no chain of parts makes a tree without end. */
const MOST = 500
const DEEPEST = 512

/** Puts the parts into their slots; one without a slot is shown where it stands. Changes the tree. */
export function placeParts({ slots, parts }: StreamedParts, html: string): void {
  if (parts.size === 0 || parts.size > MOST) return
  const called = new Map<string, string>()
  for (const [, one = '', other = ''] of html.matchAll(CALL))
    if (PART.test(one)) called.set(other, one)
    else called.set(one, other)
  for (const slot of slots) {
    const id = slot.attributes['id'] ?? ''
    const name = called.get(id) ?? id.replace(/^[BP]/, 'S')
    const part = parts.get(name)
    if (part === undefined || !isFree(slot, part)) continue
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

/** Whether a slot is not within the part that is to be put there, and not too deep. */
function isFree(slot: PageElement, part: PageElement): boolean {
  let depth = 0
  for (let next: PageElement | null = slot; next !== null; next = next.parent)
    if (next === part || depth++ > DEEPEST) return false
  return true
}
