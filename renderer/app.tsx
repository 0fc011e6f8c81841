import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Boot } from '../contract/boot.ts'
import type { TypeSetting } from '../contract/reading.ts'
import styles from './app.module.css'
import { AppBar } from './features/app-bar/app-bar.tsx'
import type { Client } from './client/client.ts'
import { bindCommands } from './commands/command.ts'
import { keyLabel } from './commands/key-label.ts'
import { useCommandKeys } from './commands/use-hotkeys.ts'
import { ArticleFailed } from './features/articles/article-failed.tsx'
import { DropSign } from './features/articles/drop-sign.tsx'
import { Messages } from './features/messages/messages.tsx'
import { NoArticle } from './features/articles/no-article.tsx'
import { showColumn } from './session/choose-columns.ts'
import { OpenArticle } from './features/reader/open-article.tsx'
import type { ViewChange } from './session/reading/open-reading.ts'
import { ReturnButton } from './features/reader/view/return-button.tsx'
import { defaultType } from './session/type-setting.ts'
import { useLeftOut } from './features/reader/use-left-out.ts'
import { useLinks } from './features/reader/use-links.ts'
import type { ReaderControl } from './features/reader/use-reader-control.ts'
import { useReading } from './session/reading/use-reading.ts'
import { type Overlay, Overlays } from './overlays.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { isolate, withoutControls } from './ui/isolated-text.tsx'
import { useLatest } from './ui/use-latest.ts'
import { useActions } from './use-actions.ts'
import { useAddTranslation } from './features/languages/use-add-translation.ts'
import { useBook } from './session/use-book.ts'
import { useChangeArticle } from './features/articles/use-change-article.ts'
import { useClipboard } from './session/use-clipboard.ts'
import { useColumnFaces } from './features/reader/use-column-faces.ts'
import { useInterface } from './use-interface.ts'
import { useJobs } from './session/messages/use-jobs.ts'
import { useNotices } from './session/messages/use-notices.ts'
import { usePalette } from './features/palette/use-palette.ts'
import { useServiceEvents } from './session/use-service-events.ts'
import { NOTHING_AROUND, useTakeIn } from './features/articles/use-take-in.ts'
import { useSettings } from './session/use-settings.ts'

