import { type Box, boundingBox } from '../model/box.ts'
import { isBulletShaped } from './insert-drawn-bullets.ts'
import {
  type Matrix,
  type OperatorList,
  type StateOperatorCodes,
  walkOperators,
} from './walk-operators.ts'

/** A horizontal ruling line, in points. */
export type HorizontalRule = { left: number; right: number; y: number }

/** A vertical ruling line, in points. */
export type VerticalRule = { x: number; bottom: number; top: number }

/** The ruling lines of a page, and small drawn shapes that may be list bullets. */
export type RulingLines = { horizontal: HorizontalRule[]; vertical: VerticalRule[]; dots: Box[] }

/** Codes of the operators that draw paths, and of the one that ends a path without painting it. */
export type PathOperatorCodes = StateOperatorCodes &
  Readonly<Record<'constructPath' | 'endPath', number>>

/** Thicker shapes are boxes; shorter ones are ornaments. */
const MAX_THICKNESS_POINTS = 2.5
const MIN_LENGTH_POINTS = 8
/** Lines per page, and path operands per path; further or longer ones are ignored. */
const MAX_LINES = 4000
const MAX_PATH_OPERANDS = 4000

/** How pdf.js codes path segments, and how many operands follow each code. */
const MOVE = 0
const LINE = 1
const OPERAND_COUNTS = [2, 2, 6, 4, 0]

/**
 * The horizontal and vertical lines that a page draws (ISO 32000-1 §8.5): strokes, thin filled rectangles and the edges of larger
 * ones, such as table cells; and its bullet-sized shapes.
 */
export function findRulingLines(operators: OperatorList, ops: PathOperatorCodes): RulingLines {
  const horizontal: HorizontalRule[] = []
  const vertical: VerticalRule[] = []
  const dots: Box[] = []
  walkOperators(operators, ops, (operator, values, matrix) => {
    if (operator !== ops.constructPath || values[0] === ops.endPath) return
    const [path]: unknown[] = Array.isArray(values[1]) ? values[1] : []
    if (!(path instanceof Float32Array) || path.length > MAX_PATH_OPERANDS) return
    const dot = dots.length < MAX_LINES ? extentBox(values[2], matrix) : null
    if (dot !== null && isBulletShaped(dot)) dots.push(dot)
    for (const { left, right, top, bottom } of subpathBoxes(path, matrix)) {
      if (horizontal.length + vertical.length >= MAX_LINES) return
      const [isWide, isHigh] = [
        right - left >= MIN_LENGTH_POINTS,
        top - bottom >= MIN_LENGTH_POINTS,
      ]
      if (isWide && top - bottom <= MAX_THICKNESS_POINTS)
        horizontal.push({ left, right, y: (top + bottom) / 2 })
      else if (isHigh && right - left <= MAX_THICKNESS_POINTS)
        vertical.push({ x: (left + right) / 2, bottom, top })
      else if (isWide && isHigh) {
        horizontal.push({ left, right, y: top }, { left, right, y: bottom })
        vertical.push({ x: left, bottom, top }, { x: right, bottom, top })
      }
    }
  })
  return { horizontal, vertical, dots }
}

/** A path's bounding box on the page, from the extent that pdf.js adds to it; null where it adds none. */
function extentBox(extent: unknown, matrix: Matrix): Box | null {
  if (!(extent instanceof Float32Array) || extent.length < 4) return null
  const [left = 0, bottom = 0, right = 0, top = 0] = extent
  const corners = [
    [left, bottom],
    [right, top],
  ] as const
  return boundingBox(corners.map(([x, y]) => toPage(matrix, x, y)))
}

/** Boxes of those subpaths that consist of horizontal and vertical lines only; one path may draw all cells of a table. */
function subpathBoxes(path: Float32Array, matrix: Matrix): Box[] {
  const boxes: Box[] = []
  let points: [number, number][] = []
  let isStraight = true
  const end = () => {
    const box = points.length > 1 && isStraight ? axisAlignedBox(points, matrix) : null
    if (box !== null) boxes.push(box)
    points = []
    isStraight = true
  }
  for (let at = 0; at < path.length; ) {
    const part = path[at] ?? 0
    const count = OPERAND_COUNTS[part]
    if (count === undefined) return []
    if (part === MOVE) end()
    if (part === MOVE || part === LINE) points.push([path[at + 1] ?? 0, path[at + 2] ?? 0])
    else if (count > 0) isStraight = false
    at += 1 + count
  }
  end()
  return boxes
}

/** Null where a side is neither horizontal nor vertical. */
function axisAlignedBox(points: readonly [number, number][], matrix: Matrix): Box | null {
  const placed = points.map(([x, y]) => toPage(matrix, x, y))
  const isAlong = placed.every(([x, y], at) => {
    const [otherX, otherY] = placed[at + 1] ?? [x, y]
    return Math.abs(x - otherX) < 0.5 || Math.abs(y - otherY) < 0.5
  })
  return isAlong ? boundingBox(placed) : null
}

const toPage = ([a, b, c, d, e, f]: Matrix, x: number, y: number) =>
  [a * x + c * y + e, b * x + d * y + f] as const
