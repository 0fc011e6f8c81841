import { createContext, type RefObject, useContext } from 'react'
import type { AppInfo } from '../../contract/boot.ts'
import type { Settings } from '../../contract/settings.ts'
import type { Client } from '../client/client.ts'
import type { Command } from '../commands/command.ts'
import type { EventHub } from './event-hub.ts'
import type { JobStore } from './messages/job-store.ts'
import type { NoticeStore, Notify } from './messages/notice-store.ts'
import type { OpenedPanel, PanelId } from './opened-panel.ts'
import type { ReaderHandle } from './reader-handle.ts'
import type { OpenReading, ViewChange } from './reading/open-reading.ts'
import type { Reading } from './reading/use-reading.ts'
import type { Book } from './use-book.ts'
import type { OpenArticle } from './use-open-article.ts'

/** The window's state, and what changes it, as far as it needs no feature. */
export type SessionCore = {
  client: Client
  info: AppInfo
  settings: Settings
  changeSettings: (change: Partial<Settings>) => void
  reading: Reading
  /** The open article and what one sees of it; null where none is open. */
  open: OpenReading | null
  openArticle: OpenArticle
  /** Notes the line being read before the text moves. */
  changeView: (change: ViewChange) => void
  /** The reader on the screen. */
  control: RefObject<ReaderHandle | null>
  book: Book
  notices: NoticeStore
  notify: Notify
  /** Tells that something did not work. */
  onFailed: () => void
  jobs: JobStore
  /** What the service tells. */
  events: EventHub
  copy: (text: string) => Promise<void>
  panel: OpenedPanel | null
  openPanel: (id: PanelId, subject?: string) => void
  closePanel: () => void
}

/** How texts come in. */
export type TakeIn = {
  chooseFiles: () => void
  chooseFolder: () => void
  /** Fetches the page of an address and opens it as an article. */
  openAddress: (address: string) => void
  /** The address that was asked for last and not taken in, else empty. */
  triedAddress: string
}

/** All that a panel may need: the window's state, and what the root has composed of its features. */
export type Session = SessionCore & { takeIn: TakeIn; commands: readonly Command[] }

/** Messages and jobs are stores in it, so that what is told renders nothing but the messages. */
export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('there is no session around this component')
  return session
}

/** The open article, for a panel whose `when` asks for one. */
export function useOpenReading(): OpenReading {
  const { open } = useSession()
  if (!open) throw new Error('no article is open')
  return open
}
