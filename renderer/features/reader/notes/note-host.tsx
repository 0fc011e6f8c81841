import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../../session/later-strings.ts'
import type { Places } from '../../../session/places/use-places.ts'
import type { Note } from './use-note.ts'

const loadNote = async () => (await import('./note-popover.tsx')).NotePopover

/** The open note, if any; its code is loaded with the first. */
export function NoteHost({ note, close, places }: Note & { places: Places }) {
  const { i18n } = useTranslation()
  const [NotePopover] = useState(() => lazyPart(i18n, loadNote))
  if (!note) return null
  const { place, from } = note
  return (
    <Suspense fallback={null}>
      <NotePopover
        note={note}
        onClose={close}
        onGoTo={() => {
          close()
          places.jump(place.part, place.path, from)
        }}
      />
    </Suspense>
  )
}
