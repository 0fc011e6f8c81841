type Limits = Readonly<{ min: number; max: number }>

/** Limits of the typography of one language, for stored files and controls. */
export const TYPE_LIMITS = {
  /** Multiples of the base size, 1 rem. */
  size: { min: 0.7, max: 3 },
  /** Multiples of the font size. */
  lineHeight: { min: 1.1, max: 2.6 },
  /** Characters. */
  measure: { min: 16, max: 120 },
  /** Em. */
  spacing: { min: 0, max: 3 },
  /** Em. */
  indent: { min: 0, max: 4 },
} as const satisfies Record<string, Limits>

/** Limits of what multiplies the defaults of every language's script. */
export const SHARED_LIMITS = {
  size: { min: 0.5, max: 2.5 },
  lineHeight: { min: 0.7, max: 1.5 },
  measure: { min: 0.4, max: 2 },
} as const satisfies Record<string, Limits>

/** Limits of what multiplies the default gap and margins of the page. */
export const PAGE_LIMITS = {
  gap: { min: 0.25, max: 3 },
  margin: { min: 0.25, max: 5 },
} as const satisfies Record<string, Limits>
