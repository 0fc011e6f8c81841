import { ChevronDown, Plus } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../../../contract/article.ts'
import { autonymOf, textDirectionOf, UNKNOWN_LANGUAGE } from '../../../../contract/languages.ts'
import { lazyPart } from '../../../session/later-strings.ts'
import { ErrorBoundary } from '../../../ui/error-boundary.tsx'
import { progressFacts } from '../../../session/progress/progress-facts.ts'
import styles from './column-heads.module.css'

type Column = { language: string; isSource: boolean; isBase: boolean; progress: Progress | null }

type Props = {
  columns: readonly Column[]
  /** Goes to the next place to check of a translation. */
  onCheck: (language: string) => void
  /** Absent if there is a translation. */
  onAdd?: (() => void) | undefined
}

const loadDetails = async () => (await import('../check/column-details.tsx')).ColumnDetails

/**
 * The head of each column, sticky, of one height in every mode: the language, and of a translation its state and what
 * there is to check, as a button that shows what is behind it.
 */
export function ColumnHeads({ columns, onCheck, onAdd }: Props) {
  const { t, i18n } = useTranslation()
  const [ColumnDetails] = useState(() => lazyPart(i18n, loadDetails))
  const [open, setOpen] = useState<{ language: string; anchor: HTMLElement } | null>(null)
  const details = columns.find(({ language }) => language === open?.language)?.progress
  return (
    <div className={styles['heads']} data-edge="">
      {columns.map(({ language, isSource, isBase, progress }, column) => (
        <div
          key={language}
          dir={textDirectionOf(language)}
          className={styles['head']}
          data-face={column}
          data-base={isBase ? '' : undefined}
          data-source={isSource ? '' : undefined}
        >
          <Head
            language={language}
            progress={isSource ? null : progress}
            isOpen={open?.language === language}
            onToggle={(anchor) =>
              setOpen((now) => (now?.language === language ? null : { language, anchor }))
            }
          />
        </div>
      ))}
      {onAdd ? (
        <p className={styles['head']} dir={i18n.dir()} data-add="">
          <button type="button" className={styles['content']} onClick={onAdd}>
            <Plus aria-hidden size={14} strokeWidth={1.75} className={styles['more']} />
            <span className={styles['todo']}>{t('command.addTranslation')}</span>
          </button>
        </p>
      ) : null}
      {open && details ? (
        <ErrorBoundary key={open.language}>
          <Suspense fallback={null}>
            <ColumnDetails
              anchor={open.anchor}
              language={open.language}
              progress={details}
              onCheck={() => onCheck(open.language)}
              onClose={() => setOpen(null)}
            />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </div>
  )
}

type HeadProps = {
  language: string
  /** Null for the source, which has no details. */
  progress: Progress | null
  isOpen: boolean
  onToggle: (anchor: HTMLElement) => void
}

function Head({ language, progress, isOpen, onToggle }: HeadProps) {
  const { t, i18n } = useTranslation()
  const { state, todo } = progressFacts(progress, t)
  const isUnknown = language === UNKNOWN_LANGUAGE
  const name = isUnknown ? t('languages.unknown') : autonymOf(language)
  const full = [name, state, todo].filter((one) => one !== '').join(' · ')
  const content = (
    <>
      <span
        className={styles['name']}
        {...(isUnknown ? {} : { lang: language, dir: textDirectionOf(language) })}
      >
        {name}
      </span>
      <span className={styles['state']} dir={i18n.dir()}>
        {state}
      </span>
      {todo ? (
        <span className={styles['todo']} dir={i18n.dir()}>
          {todo}
        </span>
      ) : null}
    </>
  )
  if (!progress)
    return (
      <div className={styles['content']} title={full}>
        {content}
      </div>
    )
  return (
    <button
      type="button"
      className={styles['content']}
      title={full}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={(event) => onToggle(event.currentTarget)}
    >
      {content}
      <ChevronDown aria-hidden size={14} strokeWidth={1.75} className={styles['more']} />
    </button>
  )
}
