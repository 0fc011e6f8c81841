import {
  Columns2,
  Command as CommandIcon,
  Languages,
  Library,
  MousePointerClick,
  Rows2,
  Settings2,
  TextInitial,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Mode, View } from '../../../contract/reading.ts'
import styles from './app-bar.module.css'
import { type Choice, Choices } from '../../ui/choices.tsx'
import { IconButton } from '../../ui/icon-button.tsx'

type Props = {
  /** Null while no article is open. */
  view: View | null
  hint: (id: 'articles' | 'languages' | 'settings' | 'palette') => string | undefined
  onMode: (mode: Mode) => void
  /** Called after a mode was chosen by pointer. */
  onPointerChoice?: (() => void) | undefined
  onOpen: (overlay: 'articles' | 'languages' | 'settings' | 'palette') => void
}

const iconProps = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

/** The toolbar: articles, reading modes, languages, settings and the command palette. */
export function AppBar({ view, hint, onMode, onPointerChoice, onOpen }: Props) {
  const { t } = useTranslation()
  const modes: Choice<Mode>[] = [
    {
      value: 'side-by-side',
      label: t('command.sideBySide'),
      icon: <Columns2 {...iconProps} />,
      hint: '1',
    },
    {
      value: 'interleaved',
      label: t('command.interleaved'),
      icon: <Rows2 {...iconProps} />,
      hint: '2',
    },
    {
      value: 'on-demand',
      label: t('command.onDemand'),
      icon: <MousePointerClick {...iconProps} />,
      hint: '3',
    },
    {
      value: 'translation-only',
      label: t('command.translationOnly'),
      icon: <TextInitial {...iconProps} />,
      hint: '4',
    },
  ]
  return (
    <header className={styles['bar']} data-edge="" aria-label={t('app.toolbar')}>
      <div className={styles['start']}>
        <IconButton
          icon={Library}
          label={t('command.articles')}
          hint={hint('articles')}
          onClick={() => onOpen('articles')}
        />
      </div>
      {view ? (
        <Choices
          name="mode"
          label={t('mode.label')}
          choices={modes}
          value={view.mode}
          onChoose={onMode}
          onPointerChoice={onPointerChoice}
        />
      ) : null}
      <div className={styles['end']}>
        {view ? (
          <IconButton
            icon={Languages}
            label={t('command.languages')}
            hint={hint('languages')}
            text={t('command.languages')}
            onClick={() => onOpen('languages')}
          />
        ) : null}
        <IconButton
          icon={Settings2}
          label={t('command.settings')}
          hint={hint('settings')}
          onClick={() => onOpen('settings')}
        />
        <IconButton
          icon={CommandIcon}
          label={t('command.palette')}
          hint={hint('palette')}
          onClick={() => onOpen('palette')}
        />
      </div>
    </header>
  )
}
