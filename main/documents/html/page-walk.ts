import { drawnTexts } from './drawn-text.ts'
import { CodeLines, isCodeLine, isLineNumbers } from './page-code.ts'
import type { Line } from '../lines/line.ts'
import { LineBuilder } from '../lines/line-builder.ts'
import { LinePlace } from './line-place.ts'
import { type Anchors, PageLines } from './page-lines.ts'
import { anchorOfHref, isTextHigh, isInlineSymbol, linkOf, pictureOf } from './page-links.ts'
import { PagePictures, putCaptionLast } from './page-pictures.ts'
import { ListItems } from './page-list.ts'
import { formulaOf } from './page-formulas.ts'
import { hasOwnText, type PageElement, collapsedTextOf } from '../lines/page-node.ts'
import { isVerseLine, poemOf } from './page-verse.ts'
import {
  isBlock,
  isCaption,
  isNoteLink,
  isBacklink,
  markOf,
  type PageStyle,
  styleIn,
} from './page-style.ts'
import { TableCells } from './page-table.ts'
import { blockOf } from './block-of.ts'

/** An open element, and what to undo when it closes. */
export type Open = {
  element: PageElement
  next: number
  style: PageStyle
  marked: boolean
  /** Offset where the base of the next ruby reading begins. */
  base: number
}

/** What the walk through a page has read so far; told of each element as it opens and closes. */
export class PageWalk {
  readonly #base: string | null
  readonly #lines = new PageLines()
  readonly #builder = new LineBuilder()
  readonly #cells = new TableCells()
  readonly #items = new ListItems()
  #holder: Open | null = null
  readonly #place = new LinePlace()
  #cell: PageElement | null = null
  #anchors: string[] = []
  #gap = true
  /** An inline verse line has closed: a `br` right after it is redundant. */
  #isVerseLineClosed = false
  readonly #pictures = new PagePictures(this.#lines)
  readonly #targets = new Set<string>()
  readonly #code = new CodeLines(this.#builder)

  constructor(base: string | null) {
    this.#base = base
  }

  text(value: string, open: Open): void {
    if (open.style.verse) {
      this.#verse(value, open)
      return
    }
    const { pre, linked } = open.style
    const shown = pre ? this.#code.read(value) : value
    this.#beginLine(shown, open)
    this.#builder.add(shown, pre, linked)
    if (this.#isVerseLineClosed && this.#builder.length > 0) this.#isVerseLineClosed = false
  }

  #beginLine(value: string, open: Open): void {
    if (this.#builder.length > 0) return this.#place.add(value)
    this.#holder = open
    this.#place.begin(open.element)
  }

  /** Adds preformatted verse: leading spaces are indents. */
  #verse(value: string, open: Open): void {
    for (const [index, line] of value.split('\n').entries()) {
      if (index > 0) this.flush(false)
      this.#beginLine(line, open)
      const start = this.#builder.length === 0 ? line.length - line.trimStart().length : 0
      this.#builder.add('\u00A0'.repeat(start) + line.slice(start), false, open.style.linked)
    }
  }

