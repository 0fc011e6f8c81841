import type { MarkKind } from '../../lines/line.ts'
import { LineBuilder } from '../../lines/line-builder.ts'
import { isWide } from '../../lines/width.ts'
import { joinMarks } from './join-marks.ts'
import type { PdfLine, PdfRun } from '../model/pdf-text.ts'

/** In font sizes of the line: the size of superscripts and subscripts, at most, and their distance from the baseline, at least. */
export const MAX_SCRIPT_SIZE = 0.84
const MIN_SCRIPT_SHIFT = 0.12

/**
 * The runs of a line in reading order: left to right, or right to left where most letters are of such a script, with embedded
 * left-to-right runs (numbers, Latin names) kept in their own order.
 * @param isMirrored whether the flow's x coordinates are mirrored.
 */
export function readingOrder(runs: readonly PdfRun[], isMirrored: boolean): PdfRun[] {
  const letters = (isRtl: boolean) =>
    runs.reduce((sum, run) => (run.isRtl === isRtl ? sum + letterCount(run.text) : sum), 0)
  const left = (run: PdfRun) => (isMirrored ? -run.x - run.width : run.x)
  const isRtl = letters(true) > letters(false)
  const sorted = runs.toSorted((one, other) => left(one) - left(other))
  if (!isRtl) return sorted
  const ordered: PdfRun[] = []
  let inner: PdfRun[] = []
  const endInner = () => {
    // Punctuation after the last embedded run belongs to the line again.
    const first = inner.findIndex(isEmbeddedLtr)
    ordered.push(
      ...inner.slice(Math.max(0, first)),
      ...inner.slice(0, Math.max(0, first)).reverse(),
    )
    inner = []
  }
  for (const run of sorted.reverse()) {
    if (isEmbeddedLtr(run) || (inner.length > 0 && !run.isRtl)) inner.unshift(run)
    else {
      endInner()
      ordered.push(run)
    }
  }
  endInner()
  return ordered
}

const isEmbeddedLtr = ({ isRtl, text }: PdfRun) => !isRtl && /[\p{L}\p{N}]/u.test(text)

const letterCount = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

/** The text of a line's runs with its marks; null where it is blank. Spaces are added at gaps between runs. */
export function joinRuns(
  runs: readonly PdfRun[],
  size: number,
  y: number,
): Pick<PdfLine, 'text' | 'marks' | 'linked' | 'isMono'> | null {
  const builder = new LineBuilder()
  let before = ''
  let last: PdfRun | null = null
  let linked = 0
  for (const run of runs) {
    if (last !== null && !/\s$/.test(before) && !/^\s/.test(run.text)) {
      const gap = Math.max(run.x - last.x - last.width, last.x - run.x - run.width)
      const between = Array.from(before).at(-1) ?? ''
      const wide = isWide(between.codePointAt(0) ?? 0) && isWide(run.text.codePointAt(0) ?? 0)
      if (gap > Math.max(last.size, run.size) * (wide ? 0.9 : 0.17)) builder.add(' ', false, false)
    }
    const marks = marksOf(run, size, y)
    for (const kind of marks) builder.open({ kind })
    if (run.ruby !== undefined) builder.open({ kind: 'ruby', ruby: run.ruby })
    let from = 0
    for (const { start, end, href } of run.links) {
      builder.add(run.text.slice(from, start), false, false)
      builder.open({ kind: 'link', href })
      builder.add(run.text.slice(start, end), false, true)
      builder.close()
      linked += end - start
      from = end
    }
    builder.add(run.text.slice(from), false, false)
    if (run.ruby !== undefined) builder.close()
    for (const _ of marks) builder.close()
    before = run.text
    last = run
  }
  const taken = builder.take()
  if (taken === null) return null
  const { text, marks = [] } = taken
  const isMono = runs.every((run) => run.font.isMono || run.text.trim() === '')
  return { text, marks: joinMarks(text, marks), linked: Math.min(1, linked / text.length), isMono }
}

function marksOf(run: PdfRun, size: number, y: number): MarkKind[] {
  const { isBold, isItalic, isMono } = run.font
  const marks: MarkKind[] = []
  if (isBold) marks.push('strong')
  if (isItalic) marks.push('emphasis')
  if (isMono) marks.push('code')
  if (run.size < size * MAX_SCRIPT_SIZE && Math.abs(run.y - y) > size * MIN_SCRIPT_SHIFT)
    marks.push(run.y > y ? 'superscript' : 'subscript')
  return marks
}
