import { useTranslation } from 'react-i18next'
import type { TypeSetting } from '../../../contract/reading.ts'
import { Choices } from '../../ui/choices.tsx'
import { Slider } from '../../ui/slider.tsx'
import styles from './settings-panel.module.css'

type Props = {
  language: string
  name: string
  setting: TypeSetting
  /** The size shown as 100 %. */
  defaultSize: number
  onChange: (setting: TypeSetting) => void
}

/** The type settings of one language: font family, size, line spacing and line length. */
export function TypeControls({ language, name, setting, defaultSize, onChange }: Props) {
  const { t, i18n } = useTranslation()
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  const ratio = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2 })
  const change = (part: Partial<TypeSetting>) => onChange({ ...setting, ...part })
  return (
    <section className={styles['group']} aria-label={t('settings.typeOf', { language: name })}>
      <h3 className={styles['label']}>
        {t('settings.type')} · <bdi lang={language}>{name}</bdi>
      </h3>
      <Choices
        name={`family-${language}`}
        label={t('settings.family')}
        value={setting.family}
        choices={(['serif', 'sans'] as const).map((value) => ({
          value,
          label: t(`settings.${value}`),
        }))}
        onChoose={(family) => change({ family })}
      />
      <Slider
        label={t('settings.size')}
        value={setting.size}
        min={0.75}
        max={3}
        step={0.0625}
        text={percent.format(setting.size / defaultSize)}
        onChange={(size) => change({ size })}
      />
      <Slider
        label={t('settings.lineHeight')}
        value={setting.lineHeight}
        min={1.1}
        max={2.6}
        step={0.05}
        text={ratio.format(setting.lineHeight)}
        onChange={(lineHeight) => change({ lineHeight })}
      />
      <Slider
        label={t('settings.measure')}
        value={setting.measure}
        min={16}
        max={120}
        step={1}
        text={t('settings.measureValue', { count: setting.measure })}
        onChange={(measure) => change({ measure })}
      />
    </section>
  )
}
