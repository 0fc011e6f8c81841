import { createContext, type RefObject, useContext } from 'react'
import type { AppInfo } from '../../contract/boot.ts'
import type { Settings } from '../../contract/settings.ts'
import type { Client } from '../client/client.ts'
import type { Command } from '../commands/command.ts'
import type { EventHub } from './event-hub.ts'
import type { JobStore } from './messages/job-store.ts'
import type { UnsavedStore } from './messages/unsaved-store.ts'
import type { NoticeStore, Notify } from './messages/notice-store.ts'
import type { OpenedPanel, PanelId } from './opened-panel.ts'
import type { ReaderHandle } from './reader-handle.ts'
import type { OpenReading, ViewChange } from './reading/open-reading.ts'
import type { Reading } from './reading/use-reading.ts'
import type { Book } from './use-book.ts'
import type { OpenArticle } from './use-open-article.ts'

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
  book: Book
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
  panel: OpenedPanel | null
  openPanel: (id: PanelId, subject?: string) => void
  closePanel: () => void
}

/** Ways to import texts. */
export type Importer = {
  chooseFiles: () => void
  chooseFolder: () => void
  /** Fetches a web page and opens it as an article. */
  openAddress: (address: string) => void
  /** The last address if its import failed, to correct it; else empty. */
  triedAddress: string
}

/** Everything that a panel may need: the window's state, and what the root composes from the features. */
export type Session = SessionCore & { importer: Importer; commands: readonly Command[] }

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
