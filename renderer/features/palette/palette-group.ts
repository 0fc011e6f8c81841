/** An entry of the palette. */
export type PaletteItem = {
  id: string
  label: string
  /** Keyboard shortcut, shown at the end of the line. */
  hint?: string | undefined
  /** Language of the label if not that of the interface. */
  language?: string | undefined
  run: () => void
}

export type PaletteGroup = { title: string; items: PaletteItem[] }
