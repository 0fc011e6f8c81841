import { useTranslation } from 'react-i18next'
import { TYPE_LIMITS } from '../../../contract/type-limits.ts'
import { SliderField } from '../../ui/slider-field.tsx'
import { Switch } from '../../ui/switch.tsx'
import type { TypeScope } from './type-scope.ts'
import { useSliderWords } from './use-slider-words.ts'

/** How paragraphs begin, how far apart they are, and whether their lines are justified. */
export function ParagraphControls({ scope }: { scope: TypeScope }) {
  const { t } = useTranslation()
  const { values, set } = scope
  const { ratio, reset, note } = useSliderWords(scope)
  const inEm = (value: number): string => t('typography.emValue', { value: ratio(value) })
  return (
    <>
      <SliderField
        {...TYPE_LIMITS.spacing}
        step={0.25}
        precision={0.05}
        unit={t('typography.em')}
        label={t('typography.spacing')}
        value={values.spacing}
        text={inEm(values.spacing)}
        reset={reset(t('typography.spacing'), ['spacing'])}
        note={note(['spacing'])}
        onChange={(spacing) => set({ spacing })}
      />
      <SliderField
        {...TYPE_LIMITS.indent}
        step={0.25}
        precision={0.05}
        unit={t('typography.em')}
        label={t('typography.indent')}
        value={values.indent}
        text={inEm(values.indent)}
        reset={reset(t('typography.indent'), ['indent'])}
        note={note(['indent'])}
        onChange={(indent) => set({ indent })}
      />
      <Switch
        label={t('typography.justify')}
        isOn={values.isJustified}
        onChange={() => set({ isJustified: !values.isJustified })}
      />
    </>
  )
}