  enter(element: PageElement, parent: Open, stack: readonly Open[]): Open | null {
    const { name, attributes } = element
    if (parent.style.pre && isLineNumbers(element)) {
      this.#code.number(element)
      return null
    }
    if (parent.style.pre && isCodeLine(element)) this.#code.begin(element)
    else if (isBlock(element)) this.flush(true)
    const anchor = attributes['id'] ?? (name === 'a' ? attributes['name'] : undefined)
    if (anchor !== undefined && anchor !== '') this.#anchors.push(anchor)
    if (name === 'figure') {
      this.#pictures.flushOutsideFigure()
      putCaptionLast(element)
    }
    if (name === 'br') {
      if (this.#isVerseLineClosed) this.#isVerseLineClosed = false
      else if (parent.style.pre) this.text('\n', parent)
      else this.flush(false)
      return null
    }
    const formula = formulaOf(element)
    const isBack = isBacklink(element)
    if (formula !== null) this.text(formula, parent)
    else if (name === 'svg') this.#pictures.addDrawn(drawnTexts(element), parent)
    else if (name === 'img') this.#addPicture(element, parent, stack)
    else if (isBack) this.#pictures.addDrawn([collapsedTextOf(element)], parent)
    if (formula !== null || isBack || /^(?:svg|img|rp)$/.test(name)) return null
    if (name === 'rt') return this.#addReading(element, parent)
    // Empty cells and items count too; empty tables and lists are not entered, since they are never left.
    if (element.children.length > 0 || /^(?:t[dhr]|li)$/.test(name)) {
      this.#cells.enter(element)
      this.#items.enter(element)
    }
    if (element.children.length === 0) return null
    if (name === 'td' || name === 'th') this.#cell = element
    const isVerse = name === 'pre' && poemOf(element) !== null
    const style = isVerse ? { ...parent.style, verse: true } : styleIn(parent.style, element)
    if (isVerseLine(element) && this.#builder.length > 0) this.flush(false)
    const marked = this.#openMark(element, parent)
    return { element, next: 0, style, marked, base: this.#builder.length }
  }

  leave(open: Open): void {
    const { element } = open
    if (open.marked) this.#builder.close()
    this.#place.leave(element)
    if (element.name === 'figure') this.#pictures.flushWaiting()
    if (open.style.pre && isCodeLine(element)) this.#code.end()
    else if (isBlock(element)) this.flush(true)
    else if (isVerseLine(element) && this.#builder.length > 0) {
      this.flush(false)
      this.#isVerseLineClosed = true
    }
    this.#cells.leave(element)
    this.#items.leave(element)
    if (element.name === 'td' || element.name === 'th') this.#cell = null
  }

  /** Ends a line; `gap` is whether the next line starts a new block rather than continuing this one. */
  flush(gap: boolean): void {
    const { blanks } = this.#builder
    if (this.#holder !== null) this.#pictures.addDrawn(this.#code.take(), this.#holder)
    const taken = this.#builder.take()
    const { element } = this.#place
    if (taken !== null && this.#holder !== null && element !== null)
      this.#push(taken, this.#holder.style, element, blanks)
    else if (!gap || blanks > 0) this.#lines.addEmptyLine()
    this.#gap = gap || taken === null
    this.#pictures.flushInline()
  }

  finish(kept: Anchors): Line[] {
    this.#pictures.flushWaiting()
    return this.#lines.finish(kept, this.#targets)
  }

  #push(
    taken: Pick<Line, 'text' | 'linked' | 'marks'>,
    style: PageStyle,
    element: PageElement,
    blanks: number,
  ): void {
    const kind =
      /^(?:paragraph|list-item)$/.test(style.kind) && isCaption(element, taken.text)
        ? 'figure'
        : style.kind
    const item = kind === 'list-item' ? this.#items.take() : undefined
    const cell = this.#cells.cell(this.#cell)
    const picture = this.#pictures.takeCaptioned(kind === 'figure')
    const line: Line = {
      ...taken,
      kind,
      ...(style.kind === 'heading' ? { level: style.level ?? 2 } : {}),
      gap: this.#gap,
      region: style.region,
      place: element,
      ...(item === undefined ? {} : { item }),
      ...(cell === undefined ? {} : { cell }),
      ...(picture === undefined ? {} : { picture }),
      ...(this.#anchors.length > 0 ? { anchors: this.#anchors } : {}),
    }
    this.#lines.push(line, blanks)
    this.#anchors = []
  }

  #openMark(element: PageElement, parent: Open): boolean {
    const kind = markOf(element)
    if (kind !== null && !(kind === 'code' && parent.style.pre)) {
      this.#builder.open({ kind })
      return true
    }
    if (element.name !== 'a') return false
    const href = linkOf(element.attributes['href'], this.#base)
    if (href === null) return false
    if (href.startsWith('#')) this.#targets.add(anchorOfHref(href))
    this.#builder.open({ kind: isNoteLink(element, parent.element) ? 'note' : 'link', href })
    return true
  }

  /** Adds a ruby reading; without a base it is read as plain text. */
  #addReading(element: PageElement, parent: Open): null {
    const ruby = collapsedTextOf(element)
    const end = this.#builder.end
    if (parent.element.name === 'ruby' && parent.base < end)
      this.#builder.mark({ kind: 'ruby', ruby }, parent.base, end)
    else this.text(ruby, parent)
    parent.base = this.#builder.length
    return null
  }

  #addPicture(element: PageElement, parent: Open, stack: readonly Open[]): void {
    const picture = pictureOf(element)
    if (picture === null) return
    const isWithin = this.#builder.length > 0 && parent.style.kind !== 'figure'
    if (
      (isWithin || hasOwnText(blockOf(parent.element) ?? parent.element)) &&
      isInlineSymbol(element, picture.alt)
    ) {
      this.text(picture.alt, parent)
      return
    }
    if (!isWithin) {
      const isFigure = stack.some((open) => open.element.name === 'figure')
      this.#pictures.add(picture, parent, isFigure)
    } else if (!isTextHigh(element)) this.#pictures.addInline(picture, parent)
  }
}
