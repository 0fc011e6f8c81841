import { lazy, Suspense, useEffect, useState } from 'react'
import { LANGUAGES } from '../contract/languages.ts'
import { PANELS } from './panels.ts'
import { useSession } from './session/session.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { loadFaces } from './ui/typeface.ts'

/** The open panel, if any. Each panel is a lazy chunk, none is part of the first screen. */
export function PanelHost() {
  const session = useSession()
  const { panel, closePanel, onFailed } = session
  const [panels] = useState(
    () =>
      new Map(
        PANELS.map(({ id, load, when }) => [
          id,
          { when, Component: lazy(async () => ({ default: await load() })) },
        ]),
      ),
  )
  const isOpen = panel !== null
  // Panels show autonyms in all scripts.
  useEffect(() => {
    if (isOpen) for (const language of LANGUAGES) void loadFaces(language, 'sans')
  }, [isOpen])
  const opened = panel && panels.get(panel.id)
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
