/** One thing that the palette can do. */
export type PaletteItem = {
  id: string
  label: string
  /** Printed at the end of the line: a shortcut. */
  hint?: string | undefined
  /** The label's language, where it is not the interface's. */
  language?: string | undefined
  run: () => void
}

export type PaletteGroup = { title: string; items: PaletteItem[] }
