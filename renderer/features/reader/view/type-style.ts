import type { View } from '../../../../contract/reading.ts'
import { fontFamily } from '../../../ui/typeface.ts'
import { defaultType, measureLength } from '../../../session/type-setting.ts'

/**
 * Returns each column's type as custom properties, so that a change restyles a column without rendering its
 * sentences.
 */
export function typeStyle(view: View): Record<`--${string}`, string | number> {
  const style: Record<`--${string}`, string | number> = { '--columns': view.languages.length }
  view.languages.forEach((language, column) => {
    const type = view.type[language] ?? defaultType(language)
    style[`--family-${column}`] = fontFamily(language, type.family)
    style[`--size-${column}`] = `${type.size}rem`
    style[`--leading-${column}`] = type.lineHeight
    style[`--measure-${column}`] = measureLength(language, type)
  })
  return style
}
