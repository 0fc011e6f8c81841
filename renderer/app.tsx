import { Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Boot } from '../contract/boot.ts'
import styles from './app.module.css'
import type { Client } from './client/client.ts'
import type { LogError } from './client/error-log.ts'
import { keyLabel } from './commands/key-label.ts'
import { useCommandKeys } from './commands/use-command-keys.ts'
import { AppBar } from './features/app-bar/app-bar.tsx'
import { moreCommands } from './features/app-bar/more-commands.ts'
import { ReadingProgress } from './features/app-bar/reading-progress.tsx'
import { ArticleFailed } from './features/articles/article-failed.tsx'
import { DropOverlay } from './features/articles/drop-overlay.tsx'
import { useImporter } from './features/articles/use-importer.ts'
import { useLeftOut } from './features/left-out/use-left-out.ts'
import { Messages } from './features/messages/messages.tsx'
import { useChecking } from './features/reader/check/use-checking.ts'
import { NoteHost } from './features/reader/notes/note-host.tsx'
import { useNote } from './features/reader/notes/use-note.ts'
import { OpenArticle } from './features/reader/open-article.tsx'
import { useColumnFaces } from './features/reader/use-column-faces.ts'
import { useLinks } from './features/reader/use-links.ts'
import { useNavigationInput } from './features/reader/use-navigation-input.ts'
import { useReturnShown } from './features/reader/use-return-shown.ts'
import { ReturnButton } from './features/reader/view/return-button.tsx'
import { PanelHost } from './panel-host.tsx'
import { lazyPart } from './session/later-strings.ts'
import { SessionContext } from './session/session.ts'
import { SideHost } from './side-host.tsx'
import { useFullScreen } from './session/use-full-screen.ts'
import { useServiceEvents } from './session/use-service-events.ts'
import { useSessionCore } from './session/use-session-core.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { withoutControls } from './ui/isolate.ts'
import { useCommands } from './use-commands.ts'
import { insetStyle, useSideShown } from './use-side-shown.ts'
import { useInterface } from './use-interface.ts'

const loadLibrary = async () =>
  (await import('./features/library/library-screen.tsx')).LibraryScreen

const loadMissingColumn = async () =>
  (await import('./features/languages/missing-column.tsx')).MissingColumn
const loadHidingBar = async () => (await import('./features/full-screen/hiding-bar.tsx')).HidingBar

type Props = { boot: Boot; client: Client; logError: LogError }

