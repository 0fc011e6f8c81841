import { matchInterfaceLanguage } from '../../contract/interface-language.ts'
import { canonicalLanguage, LANGUAGES } from '../../contract/languages.ts'
import type { CliKey } from './interface-text.ts'

export type Shell = 'electron' | 'browser'

/** Wrong usage: a key of `locales/<lng>/cli.json` and its values. */
export class UsageError extends Error {
  readonly key: CliKey
  readonly values: Readonly<Record<string, string>>

  constructor(key: CliKey, values: Readonly<Record<string, string>> = {}) {
    super(`${key} ${JSON.stringify(values)}`)
    this.name = 'UsageError'
    this.key = key
    this.values = values
  }
}

/** A canonical BCP 47 tag; null if the option is not given. */
export function readTag(value: string | undefined): string | null {
  if (value === undefined) return null
  const tag = canonicalLanguage(value)
  if (tag !== null && isKnown(tag)) return tag
  throw new UsageError('badTag', { value })
}

/** Two-letter codes must be in ISO 639-1: `cn` and `jp` are countries. Longer codes are accepted. */
function isKnown(tag: string): boolean {
  const [language = ''] = tag.split('-')
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return language.length !== 2 || names.of(language) !== undefined
}

export function readShell(value: string | undefined): Shell | null {
  if (value === undefined || value === 'electron' || value === 'browser') return value ?? null
  throw new UsageError('badShell', { value })
}

export function readPort(value = '0'): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value)
  throw new UsageError('badPort', { value })
}

export function readJobs(value = '1'): number {
  if (/^[1-9]\d?$/.test(value) && Number(value) <= 64) return Number(value)
  throw new UsageError('badJobs', { value })
}

export function readLanguage(value: string | undefined): string | null {
  if (value === undefined) return null
  const language = matchInterfaceLanguage(value)
  if (language) return language
  throw new UsageError('badLang', { value, languages: LANGUAGES.join(', ') })
}
