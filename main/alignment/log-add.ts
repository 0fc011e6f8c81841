/** Differences of logarithms beyond which the smaller is left out of a sum: a part in 10^11. */
export const NEGLIGIBLE = 25

/** The natural logarithm of a sum, of the logarithms of its parts; minus infinity is nothing. */
export function logAdd(a: number, b: number): number {
  // What is so much less likely changes nothing; and minus infinity less itself is no number.
  if (a - NEGLIGIBLE > b || b === -Infinity) return a
  if (b - NEGLIGIBLE > a || a === -Infinity) return b
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
