import type { Findable } from '../../commands/find/find.ts'

/** An entry of the palette. */
export type PaletteItem = Findable & {
  id: string
  /** Keyboard shortcut, shown at the end of the line. */
  hint?: string | undefined
  /** Language of the label if not that of the interface. */
  language?: string | undefined
  /** Shown only if it is searched for. */
  isSearched?: boolean | undefined
  run: () => void
}

export type PaletteGroup = { title: string; items: readonly PaletteItem[] }
