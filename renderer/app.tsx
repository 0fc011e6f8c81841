import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Boot } from '../contract/boot.ts'
import styles from './app.module.css'
import type { Client } from './client/client.ts'
import type { LogError } from './client/error-log.ts'
import { keyLabel } from './commands/key-label.ts'
import { useCommandKeys } from './commands/use-command-keys.ts'
import { AppBar } from './features/app-bar/app-bar.tsx'
import { ArticleFailed } from './features/articles/article-failed.tsx'
import { DropOverlay } from './features/articles/drop-overlay.tsx'
import { NoArticle } from './features/articles/no-article.tsx'
import { useImporter } from './features/articles/use-importer.ts'
import { Messages } from './features/messages/messages.tsx'
import { OpenArticle } from './features/reader/open-article.tsx'
import { useColumnFaces } from './features/reader/use-column-faces.ts'
import { useLeftOut } from './features/reader/use-left-out.ts'
import { useLinks } from './features/reader/use-links.ts'
import { ReturnButton } from './features/reader/view/return-button.tsx'
import { PanelHost } from './panel-host.tsx'
import { SessionContext } from './session/session.ts'
import { useServiceEvents } from './session/use-service-events.ts'
import { useSessionCore } from './session/use-session-core.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { withoutControls } from './ui/isolate.ts'
import { useCommands } from './use-commands.ts'
import { useInterface } from './use-interface.ts'

type Props = { boot: Boot; client: Client; logError: LogError }

/** The window: toolbar, open article, panels and messages. */
export function App({ boot, client, logError }: Props) {
  const { t } = useTranslation()
  const core = useSessionCore(client, boot, logError)
  const { info, open, reading, control, book, changeView, openPanel, notify, onFailed } = core
  useInterface(info, core.settings)
  useColumnFaces(open?.view)
  const { importer, isDragging } = useImporter(core)
  const leftOut = useLeftOut(core)
  const links = useLinks(core)
  const commands = useCommands(core, { importer, leftOut, links })
  useCommandKeys(commands, core.panel === null)
  useServiceEvents(core, boot.problems, (id) =>
    commands.find((one) => one.id === id && (one.when?.() ?? true))?.run(),
  )
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

  const hint = (id: string): string | undefined => {
    const key = commands.find((one) => one.id === id)?.keys[0]
    return key ? keyLabel(key, info.platform) : undefined
  }
  return (
    <SessionContext value={{ ...core, importer, commands }}>
      <a className={styles['skip']} href="#article">
        {t('app.skip')}
      </a>
      <AppBar
        view={open?.view ?? null}
        hint={hint}
        onMode={(mode) => changeView({ mode })}
        onPointerChoice={() => control.current?.focus()}
        onOpen={openPanel}
      />
      {open ? (
        <ErrorBoundary
          key={`${open.article.id} ${open.article.part}`}
          fallback={
            <ArticleFailed
              onArticles={() => openPanel('articles')}
              onReload={() => window.location.reload()}
            />
          }
        >
          <OpenArticle
            {...open}
            showTrimmed={leftOut.isShown}
            controlRef={control}
            onPosition={(position) => reading.setPosition(open.article.id, position)}
            onLink={links.follow}
            onPart={book.turn}
            onContents={() => openPanel('contents')}
            onToggleTrimmed={leftOut.toggle}
            onRestore={leftOut.put}
          />
        </ErrorBoundary>
      ) : (
        <NoArticle onChooseFile={importer.chooseFiles} />
      )}
      <PanelHost />
      <Messages
        notices={core.notices}
        jobs={core.jobs}
        unsaved={core.unsaved}
        library={info.library}
        onCancel={cancel}
        onSaveAgain={saveAgain}
      />
      {links.canReturn ? <ReturnButton onReturn={links.goBack} /> : null}
      {isDragging ? <DropOverlay /> : null}
    </SessionContext>
  )
}