/** The window: composes the toolbar, the open article, the panels and the messages. */
export function App({ boot, client }: { boot: Boot; client: Client }) {
  const { t, i18n } = useTranslation()
  const { info } = boot
  const { notices, notify, dismiss, dismissFileProblems } = useNotices()
  const { jobs, onEvent: onJobEvent } = useJobs()
  const tell = useLatest({ notify, t })
  const onFailure = useCallback(
    (kind: 'failed' | 'notSaved') => {
      tell.current.notify(tell.current.t(`notice.${kind}`), 'problem')
    },
    [tell],
  )
  const onFailed = useCallback(() => onFailure('failed'), [onFailure])

  const [settings, changeSettings] = useSettings(client, boot.settings, () => onFailure('notSaved'))
  useInterface(info, settings)
  const reading = useReading({
    client,
    boot,
    uiLanguage: i18n.language,
    preferred: settings.view,
    onPreferred: (view) => changeSettings({ view }),
    onFailure,
    storage: window.sessionStorage,
  })
  const { open, refresh, setView, restore } = reading
  const shown = reading.current
  const control = useRef<ReaderControl | null>(null)
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const closeOverlay = useCallback(() => setOverlay(null), [])

  /** Notes the line being read before the text moves. */
  const changeView = useCallback(
    (change: ViewChange) => {
      control.current?.remember()
      void setView(change)
    },
    [setView],
  )
  const leftOut = useLeftOut({ trimmed: shown?.article.trimmed, restore, control, notify })
  const copy = useClipboard(notify)
  const [address, setAddress] = useState('')
  const book = useBook({ reading, control, onContents: () => setOverlay('contents') })
  const links = useLinks({
    open: shown,
    control,
    onPart: book.openPart,
    onAddress: (address) => {
      setAddress(address)
      setOverlay('link')
    },
  })
  const openArticle = useCallback(
    async (id: string, message?: 'opened' | 'already', around = NOTHING_AROUND) => {
      control.current?.remember()
      const opened = await open(id)
      if (!opened) return
      setOverlay(null)
      // It may have got its pictures now.
      if (opened.stayed && message) await refresh()
      // The open one stays where it is.
      if (!opened.stayed) window.scrollTo(0, 0)
      changeSettings({ lastArticle: id })
      const { notify, t } = tell.current
      if (!around.keepsProblems) dismissFileProblems()
      if (!message) return
      const title = isolate(opened.article.title)
      const lines = [around.before, t(`notice.${message}`, { title }), around.after]
      notify(lines.filter((one) => one !== '').join('\n'))
    },
    [open, refresh, changeSettings, dismissFileProblems, tell],
  )
  const takeIn = useTakeIn(client, tell, openArticle, onFailed)
  const { dragging, chooseFiles, chooseFolder } = takeIn
  const changes = useChangeArticle({ client, reading, notify, onFailed, changeSettings })
  const adding = useAddTranslation({ client, reading, notify, onFailed })
  const actions = useActions({
    reading,
    control,
    settings,
    changeView,
    changeSettings,
    openOverlay: setOverlay,
    chooseFiles,
    chooseFolder,
    toggleTrimmed: leftOut.toggle,
    copy,
    book,
    links,
    notify,
  })
  const commands = bindCommands(actions, i18n.dir())
  useCommandKeys(commands, overlay === null)
  useServiceEvents(client, boot.problems, {
    // What was wrong with the files that were opened with it has just been told.
    onOpen: (id) => void openArticle(id, undefined, { ...NOTHING_AROUND, keepsProblems: true }),
    onCommand: (id) => commands.find((one) => one.id === id && (one.when?.() ?? true))?.run(),
    notify,
    dismiss,
    onEvent: onJobEvent,
  })
  const palette = usePalette({
    client,
    info,
    reading,
    commands,
    openArticle: (id) => void openArticle(id),
    showLanguage: (language) =>
      changeView({ languages: showColumn(shown?.view.languages ?? [], language) }),
  })

  const columns = shown?.view.languages
  const typeOf = (language: string): TypeSetting =>
    shown?.view.type[language] ?? defaultType(language)
  useColumnFaces(shown?.view)
  useEffect(() => {
    const name = t('app.name')
    document.title = shown ? `${withoutControls(shown.article.title)} – ${name}` : name
  }, [shown, t])

  const hint = (id: string): string | undefined => {
    const key = commands.find((one) => one.id === id)?.keys[0]
    return key ? keyLabel(key, info.platform) : undefined
  }
  return (
    <>
      <a className={styles['skip']} href="#article">
        {t('app.skip')}
      </a>
      <AppBar
        view={shown?.view ?? null}
        hint={hint}
        onMode={(mode) => changeView({ mode })}
        onPointed={() => control.current?.focus()}
        onOpen={setOverlay}
      />
      {shown ? (
        <ErrorBoundary
          key={`${shown.article.id} ${shown.article.part}`}
          fallback={
            <ArticleFailed
              onArticles={() => setOverlay('articles')}
              onReload={() => window.location.reload()}
            />
          }
        >
          <OpenArticle
            {...shown}
            showTrimmed={leftOut.isShown}
            controlRef={control}
            onPosition={(position) => reading.setPosition(shown.article.id, position)}
            onLink={links.follow}
            onPart={book.turn}
            onContents={book.openContents}
            onToggleTrimmed={leftOut.toggle}
            onRestore={leftOut.put}
          />
        </ErrorBoundary>
      ) : (
        <NoArticle onChooseFile={chooseFiles} />
      )}
      <ErrorBoundary
        key={overlay}
        onError={() => {
          setOverlay(null)
          onFailed()
        }}
      >
        <Overlays
          overlay={overlay}
          client={client}
          info={info}
          commands={commands}
          settings={settings}
          article={shown?.article ?? null}
          view={shown?.view ?? null}
          book={book}
          types={(columns ?? []).map((language) => ({
            language,
            setting: typeOf(language),
            defaultSize: defaultType(language).size,
          }))}
          paletteGroups={palette.groups}
          loadPaletteArticles={palette.loadArticles}
          onSettings={changeSettings}
          onColumns={(languages) => changeView({ languages })}
          onType={(language, setting) =>
            changeView(({ type }) => ({ type: { ...type, [language]: setting } }))
          }
          onResetType={() => changeView({ type: {} })}
          onOpenArticle={(id) => void openArticle(id)}
          takeIn={takeIn}
          onChooseAddress={() => setOverlay('address')}
          linkAddress={address}
          onCopy={(text) => void copy(text)}
          onChooseTranslation={() => setOverlay('add-translation')}
          {...adding}
          {...changes}
          onFailure={onFailed}
          onClose={closeOverlay}
        />
      </ErrorBoundary>
      <Messages
        notices={notices}
        jobs={jobs}
        onDismiss={dismiss}
        onCancel={(id) => void client.jobs.cancel({ id }).catch(onFailed)}
      />
      {links.canReturn ? <ReturnButton onReturn={links.goBack} /> : null}
      {dragging ? <DropSign /> : null}
    </>
  )
}
