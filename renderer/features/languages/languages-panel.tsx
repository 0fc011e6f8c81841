import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { autonymOf, directionOf, UNKNOWN_LANGUAGE } from '../../../contract/languages.ts'
import type { ChangeProblem } from '../../../contract/article.ts'
import { Panel } from '../../ui/panel.tsx'
import { addColumn, MOST_COLUMNS, moveColumn, removeColumn } from './choose-columns.ts'
import styles from './languages-panel.module.css'
import { SourceLanguage } from './source-language.tsx'

type Props = {
  columns: readonly string[]
  /** The languages that the article has. */
  available: readonly string[]
  source: string
  onChange: (columns: string[]) => void
  /** Asks for a translation's file. */
  onAdd: () => void
  /** Corrects the article's own language; null where that cannot be. */
  onSource: ((language: string) => Promise<ChangeProblem | null>) | null
  onClose: () => void
}

/** Which languages are shown, in which order. */
export function LanguagesPanel(props: Props) {
  const { columns, available, source, onChange, onAdd, onSource, onClose } = props
  const { t } = useTranslation()
  const others = available.filter((language) => !columns.includes(language))
  const name = (language: string) => (
    <span className={styles['name']}>
      {language === UNKNOWN_LANGUAGE ? (
        <bdi>{t('languages.unknown')}</bdi>
      ) : (
        <bdi lang={language} dir={directionOf(language)}>
          {autonymOf(language)}
        </bdi>
      )}
      {language === source ? <small>{t('languages.source')}</small> : null}
    </span>
  )
  const control = (label: string, Icon: typeof X, disabled: boolean, onClick: () => void) => (
    <button type="button" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon aria-hidden size={16} />
    </button>
  )
  return (
    <Panel title={t('languages.title')} closeLabel={t('app.close')} place="side" onClose={onClose}>
      <p className={styles['hint']}>{t('languages.hint')}</p>
      <h3 className={styles['heading']}>{t('languages.shown')}</h3>
      <ol className={styles['list']}>
        {columns.map((language, index) => {
          const label = { language: autonymOf(language) }
          return (
            <li key={language}>
              {name(language)}
              {control(t('languages.up', label), ArrowUp, index === 0, () =>
                onChange(moveColumn(columns, language, -1)),
              )}
              {control(t('languages.down', label), ArrowDown, index === columns.length - 1, () =>
                onChange(moveColumn(columns, language, 1)),
              )}
              {control(t('languages.remove', label), X, columns.length === 1, () =>
                onChange(removeColumn(columns, language)),
              )}
            </li>
          )
        })}
      </ol>
      <h3 className={styles['heading']}>{t('languages.available')}</h3>
      {columns.length >= MOST_COLUMNS && others.length > 0 ? (
        <p className={styles['hint']}>{t('languages.full')}</p>
      ) : null}
      {available.length < 2 ? <p className={styles['hint']}>{t('languages.none')}</p> : null}
      <ul className={styles['list']}>
        {others.map((language) => (
          <li key={language}>
            {name(language)}
            {control(
              t('languages.add', { language: autonymOf(language) }),
              Plus,
              columns.length >= MOST_COLUMNS,
              () => onChange(addColumn(columns, language)),
            )}
          </li>
        ))}
      </ul>
      <button type="button" className={styles['more']} onClick={onAdd}>
        {t('command.addTranslation')}
      </button>
      {onSource ? <SourceLanguage key={source} language={source} onChange={onSource} /> : null}
    </Panel>
  )
}
