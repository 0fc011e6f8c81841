import { Tabs } from '@base-ui/react/tabs'
import { X } from 'lucide-react'
import { type ComponentType, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isTab, type OpenedSide, type TabId } from '../../session/opened-panel.ts'
import { useSession } from '../../session/session.ts'
import { FocusFirst } from './focus-first.tsx'
import styles from './side-panel.module.css'
import type { SidePlace } from './side-place.ts'
import { useReturnFocus } from './use-return-focus.ts'

export type SideTab = { id: TabId; title: string; Component: ComponentType }

type Props = { opened: OpenedSide; place: SidePlace; tabs: readonly SideTab[] }

/** The panel beside the text, with a tab for each thing that accompanies it. It never changes the text's layout. */
export function SidePanel({ opened, place, tabs }: Props) {
  const { t } = useTranslation()
  const { side, panel, control, leaveSide } = useSession()
  const { close } = side
  const root = useRef<HTMLElement>(null)
  const focused = useRef(0)
  useReturnFocus(root, control)
  const isUnderDialog = panel !== null
  useEffect(() => {
    if (isUnderDialog) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) close()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [close, isUnderDialog])
  // Over the text, it makes way for whoever turns to the text.
  useEffect(() => {
    const article = document.getElementById('article')
    article?.addEventListener('click', leaveSide)
    return () => article?.removeEventListener('click', leaveSide)
  }, [leaveSide])
  return (
    <aside
      ref={root}
      id="side-panel"
      className={styles['panel']}
      data-place={place.kind}
      aria-label={t('command.sidePanel')}
      style={place.kind === 'sheet' ? undefined : { inlineSize: place.width }}
    >
      <Tabs.Root
        className={styles['tabs']}
        value={opened.tab}
        onValueChange={(tab) => (isTab(String(tab)) ? side.show(tab) : undefined)}
      >
        <header className={styles['head']}>
          <Tabs.List className={styles['list']} activateOnFocus>
            {tabs.map(({ id, title }) => (
              <Tabs.Tab key={id} value={id} className={styles['tab']}>
                {title}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <button
            type="button"
            className={styles['close']}
            aria-label={t('app.close')}
            onClick={close}
          >
            <X aria-hidden size={18} />
          </button>
        </header>
        {tabs.map(({ id, Component }) => (
          <Tabs.Panel key={id} value={id} className={styles['body']}>
            <Suspense fallback={null}>
              <FocusFirst turn={opened.turn} doneRef={focused}>
                <Component />
              </FocusFirst>
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </aside>
  )
}
