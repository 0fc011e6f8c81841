/** Differences of logarithms beyond which the smaller is left out of a sum: a part in 10^11. */
export const NEGLIGIBLE = 25

/** The natural logarithm of a sum, of the logarithms of its parts; minus infinity is nothing. */
export function logAdd(a: number, b: number): number {
  // What is so much less likely changes nothing; and minus infinity less itself is no number.
  if (a - NEGLIGIBLE > b || b === -Infinity) return a
  if (b - NEGLIGIBLE > a || a === -Infinity) return b
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/**
 * The same for the first `count` of many parts, with one logarithm for all. `terms` holds logarithms; minus infinity is
 * nothing.
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
