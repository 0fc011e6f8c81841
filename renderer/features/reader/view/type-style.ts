import type { View } from '../../../../contract/reading.ts'
import { fontFamily } from '../../../ui/typeface.ts'
import { measureLength, typeOf } from '../../../session/type-setting.ts'

/**
 * Returns each column's type as custom properties, so that a change restyles a column without rendering its
 * sentences.
 */
export function typeStyle(view: View): Record<`--${string}`, string | number> {
  const style: Record<`--${string}`, string | number> = {
    '--columns': view.languages.length,
    '--gap-factor': view.page?.gap ?? 1,
    '--margin-factor': view.page?.margin ?? 1,
  }
  view.languages.forEach((language, column) => {
    const type = typeOf(view, language)
    style[`--family-${column}`] = fontFamily(language, type.family, type.face)
    style[`--size-${column}`] = `${type.size}rem`
    style[`--leading-${column}`] = type.lineHeight
    style[`--spacing-${column}`] = `${type.spacing}em`
    style[`--indent-${column}`] = `${type.indent}em`
    style[`--justify-${column}`] = type.isJustified ? 'justify' : 'start'
    style[`--measure-${column}`] = measureLength(language, type)
  })
  return style
}
