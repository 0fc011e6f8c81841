/** What a page is painted with: numbers of operators and what they are given, as pdf.js lists them. */
export type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] }

/** What takes an ordinary transformation of the plane (ISO 32000-1 §8.3.3) to the page. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The numbers of the operators that change where things are painted. */
export type StateOperators = Readonly<
  Record<'save' | 'restore' | 'transform' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd', number>
>

/** States that lie in each other. */
const DEEPEST = 1_000

/** Goes through what a page is painted with, and tells of every operator how the plane lies by then. */
export function walkStates(
  { fnArray, argsArray }: Operators,
  ops: StateOperators,
  visit: (operator: number, values: readonly unknown[], matrix: Matrix) => void,
): void {
  const states: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const save = () => {
    if (states.length < DEEPEST) states.push(matrix)
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
    } else visit(operator, values, matrix)
  }
}

/** A list as pdf.js gives one: an array, or numbers in a typed one. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : ArrayBuffer.isView(value) ? Object.values(value) : []

/** A transformation by its six numbers; what is none changes nothing. */
export function matrixOf(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = listOf(value).map(Number)
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : [1, 0, 0, 1, 0, 0]
}

/** One transformation within another. */
export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}
