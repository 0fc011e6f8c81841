import { lazy, Suspense, useState } from 'react'
import type { Places } from '../../../session/places/use-places.ts'
import type { Note } from './use-note.ts'

/** The open note, if any; its code is loaded with the first. */
export function NoteHost({ note, close, places }: Note & { places: Places }) {
  const [NotePopover] = useState(() =>
    lazy(async () => ({ default: (await import('./note-popover.tsx')).NotePopover })),
  )
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
