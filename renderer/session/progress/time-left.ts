const MINUTES_PER_HOUR = 60
/** In minutes: from here on a time is given in hours. */
const MIN_HOURS_MINUTES = 90
/** In minutes: longer times are rounded to five minutes. */
const MAX_EXACT_MINUTES = 15

/** Returns a time in words, as exact as an estimate can be: `8 min`, `25 min`, `1.5 hr`, `3 hr`. */
export function timeText(minutes: number, language: string): string {
  const format = (value: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    }).format(value)
  if (minutes >= MIN_HOURS_MINUTES) {
    const hours = minutes / MINUTES_PER_HOUR
    return format(hours < 3 ? Math.round(hours * 2) / 2 : Math.round(hours), 'hour')
  }
  const whole = Math.max(1, Math.round(minutes))
  return format(whole <= MAX_EXACT_MINUTES ? whole : Math.round(whole / 5) * 5, 'minute')
}
