/** The date of an ISO 8601 date or time as `2020-05-04`; null for a year alone and for invalid dates. */
export function isoDate(text: string): string | null {
  const match = /^\s*(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text)
  if (match === null) return null
  const date = new Date(`${match[0].trim()}T00:00:00Z`)
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
  return day === match[0].trim() && Number(match[1]) > 0 ? day : null
}
