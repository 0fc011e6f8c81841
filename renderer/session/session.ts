import { createContext, type RefObject, useContext } from 'react'
import type { AppInfo } from '../../contract/boot.ts'
import type { ImportProblem } from '../../contract/import-problem.ts'
import type { Settings } from '../../contract/settings.ts'
import type { Client } from '../client/client.ts'
import type { Command } from '../commands/command.ts'
import type { EventHub } from './event-hub.ts'
import type { JobStore } from './messages/job-store.ts'
import type { UnsavedStore } from './messages/unsaved-store.ts'
import type { NoticeStore, Notify } from './messages/notice-store.ts'
import type { Observable } from './observable.ts'
import type { DialogId, OpenedPanel } from './opened-panel.ts'
import type { ReaderHandle } from './reader-handle.ts'
import type { OpenReading, ViewChange } from './reading/open-reading.ts'
import type { Reading } from './reading/use-reading.ts'
import type { Places } from './places/use-places.ts'
import type { Book } from './use-book.ts'
import type { LibraryControl } from './use-library.ts'
import type { OpenArticle } from './use-open-article.ts'
import type { SideControl } from './use-side.ts'

/** The window's state and actions, without those of features. */
export type SessionCore = {
  client: Client
  info: AppInfo
  settings: Settings
  changeSettings: (change: Partial<Settings>) => void
  reading: Reading
  /** The open article with its view and translations; null if none is open. */
  open: OpenReading | null
  openArticle: OpenArticle
  /** Saves the sentence being read before the text moves. */
  changeView: (change: ViewChange) => void
  /** The mounted reader. */
  control: RefObject<ReaderHandle | null>
  /** The first sentence on screen; null at the start. */
  topPath: Observable<string | null>
  book: Book
  places: Places
  notices: NoticeStore
  notify: Notify
  /** Logs an unexpected error, and shows a message that an action failed, and why if the error says so. */
  onFailed: (error: unknown) => void
  /** Articles that this window is removing itself. */
  removing: Set<string>
  jobs: JobStore
  unsaved: UnsavedStore
  /** The service's events. */
  events: EventHub
  copy: (text: string) => Promise<void>
  /** The open dialog, which may be over the side panel. */
  panel: OpenedPanel | null
  openPanel: (id: DialogId, subject?: string | null, file?: File) => void
  closePanel: () => void
  side: SideControl
  library: LibraryControl
}

/** What cleaning left out of the open article. */
export type LeftOutControl = {
  /** Whether it is shown in the text. */
  isShown: boolean
  toggle: () => void
  /** Restores a passage, or removes it again. */
  put: (key: string, restored: boolean) => void
}

/** Ways to import texts. */
export type Importer = {
  chooseFiles: () => void
  /** Opens a text, then asks for its translation. */
  choosePair: () => void
  chooseFolder: () => void
  /** Fetches a web page and opens it as an article; resolves to why it was not, or null. */
  openAddress: (address: string, signal?: AbortSignal) => Promise<ImportProblem | null>
}

/** Everything that a panel may need: the window's state, and what the root composes from the features. */
export type Session = SessionCore & {
  importer: Importer
  commands: readonly Command[]
  leftOut: LeftOutControl
  /** Call when a reader turns from the side panel to the text: closes it if it is over the text. */
  leaveSide: () => void
}

/** Messages and jobs are stores inside it, so that a change renders only the messages. */
export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('there is no session around this component')
  return session
}

/** Returns the open article, for panels whose `when` requires one; throws if there is none. */
export function useOpenReading(): OpenReading {
  const { open } = useSession()
  if (!open) throw new Error('no article is open')
  return open
}
