import { DEEPEST_VERSE } from '../../../contract/rich-text.ts'
import type { Line } from '../lines/line.ts'
import { labelOf, type PageElement } from '../lines/page-node.ts'
import { blockOf } from './block-of.ts'
import { width } from '../lines/width.ts'

/** What is known of a line of a page besides its text. */
export type BrokenLine = {
  line: Line
  /** Columns of blanks that the page keeps before its first word. */
  blanks: number
  /** An empty line stands before it. */
  isParted: boolean
}

/** Columns of a line of verse that nothing but its breaks tells: what is longer is a paragraph, as old pages part them. */
const LONGEST = 90

/** What a page calls a poem or a part of one, and EPUB's words for it (Z39.98-2012, Structural Semantics Vocabulary). */
const POEM =
  /(?:^|[\s_-])(?:poem|poems|poetry|verse|verses|verseblock|stanza|strophe|strofa|line-?group|line-?block|lyrics?|gedicht|poema|poesia|poésie)(?:$|[\s_-])/
const STANZA = /(?:^|[\s_-])(?:stanza|strophe|strofa|line-?group)(?:$|[\s_-])/
const LINE_BLOCK = /(?:^|\s)line-block(?:$|\s)/
const SEMANTIC = /(?:^|\s)z3998:(?:poem|verse|song|hymn|lyrics)(?:$|\s)/

const isPoem = (element: PageElement): boolean =>
  POEM.test(labelOf(element)) || SEMANTIC.test(element.attributes['epub:type'] ?? '')

/** Whether an inline element is a line of a poem by what the page calls it. */
export const isVerseLine = (element: PageElement): boolean =>
  element.name === 'span' &&
  /(?:^|\s)(?:line|l|v|verse-?line|vers)(?:$|\s)/i.test(element.attributes['class'] ?? '') &&
  poemOf(element) !== null

/** Elements up from a line among which its poem is looked for. */
const HIGHEST = 12

/** Marks the lines that their author broke: those parted by breaks within one block, where they are short, and those of poems. Changes the lines. */
export function markVerse(all: readonly BrokenLine[]): void {
  for (let from = 0; from < all.length; ) {
    const first = all[from]
    let to = from + 1
    while (to < all.length && all[to]?.line.gap === false) to++
    const stanza = all.slice(from, to)
    if (first !== undefined) markStanza(stanza, all[from - 1])
    from = to
  }
}

function markStanza(stanza: readonly BrokenLine[], before: BrokenLine | undefined): void {
  const [first] = stanza
  const place = first?.line.place
  if (place === undefined || !stanza.every(({ line }) => isKind(line))) return
  const poem = poemOf(place)
  const isShort = stanza.every(({ line }) => width(line.text) <= LONGEST)
  if (!isShort && (poem === null || stanza.length === 1)) return
  if (poem === null && stanza.length === 1) return
  for (const [at, { line, blanks, isParted }] of stanza.entries()) {
    // Lines that are blocks of their own go on where their stanza is the same.
    const isSame =
      at === 0 &&
      stanza.length === 1 &&
      before?.line.verse !== undefined &&
      stanzaOf(before.line.place) === stanzaOf(place)
    line.verse = {
      continues: !isParted && (at > 0 || isSame),
      indent: Math.min(DEEPEST_VERSE, Math.round(blanks / 2) + setIn(line.place)),
    }
  }
}

const isKind = ({ kind }: Line) => /^(?:paragraph|quote|list-item)$/.test(kind)

/** The nearest block at or above an element, else the root of the page. */
function blockOrRoot(place: PageElement): PageElement {
  let root = place
  while (root.parent !== null) root = root.parent
  return blockOf(place) ?? root
}

/** The nearest element that is called a poem or a part of one. */
export function poemOf(place: PageElement): PageElement | null {
  let next: PageElement | null = place
  for (let level = 0; next !== null && level < HIGHEST; level++) {
    if (isPoem(next)) return next
    if (/^(?:article|body|main)$/.test(next.name)) return null
    next = next.parent
  }
  return null
}

/** The element whose lines are one stanza: what is called so, else what the blocks of the lines stand in. */
function stanzaOf(place: PageElement | undefined): PageElement | null {
  if (place === undefined) return null
  const block = blockOrRoot(place)
  let next: PageElement | null = block
  for (let level = 0; next !== null && level < HIGHEST; level++) {
    if (STANZA.test(labelOf(next))) return next
    if (LINE_BLOCK.test(labelOf(next))) {
      // Within each other they set their lines in (reStructuredText).
      while (next.parent !== null && LINE_BLOCK.test(labelOf(next.parent))) next = next.parent
      return next
    }
    next = next.parent
  }
  return block.parent
}

/** Ems by what the elements of a line say: a length in their style, a number in their class, or blocks of lines within each other. */
function setIn(place: PageElement | undefined): number {
  if (place === undefined) return 0
  const block = blockOrRoot(place)
  let ems = 0
  let next: PageElement | null = place
  for (let level = 0; next !== null && level < HIGHEST; level++) {
    if (/^(?:article|body|main|section|blockquote)$/.test(next.name)) break
    if (LINE_BLOCK.test(labelOf(next))) {
      if (next.parent !== null && LINE_BLOCK.test(labelOf(next.parent))) ems += 2
    } else if (next !== block && isPoem(next)) break
    else {
      const { style = '', class: classes = '' } = next.attributes
      // The class is what the style does, said again.
      ems += Math.max(lengthOf(style), namedBy(classes))
    }
    next = next.parent
  }
  return ems
}

/** `i4` and `indent2`, as transcribers and makers of books write them; `indent` alone is two ems. */
const INDENT =
  /(?:^|\s)(?:(?:i|in|ind)-?(\d{1,2})|(?:(?:line|verse)-?)?indent(?:ed)?-?(\d{0,2}))(?:$|\s)/i

function namedBy(classes: string): number {
  const found = INDENT.exec(classes)
  return found === null ? 0 : Number(found[1] ?? (found[2] || 2))
}

const LENGTH =
  /(?:^|[;\s])(?:(?:margin|padding)-(?:left|inline-start)|text-indent)\s*:\s*(\d{1,3}(?:\.\d{1,3})?)(em|rem|ex|ch|px|pt|%)/g
/** Ems of a unit; a line is some 30 ems long. */
const EMS: Readonly<Record<string, number>> = {
  em: 1,
  rem: 1,
  ex: 0.5,
  ch: 0.5,
  px: 1 / 16,
  pt: 1 / 12,
  '%': 0.3,
}

/** Ems that a style sets a line in by. */
function lengthOf(style: string): number {
  let ems = 0
  for (const [, number, unit] of style.matchAll(LENGTH))
    ems += Number(number) * (EMS[unit ?? ''] ?? 0)
  return Math.round(ems)
}
