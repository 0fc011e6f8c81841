import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SidePlace } from './features/side-panel/side-place.ts'
import { lazyPanels, PANELS } from './panels.ts'
import { lazyPart } from './session/later-strings.ts'
import { type OpenedSide, TABS } from './session/opened-panel.ts'
import type { TabPanel } from './session/panel.ts'
import { useSession } from './session/session.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'

const TAB_PANELS = PANELS.filter((panel): panel is TabPanel => panel.kind === 'tab').toSorted(
  (a, b) => TABS.indexOf(a.id) - TABS.indexOf(b.id),
)

const loadSidePanel = async () => (await import('./features/side-panel/side-panel.tsx')).SidePanel

/** A layout that is changing, such as after a change of mode, may have room for the panel only for a moment. */
const SETTLE_MS = 500

type Props = {
  /** Null if nothing is to be shown. */
  opened: OpenedSide | null
  place: SidePlace | null
}

/** The side panel with the tabs that the open article has. */
export function SideHost({ opened, place }: Props) {
  const session = useSession()
  const { t, i18n } = useTranslation()
  const { side, onFailed } = session
  const [SidePanel] = useState(() => lazyPart(i18n, loadSidePanel))
  const [panels] = useState(() => [...lazyPanels(TAB_PANELS, i18n).values()])
  const tabs = panels
    .filter((panel) => panel.when(session))
    .map(({ id, title, Component }) => ({ id, title: title(t), Component }))
  // Another version of the article may not have the tab.
  const isThere = tabs.some(({ id }) => id === opened?.tab)
  const { settle } = side
  const isSettled = place?.kind === 'pinned' && opened?.isAsked === true
  useEffect(() => {
    if (!isSettled) return undefined
    const timer = setTimeout(settle, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [isSettled, settle])
  return (
    <ErrorBoundary
      key={String(opened === null)}
      onError={(error) => {
        side.close()
        onFailed(error)
      }}
    >
      <Suspense fallback={null}>
        {opened && place && isThere ? (
          <SidePanel opened={opened} place={place} tabs={tabs} />
        ) : null}
      </Suspense>
    </ErrorBoundary>
  )
}
