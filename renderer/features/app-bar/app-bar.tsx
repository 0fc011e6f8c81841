import { CaseSensitive, Ellipsis, Languages, Library, PanelLeft, PanelRight } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../../contract/commands.ts'
import type { Mode } from '../../../contract/reading.ts'
import type { OpenReading } from '../../session/reading/open-reading.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import type { MenuGroup } from '../../ui/menu.tsx'
import styles from './app-bar.module.css'
import { ModeSwitch } from './mode-switch.tsx'
import { ReadingTitle } from './reading-title.tsx'
import { shortLanguages } from '../../ui/short-language.ts'
import { useTitleAway } from './use-title-away.ts'

type Props = {
  /** Null while no article is open. */
  open: Pick<OpenReading, 'article' | 'view'> | null
  /** The progress, beside the title. */
  progress?: ReactNode
  isSideOpen: boolean
  isTypographyOpen: boolean
  hint: (id: CommandId) => string | undefined
  onMode: (mode: Mode) => void
  /** Called before what is run by pointer, so that the focus returns to the text and not to a button. */
  onPointerUse: () => void
  onRun: (id: CommandId) => void
  /** The commands of the last menu. */
  more: () => readonly MenuGroup[]
  onMore: (id: string) => void
}

/** The toolbar: library, title and progress, reading modes, languages, typography, side panel and other commands. */
export function AppBar(props: Props) {
  const { open, hint, onPointerUse, onRun } = props
  const { t, i18n } = useTranslation()
  const bar = useRef<HTMLElement>(null)
  const isTitleAway = useTitleAway(bar, open && `${open.article.id} ${open.article.part}`)
  const run = (id: CommandId) => (isPointer: boolean) => {
    if (isPointer) onPointerUse()
    onRun(id)
  }
  return (
    <header ref={bar} className={styles['bar']} data-edge="" aria-label={t('app.toolbar')}>
      <IconButton
        icon={Library}
        label={t('bar.library')}
        text={t('bar.library')}
        isTextOptional
        hint={hint('articles')}
        tip="start"
        onPress={run('articles')}
      />
      <div className={styles['middle']}>
        {open ? (
          <ReadingTitle article={open.article} isShown={isTitleAway}>
            {props.progress}
          </ReadingTitle>
        ) : null}
      </div>
      <div className={styles['end']}>
        {open ? (
          <>
            <ModeSwitch
              mode={open.view.mode}
              reason={open.article.languages.length > 1 ? undefined : t('mode.needsTranslation')}
              hint={hint}
              onMode={props.onMode}
              onPointerUse={onPointerUse}
            />
            <IconButton
              icon={Languages}
              label={t('command.languages')}
              hint={hint('languages')}
              text={shortLanguages(open.view.languages, i18n.dir())}
              onPress={run('languages')}
            />
            <IconButton
              icon={CaseSensitive}
              label={t('command.typography')}
              hint={hint('typography')}
              popup="dialog"
              expanded={props.isTypographyOpen}
              controls="typography"
              onPress={run('typography')}
            />
            <IconButton
              icon={i18n.dir() === 'rtl' ? PanelLeft : PanelRight}
              label={t('command.sidePanel')}
              hint={hint('side-panel')}
              expanded={props.isSideOpen}
              controls="side-panel"
              onPress={run('side-panel')}
            />
          </>
        ) : null}
        <MenuButton
          icon={Ellipsis}
          label={t('bar.more')}
          groups={props.more}
          onChoose={props.onMore}
          onPointerUse={onPointerUse}
        />
      </div>
    </header>
  )
}
