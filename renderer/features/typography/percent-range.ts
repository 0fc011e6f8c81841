const STEP_PERCENT = 5

/** Returns limits in percent of `base`, within which all are multiples of five. */
export function percentRange(
  { min, max }: { min: number; max: number },
  base = 1,
): { min: number; max: number } {
  const steps = (value: number): number => (value / base) * (100 / STEP_PERCENT)
  return {
    min: Math.ceil(steps(min) - 1e-9) * STEP_PERCENT,
    max: Math.floor(steps(max) + 1e-9) * STEP_PERCENT,
  }
}
