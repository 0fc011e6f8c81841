import { ArrowDown, ArrowUp, Plus, Trash2, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { autonymOf, directionOf, UNKNOWN_LANGUAGE } from '../../../contract/languages.ts'
import { useOpenReading, useSession } from '../../session/session.ts'
import { isolate } from '../../ui/isolate.ts'
import { Panel } from '../../ui/panel.tsx'
import { PushButton } from '../../ui/push-button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { addColumn, MAX_COLUMNS, moveColumn, removeColumn } from '../../session/choose-columns.ts'
import styles from './languages-panel.module.css'
import { SourceLanguage } from './source-language.tsx'
import { useChangeLanguages } from './use-change-languages.ts'

/** The shown languages and their order, and the translations that can be added or removed. */
export function LanguagesPanel() {
  const { t } = useTranslation()
  const { changeView, openPanel, closePanel } = useSession()
  const { article, view } = useOpenReading()
  const { changeSource, removeTranslation } = useChangeLanguages()
  const { languages: columns } = view
  const { language: source } = article
  const available = article.languages.map((one) => one.language)
  const onChange = (languages: string[]): void => changeView({ languages })
  const [toRemove, setToRemove] = useState<string | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  const remove = async (language: string): Promise<void> => {
    await removeTranslation(language)
    setToRemove(null)
    // The focused button was removed with its language; in the next frame, because the closing dialog restores the
    // focus first.
    requestAnimationFrame(() => add.current?.focus())
  }
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
  const removing = (language: string) =>
    article.languages.some((one) => one.language === language && one.isRemovable)
      ? control(
          t('languages.removeTranslation', { language: autonymOf(language) }),
          Trash2,
          false,
          () => setToRemove(language),
        )
      : null
  return (
    <Panel
      title={t('languages.title')}
      closeLabel={t('app.close')}
      place="side"
      onClose={closePanel}
    >
      <p className={styles['hint']}>{t('languages.hint')}</p>
      <h3 className={styles['heading']}>{t('languages.shown')}</h3>
      <ol className={styles['list']}>
        {columns.map((language, index) => {
          const label = { language: autonymOf(language) }
          return (
            <li key={language}>
              {name(language)}
              {removing(language)}
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
      {others.length > 0 ? <h3 className={styles['heading']}>{t('languages.available')}</h3> : null}
      {columns.length >= MAX_COLUMNS && others.length > 0 ? (
        <p className={styles['hint']}>{t('languages.full')}</p>
      ) : null}
      {available.length < 2 ? <p className={styles['none']}>{t('languages.none')}</p> : null}
      <ul className={styles['list']}>
        {others.map((language) => (
          <li key={language}>
            {name(language)}
            {removing(language)}
            {control(
              t('languages.add', { language: autonymOf(language) }),
              Plus,
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
      {toRemove ? (
        <ConfirmDialog
          title={t('languages.removeTitle')}
          text={t('languages.removeText', { language: isolate(autonymOf(toRemove)) })}
          confirmLabel={t('articles.removeConfirm')}
          cancelLabel={t('job.cancel')}
          onConfirm={() => void remove(toRemove)}
          onClose={() => setToRemove(null)}
        />
      ) : null}
    </Panel>
  )
}
