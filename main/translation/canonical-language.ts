/** A BCP 47 tag in its canonical form (`zh-cn` is `zh-CN`), or null for what is no tag: it may then name no folder. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}
