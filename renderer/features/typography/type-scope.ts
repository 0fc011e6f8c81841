import type { OwnType, TypeSetting } from '../../../contract/typography.ts'
import {
  ownersOf,
  SHARED_DEFAULTS,
  type TypeKey,
  withDefaults,
  withOwn,
  withShared,
} from '../../session/type-changes.ts'
import { definedIn, typeOf } from '../../session/type-setting.ts'
import type { Typography } from './use-typography.ts'

/** What the controls change: the type of one language, or of all. */
export type TypeScope = {
  /** Null for all languages. */
  language: string | null
  /** For all languages, sizes and lengths are multiples of each script's default. */
  values: TypeSetting
  set: (change: OwnType) => void
  /** Restores defaults; absent if a scope has them. */
  reset: (keys: readonly TypeKey[]) => (() => void) | undefined
  /** The languages that have a value of their own, of a scope of all languages. */
  owners: (keys: readonly TypeKey[]) => readonly string[]
}

/** Returns the settings of one language, or of all if it is null, and what changes them. */
export function typeScope(
  { view, change }: Pick<Typography, 'view' | 'change'>,
  language: string | null,
): TypeScope {
  const given = language === null ? view.allType : view.type[language]
  const owners: TypeScope['owners'] = (keys) => (language === null ? ownersOf(view, keys) : [])
  return {
    language,
    values:
      language === null
        ? { ...SHARED_DEFAULTS, ...definedIn(view.allType ?? {}) }
        : typeOf(view, language),
    set: (part) =>
      change((now) => (language === null ? withShared(now, part) : withOwn(now, language, part))),
    reset(keys) {
      const isChanged = keys.some((key) => {
        const value = given?.[key]
        return value !== undefined && (language !== null || value !== SHARED_DEFAULTS[key])
      })
      if (!isChanged && owners(keys).length === 0) return undefined
      return () => change((now) => withDefaults(now, language, keys))
    },
    owners,
  }
}
