import { useTranslation } from 'react-i18next'
import { directionOf } from '../../../contract/languages.ts'
import type { View } from '../../../contract/reading.ts'
import { typeOf } from '../../session/type-setting.ts'
import { fontFamily } from '../../ui/typeface.ts'
import styles from './typography-panel.module.css'

/** Two paragraphs in the type of the interface's language, for when no article is in view. */
export function Sample({ view }: { view: View }) {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  const type = typeOf(view, language)
  const style = {
    fontFamily: fontFamily(language, type.family, type.face),
    fontSize: `${type.size}rem`,
    lineHeight: type.lineHeight,
    textIndent: `${type.indent}em`,
    textAlign: type.isJustified ? 'justify' : 'start',
    marginBlockEnd: `${type.spacing}em`,
  } as const
  return (
    <figure className={styles['sample']} aria-label={t('typography.sample')}>
      {[t('typography.sampleText'), t('typography.sampleMore')].map((text) => (
        <p key={text} lang={language} dir={directionOf(language)} style={style}>
          {text}
        </p>
      ))}
    </figure>
  )
}