/** The window: toolbar and open article, the library over them, panels and messages. */
export function App({ boot, client, logError }: Props) {
  const { t, i18n } = useTranslation()
  const core = useSessionCore(client, boot, logError)
  const { info, open, reading, control, book, notify, onFailed, side, library } = core
  useInterface(info, core.settings)
  useColumnFaces(open?.view)
  const [LibraryScreen] = useState(() => lazyPart(i18n, loadLibrary))
  const [MissingColumn] = useState(() => lazyPart(i18n, loadMissingColumn))
  const { importer, dropping } = useImporter(core)
  const [HidingBar] = useState(() => lazyPart(i18n, loadHidingBar))
  const leftOut = useLeftOut(core)
  const followLink = useLinks(core)
  const note = useNote(core)
  const isReturnShown = useReturnShown(core.places.landing, open?.article.part)
  useNavigationInput(core.places, info.platform)
  const checking = useChecking(core)
  const { place, shown, leaveSide } = useSideShown(core)
  const fullScreen = useFullScreen(core)
  const commands = useCommands(core, { importer, shown, checking, fullScreen })
  // The text stays usable beside the typography panel.
  const isTypographyOpen = core.panel?.id === 'typography'
  useCommandKeys(commands, core.panel !== null && !isTypographyOpen, info.platform)
  const run = (id: string): void =>
    commands.find((one) => one.id === id && (one.when?.() ?? true))?.run()
  useServiceEvents(core, boot.problems, run)
  useEffect(() => {
    const name = t('app.name')
    document.title = open ? `${withoutControls(open.article.title)} – ${name}` : name
  }, [open, t])
  const cancel = useCallback(
    (id: string) => void client.jobs.cancel({ id }).catch(onFailed),
    [client, onFailed],
  )

  const saveAgain = useCallback(
    () =>
      void client.app
        .saveAgain()
        .then((left) => notify(t(left ? 'unsaved.still' : 'unsaved.done')))
        .catch(onFailed),
    [client, notify, onFailed, t],
  )

  const { open: openTab } = side
  const isInLibrary = library.isOpen || !open
  const listLeftOut = useCallback((key?: string) => openTab('left-out', key), [openTab])
  const hint = (id: string): string | undefined => {
    const key = commands.find((one) => one.id === id)?.keys[0]
    return key ? keyLabel(key, info.platform) : undefined
  }
  return (
    <SessionContext value={{ ...core, importer, commands, leftOut, leaveSide }}>
      <div className={styles['reader']} inert={isInLibrary}>
        <a className={styles['skip']} href="#text">
          {t('app.skip')}
        </a>
        <AppBar
          open={open}
          progress={
            open ? (
              // A text that fails to render fails here too, and is reported below.
              <ErrorBoundary key={`${open.article.id} ${open.article.part}`}>
                <ReadingProgress session={core} />
              </ErrorBoundary>
            ) : null
          }
          isSideOpen={shown !== null}
          isTypographyOpen={isTypographyOpen}
          hint={hint}
          onMode={(mode) => run(`mode-${mode}`)}
          onPointerUse={() => control.current?.focusQuietly()}
          onRun={run}
          more={() => moreCommands(commands, t, hint)}
          onMore={run}
        />
        {open ? (
          <ErrorBoundary
            key={`${open.article.id} ${open.article.part}`}
            fallback={
              <ArticleFailed onArticles={library.open} onReload={() => window.location.reload()} />
            }
          >
            <OpenArticle
              {...open}
              showTrimmed={leftOut.isShown}
              focus={core.settings.focus}
              isPaged={core.settings.reading === 'pages'}
              controlRef={control}
              onPosition={(position) => {
                reading.setPosition(open.article.id, position)
                core.topPath.set(() => position.top)
              }}
              onLink={(href, path, element) => {
                if (!note.show(href, path, element)) followLink(href, path)
              }}
              onPicture={(key) => core.openPanel('picture', key)}
              onPart={book.turn}
              onTurn={(by) => run(by === 1 ? 'next-screen' : 'previous-screen')}
              onCheck={checking.go}
              onAddTranslation={() => core.openPanel('add-translation')}
              onContents={() => side.open('contents')}
              onLeftOut={listLeftOut}
              onRestore={leftOut.put}
              sideWidth={shown && place?.kind === 'pinned' ? place.width : 0}
              offer={
                open.article.languages.length > 1 ? null : (
                  <Suspense fallback={null}>
                    <MissingColumn
                      hint={hint('add-translation')}
                      onAddFile={() => core.openPanel('add-translation')}
                    />
                  </Suspense>
                )
              }
            />
          </ErrorBoundary>
        ) : null}
      </div>
      {isInLibrary ? (
        <Suspense fallback={null}>
          <LibraryScreen />
        </Suspense>
      ) : null}
      <div className={styles['floating']} style={insetStyle(isInLibrary ? null : shown && place)}>
        <div className={styles['reader']} inert={isInLibrary}>
          <SideHost opened={shown} place={place} />
        </div>
        <Messages
          notices={core.notices}
          jobs={core.jobs}
          unsaved={core.unsaved}
          library={info.library}
          onCancel={cancel}
          onSaveAgain={saveAgain}
        />
        {isReturnShown && !isInLibrary ? <ReturnButton onReturn={core.places.back} /> : null}
      </div>
      {fullScreen.isOn && !isInLibrary ? (
        <Suspense fallback={null}>
          <HidingBar isDialogOpen={core.panel !== null} />
        </Suspense>
      ) : null}
      <PanelHost />
      {isInLibrary ? null : <NoteHost {...note} places={core.places} />}
      {dropping ? <DropOverlay zone={dropping} /> : null}
    </SessionContext>
  )
}
