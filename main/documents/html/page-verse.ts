import { MAX_VERSE_INDENT_EMS } from '../../../contract/rich-text.ts'
import type { Line } from '../lines/line.ts'
import { labelOf, type PageElement } from '../lines/page-node.ts'
import { blockOf } from './block-of.ts'
import { width } from '../lines/width.ts'

/** A line of a page with what verse detection needs to know. */
export type BrokenLine = {
  line: Line
  /** Width in columns of preserved blanks before its first word. */
  blanks: number
  /** Whether an empty line precedes it. */
  afterEmptyLine: boolean
}

/**
 * Maximum width of unlabelled verse in columns: longer lines are paragraphs, which old pages separate by line breaks.
 */
const MAX_VERSE_COLUMNS = 90

/** Class names for poems or their parts, and EPUB's terms (Z39.98-2012, Structural Semantics Vocabulary). */
const POEM_LABEL =
  /(?:^|[\s_-])(?:poem|poems|poetry|verse|verses|verseblock|stanza|strophe|strofa|line-?group|line-?block|lyrics?|gedicht|poema|poesia|poésie)(?:$|[\s_-])/
const STANZA_LABEL = /(?:^|[\s_-])(?:stanza|strophe|strofa|line-?group)(?:$|[\s_-])/
const LINE_BLOCK_LABEL = /(?:^|\s)line-block(?:$|\s)/
const POEM_EPUB_TYPE = /(?:^|\s)z3998:(?:poem|verse|song|hymn|lyrics)(?:$|\s)/

const isPoem = (element: PageElement): boolean =>
  POEM_LABEL.test(labelOf(element)) || POEM_EPUB_TYPE.test(element.attributes['epub:type'] ?? '')

/** Whether an inline element is labelled as a line of a poem. */
export const isVerseLine = (element: PageElement): boolean =>
  element.name === 'span' &&
  /(?:^|\s)(?:line|l|v|verse-?line|vers)(?:$|\s)/i.test(element.attributes['class'] ?? '') &&
  poemOf(element) !== null

/** How many ancestors of a line to search for its poem. */
const MAX_LEVELS = 12

/**
 * Marks lines broken by their author: short lines separated by `br` within a block, and lines of poems. Changes the
 * lines.
 */
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
  if (place === undefined || !stanza.every(({ line }) => canBeVerse(line))) return
  const poem = poemOf(place)
  const isShort = stanza.every(({ line }) => width(line.text) <= MAX_VERSE_COLUMNS)
  if (!isShort && (poem === null || stanza.length === 1)) return
  if (poem === null && stanza.length === 1) return
  for (const [at, { line, blanks, afterEmptyLine }] of stanza.entries()) {
    // Lines that are separate blocks continue if they are in the same stanza.
    const isSame =
      at === 0 &&
      stanza.length === 1 &&
      before?.line.verse !== undefined &&
      stanzaOf(before.line.place) === stanzaOf(place)
    line.verse = {
      continues: !afterEmptyLine && (at > 0 || isSame),
      indent: Math.min(MAX_VERSE_INDENT_EMS, Math.round(blanks / 2) + indentOf(line.place)),
    }
  }
}

const canBeVerse = ({ kind }: Line) => /^(?:paragraph|quote|list-item)$/.test(kind)

/** The nearest block at or above an element, else the root of the page. */
function blockOrRoot(place: PageElement): PageElement {
  let root = place
  while (root.parent !== null) root = root.parent
  return blockOf(place) ?? root
}

/** The nearest ancestor labelled as a poem or a part of one. */
export function poemOf(place: PageElement): PageElement | null {
  let next: PageElement | null = place
  for (let level = 0; next !== null && level < MAX_LEVELS; level++) {
    if (isPoem(next)) return next
    if (/^(?:article|body|main)$/.test(next.name)) return null
    next = next.parent
  }
  return null
}

/** The element of a line's stanza: labelled so, else the parent of the line's block. */
function stanzaOf(place: PageElement | undefined): PageElement | null {
  if (place === undefined) return null
  const block = blockOrRoot(place)
  let next: PageElement | null = block
  for (let level = 0; next !== null && level < MAX_LEVELS; level++) {
    if (STANZA_LABEL.test(labelOf(next))) return next
    if (LINE_BLOCK_LABEL.test(labelOf(next))) {
      // Nested line blocks indent their lines (reStructuredText).
      while (next.parent !== null && LINE_BLOCK_LABEL.test(labelOf(next.parent))) next = next.parent
      return next
    }
    next = next.parent
  }
  return block.parent
}

/** A line's indent in ems: from lengths in styles, numbers in class names, or nesting of line blocks. */
function indentOf(place: PageElement | undefined): number {
  if (place === undefined) return 0
  const block = blockOrRoot(place)
  let ems = 0
  let next: PageElement | null = place
  for (let level = 0; next !== null && level < MAX_LEVELS; level++) {
    if (/^(?:article|body|main|section|blockquote)$/.test(next.name)) break
    if (LINE_BLOCK_LABEL.test(labelOf(next))) {
      if (next.parent !== null && LINE_BLOCK_LABEL.test(labelOf(next.parent))) ems += 2
    } else if (next !== block && isPoem(next)) break
    else {
      const { style = '', class: classes = '' } = next.attributes
      // Class and style repeat the same indent.
      ems += Math.max(indentByStyle(style), indentByClass(classes))
    }
    next = next.parent
  }
  return ems
}

/** Transcribers and book makers write `i4` or `indent2`; `indent` alone is two ems. */
const INDENT =
  /(?:^|\s)(?:(?:i|in|ind)-?(\d{1,2})|(?:(?:line|verse)-?)?indent(?:ed)?-?(\d{0,2}))(?:$|\s)/i

function indentByClass(classes: string): number {
  const found = INDENT.exec(classes)
  return found === null ? 0 : Number(found[1] ?? (found[2] || 2))
}

const LENGTH =
  /(?:^|[;\s])(?:(?:margin|padding)-(?:left|inline-start)|text-indent)\s*:\s*(\d{1,3}(?:\.\d{1,3})?)(em|rem|ex|ch|px|pt|%)/g
/** Ems per unit; `%` assumes a line of about 30 ems. */
const EMS: Readonly<Record<string, number>> = {
  em: 1,
  rem: 1,
  ex: 0.5,
  ch: 0.5,
  px: 1 / 16,
  pt: 1 / 12,
  '%': 0.3,
}

/** Indent in ems that a style sets. */
function indentByStyle(style: string): number {
  let ems = 0
  for (const [, number, unit] of style.matchAll(LENGTH))
    ems += Number(number) * (EMS[unit ?? ''] ?? 0)
  return Math.round(ems)
}
