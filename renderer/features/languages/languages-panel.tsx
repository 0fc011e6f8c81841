import { ArrowDown, ArrowUp, Eye, EyeOff, type LucideIcon } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { autonymOf } from '../../../contract/languages.ts'
import { addColumn, MAX_COLUMNS, moveColumn, removeColumn } from '../../session/choose-columns.ts'
import { useOpenReading, useSession } from '../../session/session.ts'
import { Panel } from '../../ui/panel.tsx'
import { PushButton } from '../../ui/push-button.tsx'
import { DeleteTranslation } from './delete-translation.tsx'
import { LanguageLabel } from './language-label.tsx'
import { sortLanguages } from './language-names.ts'
import styles from './languages-panel.module.css'
import { SourceLanguage } from './source-language.tsx'
import { useChangeLanguages } from './use-change-languages.ts'

/** The shown languages and their order, and the translations that can be shown, added or deleted. */
export function LanguagesPanel() {
  const { t, i18n } = useTranslation()
  const { changeView, openPanel, closePanel } = useSession()
  const { article, view } = useOpenReading()
  const { changeSource, removeTranslation } = useChangeLanguages()
  const { languages: columns } = view
  const { language: source } = article
  const sorted = sortLanguages(
    article.languages.map((one) => one.language),
    i18n.language,
  ).map(({ language }) => language)
  const others = sorted.filter((language) => !columns.includes(language))
  const deletable = new Set(
    article.languages.filter((one) => one.isRemovable).map((one) => one.language),
  )
  const onChange = (languages: string[]): void => changeView({ languages })
  const add = useRef<HTMLButtonElement>(null)
  const remove = async (language: string): Promise<void> => {
    await removeTranslation(language)
    // The focused button was removed with its language; in the next frame, because the closing dialog restores the
    // focus first.
    requestAnimationFrame(() => add.current?.focus())
  }
  const label = (language: string) => (
    <LanguageLabel
      language={language}
      {...(language === source ? { note: t('languages.source') } : {})}
    />
  )
  const control = (name: string, Icon: LucideIcon, disabled: boolean, onClick: () => void) => (
    <button type="button" aria-label={name} title={name} disabled={disabled} onClick={onClick}>
      <Icon aria-hidden size={16} />
    </button>
  )
  return (
    <Panel
      title={t('languages.title')}
      closeLabel={t('app.close')}
      place="end"
      onClose={closePanel}
    >
      <p className={styles['hint']}>{t('languages.hint')}</p>
      <h3 className={styles['heading']}>{t('languages.shown')}</h3>
      <ol className={styles['list']}>
        {columns.map((language, index) => {
          const named = { language: autonymOf(language) }
          return (
            <li key={language}>
              {label(language)}
              {control(t('languages.up', named), ArrowUp, index === 0, () =>
                onChange(moveColumn(columns, language, -1)),
              )}
              {control(t('languages.down', named), ArrowDown, index === columns.length - 1, () =>
                onChange(moveColumn(columns, language, 1)),
              )}
              {control(t('languages.remove', named), EyeOff, columns.length === 1, () =>
                onChange(removeColumn(columns, language)),
              )}
            </li>
          )
        })}
      </ol>
      {others.length > 0 ? <h3 className={styles['heading']}>{t('languages.available')}</h3> : null}
      {columns.length >= MAX_COLUMNS && others.length > 0 ? (
        <p className={styles['hint']}>{t('languages.full')}</p>
      ) : null}
      {sorted.length < 2 ? <p className={styles['none']}>{t('languages.none')}</p> : null}
      <ul className={styles['list']}>
        {others.map((language) => (
          <li key={language}>
            {label(language)}
            {control(
              t('languages.add', { language: autonymOf(language) }),
              Eye,
              columns.length >= MAX_COLUMNS,
              () => onChange(addColumn(columns, language)),
            )}
          </li>
        ))}
      </ul>
      <div className={styles['more']}>
        <PushButton ref={add} onClick={() => openPanel('add-translation')}>
          {t('command.addTranslation')}
        </PushButton>
      </div>
      {article.isShipped ? null : (
        <SourceLanguage key={source} language={source} onChange={changeSource} />
      )}
      <DeleteTranslation
        languages={sorted.filter((language) => deletable.has(language))}
        onDelete={remove}
      />
    </Panel>
  )
}
