/** A page's operator list as pdf.js returns it: operator codes and, at the same index, their arguments. */
export type OperatorList = { fnArray: readonly number[]; argsArray: readonly unknown[] }

/** A transformation matrix [a b c d e f] (ISO 32000-1 §8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

/** Codes of the operators that change the current transformation matrix (CTM). */
export type StateOperatorCodes = Readonly<
  Record<'save' | 'restore' | 'transform' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd', number>
>

/** Nesting depth of the graphics state stack. */
const MAX_STATES = 1_000

/** Visits every operator with its arguments and the CTM at that point; operators that change the CTM are not visited. */
export function walkOperators(
  { fnArray, argsArray }: OperatorList,
  ops: StateOperatorCodes,
  visit: (operator: number, values: readonly unknown[], matrix: Matrix) => void,
): void {
  const states: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const save = () => {
    if (states.length < MAX_STATES) states.push(matrix)
  }
  for (const [index, operator] of fnArray.entries()) {
    const found = argsArray[index]
    const values: readonly unknown[] = Array.isArray(found) ? found : []
    if (operator === ops.save) save()
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd)
      matrix = states.pop() ?? matrix
    else if (operator === ops.transform) matrix = multiplyMatrices(matrix, toMatrix(values))
    else if (operator === ops.paintFormXObjectBegin) {
      save()
      matrix = multiplyMatrices(matrix, toMatrix(values[0]))
    } else visit(operator, values, matrix)
  }
}

/** A list from pdf.js, which uses plain and typed arrays, as a plain one; empty for anything else. */
export const toArray = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : ArrayBuffer.isView(value) ? Object.values(value) : []

/** A matrix from a list of six numbers; the identity for anything else. */
export function toMatrix(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = toArray(value).map(Number)
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : [1, 0, 0, 1, 0, 0]
}

/** The matrix that applies the second transformation, then the first. */
export function multiplyMatrices([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}
