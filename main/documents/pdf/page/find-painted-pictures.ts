import { type Box, boundingBox } from '../model/box.ts'
import type { DecodedPicture } from './upright-pixels.ts'
import {
  toArray,
  type Matrix,
  toMatrix,
  type OperatorList,
  type StateOperatorCodes,
  multiplyMatrices,
  walkOperators,
} from './walk-operators.ts'

/** An image that a page paints: its name among the page's pdf.js objects or the decoded image itself, the CTM, and the box it covers. */
export type PlacedPicture = { picture: string | DecodedPicture; matrix: Matrix; box: Box }

/** Codes of the operators that paint images. */
export type ImageOperatorCodes = StateOperatorCodes &
  Readonly<
    Record<'paintImageXObject' | 'paintInlineImageXObject' | 'paintImageXObjectRepeat', number>
  >

/** Painted images per page; further ones are ignored. */
const MAX_PICTURES = 2_000

/** The images that a page paints, in paint order. Patterns and stencil masks are left out. */
export function findPaintedPictures(
  operators: OperatorList,
  ops: ImageOperatorCodes,
): PlacedPicture[] {
  const placed: PlacedPicture[] = []
  const place = (picture: unknown, at: Matrix) => {
    const isPicture = typeof picture === 'string' || isDecodedPicture(picture)
    if (isPicture && placed.length < MAX_PICTURES)
      placed.push({ picture, matrix: at, box: unitSquareBox(at) })
  }
  walkOperators(operators, ops, (operator, values, matrix) => {
    if (operator === ops.paintImageXObject || operator === ops.paintInlineImageXObject)
      place(values[0], matrix)
    else if (operator === ops.paintImageXObjectRepeat) {
      const [name, scaleX, scaleY, positions] = values
      const at = toMatrix([scaleX, 0, 0, scaleY, ...toArray(positions).slice(0, 2)])
      place(name, multiplyMatrices(matrix, at))
    }
  })
  return placed
}

const unitSquareBox = ([a, b, c, d, e, f]: Matrix): Box =>
  boundingBox([
    [e, f],
    [e + a, f + b],
    [e + c, f + d],
    [e + a + c, f + b + d],
  ])

/** Whether a value is a decoded pdf.js image. */
export function isDecodedPicture(picture: unknown): picture is DecodedPicture {
  return typeof picture === 'object' && picture !== null && 'width' in picture && 'data' in picture
}
