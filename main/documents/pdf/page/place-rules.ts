import { type Box, boxRound } from '../model/box.ts'
import { isDot } from './place-bullets.ts'
import { type Matrix, type Operators, type StateOperators, walkStates } from './walk-states.ts'

/** A level rule of a page, in points. */
export type Rule = { left: number; right: number; y: number }

/** An upright one. */
export type Divider = { x: number; bottom: number; top: number }

/** The lines that a page draws along its edges, and small marks that may be the bullets of lists. */
export type Rules = { rules: Rule[]; dividers: Divider[]; dots: Box[] }

/** The numbers of the operators that draw paths, and of what ends one without drawing it. */
export type PathOperators = StateOperators & Readonly<Record<'constructPath' | 'endPath', number>>

/** Points: what is thicker is no line, and what is shorter is an ornament. */
const THICKEST = 2.5
const SHORTEST = 8
/** Rules of one page, and numbers of one path, that are looked at. */
const MOST = 4000
const MOST_NUMBERS = 4000

/** How pdf.js codes the parts of a path, and how many numbers follow each. */
const MOVE = 0
const LINE = 1
const NUMBERS = [2, 2, 6, 4, 0]

/**
 * The level and upright lines that a page draws: strokes, thin boxes that are filled, and the edges of boxes, as of a table's cells;
 * and its small round or square marks (ISO 32000-1 §8.5).
 */
export function placeRules(operators: Operators, ops: PathOperators): Rules {
  const rules: Rule[] = []
  const dividers: Divider[] = []
  const dots: Box[] = []
  walkStates(operators, ops, (operator, values, matrix) => {
    if (operator !== ops.constructPath || values[0] === ops.endPath) return
    const [path]: unknown[] = Array.isArray(values[1]) ? values[1] : []
    if (!(path instanceof Float32Array) || path.length > MOST_NUMBERS) return
    const dot = dots.length < MOST ? roundBox(values[2], matrix) : null
    if (dot !== null && isDot(dot)) dots.push(dot)
    for (const { left, right, top, bottom } of boxesOf(path, matrix)) {
      if (rules.length + dividers.length >= MOST) return
      const [isWide, isHigh] = [right - left >= SHORTEST, top - bottom >= SHORTEST]
      if (isWide && top - bottom <= THICKEST) rules.push({ left, right, y: (top + bottom) / 2 })
      else if (isHigh && right - left <= THICKEST)
        dividers.push({ x: (left + right) / 2, bottom, top })
      else if (isWide && isHigh) {
        rules.push({ left, right, y: top }, { left, right, y: bottom })
        dividers.push({ x: left, bottom, top }, { x: right, bottom, top })
      }
    }
  })
  return { rules, dividers, dots }
}

/** The box of a whole path, which pdf.js gives besides; null where it gives none. */
function roundBox(extent: unknown, matrix: Matrix): Box | null {
  if (!(extent instanceof Float32Array) || extent.length < 4) return null
  const [left = 0, bottom = 0, right = 0, top = 0] = extent
  const corners = [
    [left, bottom],
    [right, top],
  ] as const
  return boxRound(corners.map(([x, y]) => placeOn(matrix, x, y)))
}

/** The boxes of a path's parts on the page, of straight lines that run along it; a box of cells may be one of many in a path. */
function boxesOf(path: Float32Array, matrix: Matrix): Box[] {
  const boxes: Box[] = []
  let points: [number, number][] = []
  let isStraight = true
  const end = () => {
    const box = points.length > 1 && isStraight ? boxAlong(points, matrix) : null
    if (box !== null) boxes.push(box)
    points = []
    isStraight = true
  }
  for (let at = 0; at < path.length; ) {
    const part = path[at] ?? 0
    const count = NUMBERS[part]
    if (count === undefined) return []
    if (part === MOVE) end()
    if (part === MOVE || part === LINE) points.push([path[at + 1] ?? 0, path[at + 2] ?? 0])
    else if (count > 0) isStraight = false
    at += 1 + count
  }
  end()
  return boxes
}

/** Null where a side is neither level nor upright. */
function boxAlong(points: readonly [number, number][], matrix: Matrix): Box | null {
  const placed = points.map(([x, y]) => placeOn(matrix, x, y))
  const isAlong = placed.every(([x, y], at) => {
    const [otherX, otherY] = placed[at + 1] ?? [x, y]
    return Math.abs(x - otherX) < 0.5 || Math.abs(y - otherY) < 0.5
  })
  return isAlong ? boxRound(placed) : null
}

const placeOn = ([a, b, c, d, e, f]: Matrix, x: number, y: number) =>
  [a * x + c * y + e, b * x + d * y + f] as const
