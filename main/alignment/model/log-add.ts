/** Log difference beyond which the smaller term of a sum is ignored (1 part in 10^11). */
export const NEGLIGIBLE = 25

/** Returns log(exp(a) + exp(b)); -Infinity stands for zero. */
export function logAdd(a: number, b: number): number {
  // -Infinity - -Infinity would be NaN.
  if (a - NEGLIGIBLE > b || b === -Infinity) return a
  if (b - NEGLIGIBLE > a || a === -Infinity) return b
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/**
 * Returns the log of the sum of the first `count` terms, given as logarithms, with a single log() call. -Infinity stands
 * for zero.
 */
export function logSum(terms: Float64Array, count: number): number {
  let most = -Infinity
  for (let at = 0; at < count; at += 1) {
    const term = terms[at] ?? -Infinity
    if (term > most) most = term
  }
  if (most === -Infinity) return most
  let sum = 0
  for (let at = 0; at < count; at += 1) {
    const below = (terms[at] ?? -Infinity) - most
    if (below > -NEGLIGIBLE) sum += below === 0 ? 1 : Math.exp(below)
  }
  return most + Math.log(sum)
}
