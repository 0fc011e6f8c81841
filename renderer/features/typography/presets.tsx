import { useTranslation } from 'react-i18next'
import { presetOf, PRESETS, presetType } from '../../session/type-changes.ts'
import type { Typography } from './use-typography.ts'
import styles from './typography-panel.module.css'

/** Buttons that set all typography at once. */
export function Presets({ typography }: { typography: Typography }) {
  const { t } = useTranslation()
  const current = presetOf(typography.view)
  return (
    <div role="group" aria-label={t('typography.presets')} className={styles['presets']}>
      {PRESETS.map((preset) => {
        const name = t(`typography.preset.${preset}`)
        return (
          <button
            key={preset}
            type="button"
            aria-pressed={preset === current}
            onClick={() =>
              preset === current
                ? undefined
                : typography.changeAndTell(
                    () => presetType(preset),
                    t('typography.presetNow', { preset: name }),
                  )
            }
          >
            {name}
          </button>
        )
      })}
    </div>
  )
}
