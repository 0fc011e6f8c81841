import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Boot } from '../../contract/boot.ts'
import type { Client } from '../client/client.ts'
import type { LogError } from '../client/error-log.ts'
import { useLatest } from '../ui/use-latest.ts'
import { eventHub } from './event-hub.ts'
import { followChanges } from './follow-changes.ts'
import { unsavedStore, warnBeforeUnload } from './messages/unsaved-store.ts'
import { jobStore } from './messages/job-store.ts'
import { noticeStore } from './messages/notice-store.ts'
import { observable } from './observable.ts'
import type { DialogId, OpenedPanel } from './opened-panel.ts'
import type { ReaderHandle } from './reader-handle.ts'
import type { ViewChange } from './reading/open-reading.ts'
import { useReading } from './reading/use-reading.ts'
import type { SessionCore } from './session.ts'
import { usePlaces } from './places/use-places.ts'
import { useBook } from './use-book.ts'
import { useClipboard } from './use-clipboard.ts'
import { useFailures } from './use-failures.ts'
import { useLibrary } from './use-library.ts'
import { useOpenArticle } from './use-open-article.ts'
import { useSettings } from './use-settings.ts'
import { useSide } from './use-side.ts'

/** Returns the window's session, which starts with the data of the service. */
export function useSessionCore(client: Client, boot: Boot, logError: LogError): SessionCore {
  const { i18n } = useTranslation()
  const [notices] = useState(() =>
    noticeStore(() => ({ language: i18n.language, direction: i18n.dir() })),
  )
  const [jobs] = useState(jobStore)
  const [events] = useState(eventHub)
  useEffect(() => events.listen(jobs.onEvent), [events, jobs])
  const [unsaved] = useState(() => unsavedStore(boot.unsaved))
  useEffect(() => events.listen(unsaved.onEvent), [events, unsaved])
  useEffect(() => warnBeforeUnload(window, () => unsaved.current() !== null), [unsaved])
  useEffect(() => {
    i18n.on('languageChanged', notices.dismissPlain)
    return () => i18n.off('languageChanged', notices.dismissPlain)
  }, [i18n, notices])

  const [panel, setPanel] = useState<OpenedPanel | null>(null)
  const openPanel = useCallback(
    (id: DialogId, subject: string | null = null, file: File | null = null) =>
      setPanel({ id, subject, file }),
    [],
  )
  const closePanel = useCallback(() => setPanel(null), [])
  const control = useRef<ReaderHandle | null>(null)
  const library = useLibrary(control, boot.article === null)
  const { open: openLibrary, leave: leaveLibrary } = library
  const { onFailure, setOpened, removing } = useFailures({
    client,
    notices,
    openList: openLibrary,
    logError,
    library: boot.info.library,
  })
  const onFailed = useCallback((error: unknown) => onFailure('failed', error), [onFailure])

  const [settings, changeSettings] = useSettings(client, events, boot.settings, (error) =>
    onFailure('notSaved', error),
  )
  const reading = useReading({
    client,
    boot,
    uiLanguage: i18n.language,
    preferred: settings.view,
    onPreferred: (view) => changeSettings({ view }),
    onFailure,
    storage: window.sessionStorage,
  })
  const { refreshIfChanged, setView } = reading
  const article = reading.current?.article ?? null
  useEffect(() => setOpened(article), [setOpened, article])
  const openId = useLatest(reading.current?.article.id ?? null)
  useEffect(() => {
    const follower = followChanges(
      () => openId.current,
      () => void refreshIfChanged(),
    )
    const end = events.listen(follower.onEvent)
    return () => {
      end()
      follower.stop()
    }
  }, [events, refreshIfChanged, openId])
  const [topPath] = useState(() => observable(reading.current?.position?.top ?? null))
  const changeView = useCallback(
    (change: ViewChange) => {
      control.current?.remember()
      void setView(change)
    },
    [setView],
  )
  const book = useBook(reading, control)
  const places = usePlaces(article, book, control)
  const showReader = useCallback(() => {
    closePanel()
    leaveLibrary()
  }, [closePanel, leaveLibrary])
  const openArticle = useOpenArticle({ reading, control, notices, changeSettings, showReader })
  return {
    client,
    info: boot.info,
    settings,
    changeSettings,
    reading,
    open: reading.current,
    openArticle,
    changeView,
    control,
    topPath,
    book,
    places,
    notices,
    notify: notices.notify,
    onFailed,
    removing,
    jobs,
    unsaved,
    events,
    copy: useClipboard(client, notices.notify),
    panel,
    openPanel,
    closePanel,
    side: useSide(reading),
    library,
  }
}
