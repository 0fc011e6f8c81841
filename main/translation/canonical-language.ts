/** Returns a BCP 47 tag in canonical form (`zh-cn` becomes `zh-CN`), or null if it is invalid and so must not name a folder. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}
