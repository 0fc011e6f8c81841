/** Returns the primary subtag of a BCP 47 language tag in lower case: `zh` for `zh-TW`. */
export function subtagOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? ''
}
