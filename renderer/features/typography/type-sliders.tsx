import { useTranslation } from 'react-i18next'
import { SHARED_LIMITS, TYPE_LIMITS } from '../../../contract/type-limits.ts'
import { defaultType } from '../../session/type-setting.ts'
import { SliderField } from '../../ui/slider-field.tsx'
import { percentRange } from './percent-range.ts'
import type { TypeScope } from './type-scope.ts'
import { useSliderWords } from './use-slider-words.ts'

/** Size, line spacing and line length: of one language as they are, of all as parts of their defaults. */
export function TypeSliders({ scope }: { scope: TypeScope }) {
  const { t } = useTranslation()
  const { language, values, set } = scope
  const { percent, percentSign, ratio, reset, note } = useSliderWords(scope)
  const base = language === null ? 1 : defaultType(language).size
  const sizes = language === null ? SHARED_LIMITS.size : TYPE_LIMITS.size
  const common = { unit: percentSign, step: 5, precision: 1 }
  return (
    <>
      <SliderField
        {...common}
        {...percentRange(sizes, base)}
        label={t('typography.size')}
        value={(values.size / base) * 100}
        text={percent(values.size / base)}
        reset={reset(t('typography.size'), ['size'])}
        note={note(['size'])}
        onChange={(value) => set({ size: (value / 100) * base })}
      />
      {language === null ? (
        <>
          <SliderField
            {...common}
            {...percentRange(SHARED_LIMITS.lineHeight)}
            label={t('typography.lineHeight')}
            value={values.lineHeight * 100}
            text={percent(values.lineHeight)}
            reset={reset(t('typography.lineHeight'), ['lineHeight'])}
            note={note(['lineHeight'])}
            onChange={(value) => set({ lineHeight: value / 100 })}
          />
          <SliderField
            {...common}
            {...percentRange(SHARED_LIMITS.measure)}
            label={t('typography.measure')}
            value={values.measure * 100}
            text={percent(values.measure)}
            reset={reset(t('typography.measure'), ['measure'])}
            note={note(['measure'])}
            onChange={(value) => set({ measure: value / 100 })}
          />
        </>
      ) : (
        <>
          <SliderField
            {...TYPE_LIMITS.lineHeight}
            step={0.05}
            precision={0.01}
            label={t('typography.lineHeight')}
            value={values.lineHeight}
            text={ratio(values.lineHeight)}
            reset={reset(t('typography.lineHeight'), ['lineHeight'])}
            onChange={(lineHeight) => set({ lineHeight })}
          />
          <SliderField
            {...TYPE_LIMITS.measure}
            step={1}
            precision={1}
            label={t('typography.measureIn')}
            value={values.measure}
            text={t('typography.measureValue', { count: values.measure })}
            reset={reset(t('typography.measure'), ['measure'])}
            onChange={(measure) => set({ measure: Math.round(measure) })}
          />
        </>
      )}
    </>
  )
}
