import { type Box, boxRound } from '../model/box.ts'
import type { DecodedPicture } from './pixels-of.ts'
import {
  listOf,
  type Matrix,
  matrixOf,
  type Operators,
  type StateOperators,
  times,
  walkStates,
} from './walk-states.ts'

/** A picture where a page paints it: by the name that it has among the page's objects, or itself. */
export type PlacedPicture = { picture: string | DecodedPicture; matrix: Matrix; box: Box }

/** The numbers of the operators that place pictures. */
export type OperatorNumbers = StateOperators &
  Readonly<
    Record<'paintImageXObject' | 'paintInlineImageXObject' | 'paintImageXObjectRepeat', number>
  >

/** Pictures of one page that are looked at. */
const MOST = 2_000

/** The pictures of a page in the order in which they are painted. Patterns and stencils are left out. */
export function placePictures(operators: Operators, ops: OperatorNumbers): PlacedPicture[] {
  const placed: PlacedPicture[] = []
  const place = (picture: unknown, at: Matrix) => {
    const isPicture = typeof picture === 'string' || isDecoded(picture)
    if (isPicture && placed.length < MOST) placed.push({ picture, matrix: at, box: boxOf(at) })
  }
  walkStates(operators, ops, (operator, values, matrix) => {
    if (operator === ops.paintImageXObject || operator === ops.paintInlineImageXObject)
      place(values[0], matrix)
    else if (operator === ops.paintImageXObjectRepeat) {
      const [name, scaleX, scaleY, positions] = values
      const at = matrixOf([scaleX, 0, 0, scaleY, ...listOf(positions).slice(0, 2)])
      place(name, times(matrix, at))
    }
  })
  return placed
}

const boxOf = ([a, b, c, d, e, f]: Matrix): Box =>
  boxRound([
    [e, f],
    [e + a, f + b],
    [e + c, f + d],
    [e + a + c, f + b + d],
  ])

/** Whether a value is a picture with its pixels. */
export function isDecoded(picture: unknown): picture is DecodedPicture {
  return typeof picture === 'object' && picture !== null && 'width' in picture && 'data' in picture
}
