/** The first subtag of a language tag (BCP 47), in small letters: `zh` of `zh-TW`. */
export function subtagOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? ''
}
