import type { DecodedPicture } from './pixels-of.ts'

/** Edges in points from the page's lower left corner. */
export type Box = { left: number; bottom: number; right: number; top: number }

/** What takes an ordinary transformation of the plane (ISO 32000-1 §8.3.3) from a picture's square to the page. */
export type Matrix = readonly [number, number, number, number, number, number]

/** A picture where a page paints it: by the name that it has among the page's objects, or itself. */
export type PlacedPicture = { picture: string | DecodedPicture; matrix: Matrix; box: Box }

/** What a page is painted with: numbers of operators and what they are given, as pdf.js lists them. */
export type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] }

/** The numbers of the operators that place pictures. */
export type OperatorNumbers = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'paintImageXObject'
    | 'paintInlineImageXObject'
    | 'paintImageXObjectRepeat',
    number
  >
>

/** Pictures of one page that are looked at, and states that lie in each other. */
const MOST = 2_000
const DEEPEST = 1_000

/** The pictures of a page in the order in which they are painted. Patterns and stencils are left out. */
export function placePictures(
  { fnArray, argsArray }: Operators,
  ops: OperatorNumbers,
): PlacedPicture[] {
  const placed: PlacedPicture[] = []
  const states: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const save = () => {
    if (states.length < DEEPEST) states.push(matrix)
  }
  const place = (picture: unknown, at: Matrix) => {
    const isPicture = typeof picture === 'string' || isDecoded(picture)
    if (isPicture && placed.length < MOST) placed.push({ picture, matrix: at, box: boxOf(at) })
  }
  for (const [index, operator] of fnArray.entries()) {
    const found = argsArray[index]
    const values: readonly unknown[] = Array.isArray(found) ? found : []
    if (operator === ops.save) save()
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd)
      matrix = states.pop() ?? matrix
    else if (operator === ops.transform) matrix = times(matrix, matrixOf(values))
    else if (operator === ops.paintFormXObjectBegin) {
      save()
      matrix = times(matrix, matrixOf(values[0]))
    } else if (operator === ops.paintImageXObject || operator === ops.paintInlineImageXObject)
      place(values[0], matrix)
    else if (operator === ops.paintImageXObjectRepeat) {
      const [name, scaleX, scaleY, positions] = values
      const at = matrixOf([scaleX, 0, 0, scaleY, ...listOf(positions).slice(0, 2)])
      place(name, times(matrix, at))
    }
  }
  return placed
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : ArrayBuffer.isView(value) ? Object.values(value) : []

function matrixOf(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = listOf(value).map(Number)
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : [1, 0, 0, 1, 0, 0]
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

function boxOf([a, b, c, d, e, f]: Matrix): Box {
  const xs = [e, e + a, e + c, e + a + c]
  const ys = [f, f + b, f + d, f + b + d]
  return {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  }
}

/** Whether a value is a picture with its pixels. */
export function isDecoded(picture: unknown): picture is DecodedPicture {
  return typeof picture === 'object' && picture !== null && 'width' in picture && 'data' in picture
}
