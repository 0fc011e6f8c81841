import { useCallback, useRef, useState } from 'react'
import type { Block } from '../../../../contract/article.ts'
import type { View } from '../../../../contract/reading.ts'
import type { Translation } from '../../../../contract/translation.ts'
import { loadTranslations } from '../../../session/reading/load-translations.ts'
import type { SessionCore } from '../../../session/session.ts'
import { useLatest } from '../../../ui/use-latest.ts'
import { type NotePlace, notePlace } from './note-place.ts'

/** A note that is shown where it is referred to. */
export type OpenNote = {
  place: NotePlace
  /** The sentence of the reference, and the reference itself. */
  from: string
  element: HTMLElement
  articleId: string
  language: string
  view: View
  blocks: readonly Block[]
  translations: ReadonlyMap<string, Translation>
}

export type Note = {
  note: OpenNote | null
  /** Shows the note of a reference; false for any other link. */
  show: (href: string, from: string, element: HTMLElement) => boolean
  close: () => void
}

/** Shows notes in place; a note of another part is loaded first, and jumped to if that fails. */
export function useNote(session: Pick<SessionCore, 'client' | 'open' | 'places'>): Note {
  const [note, setNote] = useState<OpenNote | null>(null)
  const latest = useLatest(session)
  const shown = useLatest(note)
  const request = useRef(0)

  const close = useCallback(() => {
    request.current += 1
    setNote(null)
  }, [])

  const show = useCallback<Note['show']>(
    (href, from, element) => {
      const { client, open, places } = latest.current
      const place = open && notePlace(open.article, href, from)
      if (!open || !place) return false
      // A second click on the reference closes its note.
      if (shown.current?.element === element) {
        close()
        return true
      }
      const { article, view } = open
      request.current += 1
      const own = request.current
      const load = async (): Promise<void> => {
        const { id, part, targets } = article
        const text =
          place.part === part ? article : await client.articles.open({ id, part: place.part })
        const have = place.part === part ? open.translations : new Map()
        const translations = await loadTranslations(client, text, view, have)
        const { noteBlocks } = await import('./note-of.ts')
        const blocks = noteBlocks(text, targets, place)
        if (own !== request.current || latest.current.open?.article !== article) return
        if (blocks.length === 0) return places.jump(place.part, place.path, from)
        const { language } = article
        setNote({ place, from, element, articleId: id, language, view, blocks, translations })
      }
      load().catch(() => {
        if (own === request.current) places.jump(place.part, place.path, from)
      })
      return true
    },
    [close, latest, shown],
  )

  // A note belongs to the part with its reference.
  const isHere = note !== null && note.element.isConnected
  return { note: isHere && note.articleId === session.open?.article.id ? note : null, show, close }
}
