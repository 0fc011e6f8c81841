import { Bot, CircleCheck, CircleDashed, CircleHelp, Link2, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../../../contract/article.ts'
import { autonymOf, directionOf, UNKNOWN_LANGUAGE } from '../../../../contract/languages.ts'
import { progressFacts } from '../rows/progress-facts.ts'
import styles from './column-heads.module.css'

type Column = { language: string; isSource: boolean; isBase: boolean; progress: Progress | null }

const ICONS = {
  source: CircleCheck,
  none: CircleDashed,
  machine: Bot,
  mixed: Bot,
  aligned: Link2,
  human: UserRound,
  unknown: CircleHelp,
}

/** The head of each column: language, origin of the translation and progress; sticky. */
export function ColumnHeads({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation()
  return (
    <div className={styles['heads']} data-edge="">
      {columns.map(({ language, isSource, isBase, progress }, column) => {
        const facts = progressFacts(isSource ? null : progress, t)
        const Icon = ICONS[facts.maker]
        const isUnknown = language === UNKNOWN_LANGUAGE
        const name = isUnknown ? t('languages.unknown') : autonymOf(language)
        return (
          <div
            key={language}
            className={styles['head']}
            data-face={column}
            data-base={isBase ? '' : undefined}
            data-source={isSource ? '' : undefined}
          >
            <span
              {...(isUnknown ? {} : { lang: language, dir: directionOf(language) })}
              className={styles['name']}
            >
              {name}
            </span>
            <span className={styles['facts']}>
              <Icon aria-hidden size={14} strokeWidth={1.75} className={styles['icon']} />
              <span className={styles['quality']}>{facts.quality}</span>
              {facts.coverage ? <span>{facts.coverage}</span> : null}
            </span>
          </div>
        )
      })}
    </div>
  )
}
