import type { View } from '../../contract/reading.ts'
import { SHARED_LIMITS, TYPE_LIMITS } from '../../contract/type-limits.ts'
import type { OwnType, PageSetting, SharedType, TypeSetting } from '../../contract/typography.ts'
import { clamp, defaultType, definedIn } from './type-setting.ts'

/** What typography changes of a view. */
export type TypeView = Pick<View, 'type' | 'allType' | 'page'>
export type TypeKey = keyof TypeSetting

/** Returns the settings without those keys; of languages that have none left, nothing stays. */
function withoutOwn(type: View['type'], keys: readonly TypeKey[]): View['type'] {
  const entries = Object.entries(type)
    .map(([language, own]) => [language, without(own, keys)] as const)
    .filter(([, own]) => Object.keys(own).length > 0)
  return Object.fromEntries(entries)
}

function without<T extends object>(settings: T, keys: readonly (keyof T)[]): Partial<T> {
  const kept: Partial<T> = { ...settings }
  for (const key of keys) delete kept[key]
  return kept
}

const keysOf = (change: OwnType | SharedType): TypeKey[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both have the keys of TypeSetting
  Object.keys(change) as TypeKey[]

/** Returns the view with the type of all languages changed; a language's own settings of the same kind go. */
export function withShared(view: TypeView, change: SharedType): TypeView {
  const type = withoutOwn(view.type, keysOf(change))
  return { ...typeView(view), type, allType: { ...view.allType, ...change } }
}

/** Returns the view with one language's own type changed. */
export function withOwn(view: TypeView, language: string, change: OwnType): TypeView {
  const type = { ...view.type, [language]: { ...view.type[language], ...change } }
  return { ...typeView(view), type }
}

/** Returns the view with the defaults of some settings, for one language or, if null, for all. */
export function withDefaults(
  view: TypeView,
  language: string | null,
  keys: readonly TypeKey[],
): TypeView {
  if (language === null)
    return {
      ...typeView(view),
      type: withoutOwn(view.type, keys),
      allType: without(view.allType ?? {}, keys),
    }
  const { [language]: own = {}, ...others } = view.type
  const kept = without(own, keys)
  const type = Object.keys(kept).length > 0 ? { ...others, [language]: kept } : others
  return { ...typeView(view), type }
}

/** Returns the view with other space around or between the columns; undefined is the default. */
export function withPage(view: TypeView, change: { [K in keyof PageSetting]: number | undefined }) {
  return { ...typeView(view), page: { ...view.page, ...change } }
}

/** Returns the shown languages that have a setting of their own. */
export function ownersOf(
  view: Pick<View, 'type' | 'languages'>,
  keys: readonly TypeKey[],
): string[] {
  return view.languages.filter((language) =>
    keys.some((key) => view.type[language]?.[key] !== undefined),
  )
}

export function typeView({ type, allType, page }: TypeView): TypeView {
  return { type, allType, page }
}

export const PRESETS = ['standard', 'book', 'screen', 'large'] as const
export type Preset = (typeof PRESETS)[number]

/** No preset justifies: without hyphenation, alphabets get wide gaps between words in narrow columns. */
const PRESET_TYPES: Readonly<Record<Preset, SharedType>> = {
  standard: {},
  book: { family: 'serif', face: null, lineHeight: 0.95, spacing: 0, indent: 1.5 },
  screen: { family: 'sans', face: null, size: 0.95, lineHeight: 1, spacing: 1, indent: 0 },
  large: { size: 1.4, lineHeight: 1.05, measure: 0.9 },
}

/** Returns the typography of a preset; it replaces all settings. */
export function presetType(preset: Preset): TypeView {
  return { type: {}, allType: PRESET_TYPES[preset], page: {} }
}

/** Returns the preset that a view has without other changes; null if it has none. */
export function presetOf(view: TypeView): Preset | null {
  const now = canonical(view)
  return PRESETS.find((preset) => canonical(presetType(preset)) === now) ?? null
}

/** What applies to all languages until it is changed; sizes and lengths are factors. */
export const SHARED_DEFAULTS: TypeSetting = {
  family: 'serif',
  face: null,
  size: 1,
  lineHeight: 1,
  measure: 1,
  spacing: 1,
  indent: 0,
  isJustified: false,
}

/** The same text for the same settings, whether defaults are given or absent. */
function canonical({ type, allType, page }: TypeView): string {
  const full = (defaults: object, settings: object = {}): [string, unknown][] =>
    Object.entries({ ...defaults, ...definedIn(settings) }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const own = full({}, type).map(([language, one]) => [language, full({}, Object(one))])
  return JSON.stringify([
    own.filter(([, one]) => Array.isArray(one) && one.length > 0),
    full(SHARED_DEFAULTS, allType),
    full({ gap: 1, margin: 1 }, page),
  ])
}

/** Steps of the size, as parts of the default size. */
const SIZE_STEP = 0.05

/** Returns the view with the text one step larger (1) or smaller (-1) in all languages, within the limits. */
export function withSizeStep(view: TypeView, by: 1 | -1): TypeView {
  const step = (size: number, unit: number, limits: { min: number; max: number }): number =>
    clamp(Math.round((size / unit + by * SIZE_STEP) * 1000) / 1000, {
      min: limits.min / unit,
      max: limits.max / unit,
    }) * unit
  const type = Object.fromEntries(
    Object.entries(view.type).map(([language, own]) => {
      if (own.size === undefined) return [language, own]
      const size = step(own.size, defaultType(language).size, TYPE_LIMITS.size)
      return [language, { ...own, size }]
    }),
  )
  const size = step(view.allType?.size ?? 1, 1, SHARED_LIMITS.size)
  return { ...typeView(view), type, allType: { ...view.allType, size } }
}
