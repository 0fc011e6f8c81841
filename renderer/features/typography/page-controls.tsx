import { useTranslation } from 'react-i18next'
import { PAGE_LIMITS } from '../../../contract/type-limits.ts'
import { withPage } from '../../session/type-changes.ts'
import { SliderField } from '../../ui/slider-field.tsx'
import { percentRange } from './percent-range.ts'
import { typeScope } from './type-scope.ts'
import type { Typography } from './use-typography.ts'
import { useSliderWords } from './use-slider-words.ts'

/** The space between and around the columns. */
export function PageControls({ typography }: { typography: Typography }) {
  const { t } = useTranslation()
  const { view, change } = typography
  const { percent, percentSign } = useSliderWords(typeScope(typography, null))
  return (['gap', 'margin'] as const).map((key) => {
    const value = view.page?.[key] ?? 1
    const label = t(`typography.${key}`)
    const run = (): void => change((now) => withPage(now, { [key]: undefined }))
    return (
      <SliderField
        key={key}
        {...percentRange(PAGE_LIMITS[key])}
        step={5}
        precision={1}
        unit={percentSign}
        label={label}
        value={value * 100}
        text={percent(value)}
        reset={value === 1 ? undefined : { label: t('typography.resetOne', { name: label }), run }}
        onChange={(next) => change((now) => withPage(now, { [key]: next / 100 }))}
      />
    )
  })
}
