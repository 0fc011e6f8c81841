import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../contract/languages.ts'
import { lazyPanels, PANELS } from './panels.ts'
import { useSession } from './session/session.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { loadFaces } from './ui/typeface.ts'

const DIALOGS = PANELS.filter((panel) => panel.kind === 'dialog')

/** The open dialog, if any. */
export function PanelHost() {
  const session = useSession()
  const { panel, closePanel, onFailed } = session
  const { i18n } = useTranslation()
  const [dialogs] = useState(() => lazyPanels(DIALOGS, i18n))
  const isOpen = panel !== null
  // Panels show autonyms in all scripts.
  useEffect(() => {
    if (isOpen) for (const language of LANGUAGES) void loadFaces(language, 'sans')
  }, [isOpen])
  const opened = panel && dialogs.get(panel.id)
  return (
    <ErrorBoundary
      key={panel?.id ?? null}
      onError={(error) => {
        closePanel()
        onFailed(error)
      }}
    >
      <Suspense fallback={null}>{opened?.when(session) ? <opened.Component /> : null}</Suspense>
    </ErrorBoundary>
  )
}
