/** A command's label, menu and keys; the renderer adds its action. */
export type CommandInfo = {
  readonly id: string
  /** Key in `locales/<lng>/ui.json` under `command`. */
  readonly label: string
  readonly menu: 'file' | 'edit' | 'view' | 'go' | 'help'
  /** Modifiers and a key as in `Mod+K`: `Mod` is Command on macOS and Control elsewhere. The first is displayed. */
  readonly keys: readonly string[]
  /** Opens the panel with the same id. */
  readonly panel?: true
}

/** All commands in menu order. Native menu, palette and shortcut list derive from this table. */
export const COMMANDS = [
  { id: 'open', label: 'open', menu: 'file', keys: ['Mod+O'] },
  { id: 'open-folder', label: 'openFolder', menu: 'file', keys: ['O'] },
  { id: 'open-address', label: 'openAddress', menu: 'file', keys: ['U'], panel: true },
  { id: 'add-translation', label: 'addTranslation', menu: 'file', keys: ['M'], panel: true },
  { id: 'articles', label: 'articles', menu: 'file', keys: ['A'] },
  { id: 'print', label: 'print', menu: 'file', keys: ['Mod+P'] },
  { id: 'settings', label: 'settings', menu: 'file', keys: ['Mod+,'], panel: true },
  { id: 'copy-pair', label: 'copyPair', menu: 'edit', keys: ['B'] },
  { id: 'mode-side-by-side', label: 'sideBySide', menu: 'view', keys: ['1'] },
  { id: 'mode-interleaved', label: 'interleaved', menu: 'view', keys: ['2'] },
  { id: 'mode-on-demand', label: 'onDemand', menu: 'view', keys: ['3'] },
  { id: 'mode-translation-only', label: 'translationOnly', menu: 'view', keys: ['4'] },
  { id: 'languages', label: 'languages', menu: 'view', keys: ['G'], panel: true },
  { id: 'swap', label: 'swap', menu: 'view', keys: ['X'] },
  { id: 'larger', label: 'larger', menu: 'view', keys: ['+', '='] },
  { id: 'smaller', label: 'smaller', menu: 'view', keys: ['-'] },
  { id: 'default-size', label: 'defaultSize', menu: 'view', keys: ['0'] },
  { id: 'theme', label: 'theme', menu: 'view', keys: ['T'] },
  { id: 'typography', label: 'typography', menu: 'view', keys: ['Y'], panel: true },
  { id: 'reading-by-pages', label: 'readingByPages', menu: 'view', keys: [] },
  { id: 'focus', label: 'focus', menu: 'view', keys: ['F'] },
  { id: 'full-screen', label: 'fullScreen', menu: 'view', keys: ['F11'] },
  { id: 'side-panel', label: 'sidePanel', menu: 'view', keys: ['S'] },
  { id: 'left-out', label: 'leftOut', menu: 'view', keys: ['L'], panel: true },
  { id: 'next-sentence', label: 'nextSentence', menu: 'go', keys: ['ArrowRight', 'J'] },
  { id: 'previous-sentence', label: 'previousSentence', menu: 'go', keys: ['ArrowLeft', 'K'] },
  { id: 'next-paragraph', label: 'nextParagraph', menu: 'go', keys: ['ArrowDown'] },
  { id: 'previous-paragraph', label: 'previousParagraph', menu: 'go', keys: ['ArrowUp'] },
  { id: 'next-screen', label: 'nextScreen', menu: 'go', keys: ['PageDown', 'Space'] },
  { id: 'previous-screen', label: 'previousScreen', menu: 'go', keys: ['PageUp', 'Shift+Space'] },
  { id: 'next-check', label: 'nextCheck', menu: 'go', keys: ['F8'] },
  { id: 'previous-check', label: 'previousCheck', menu: 'go', keys: ['Shift+F8'] },
  { id: 'next-chapter', label: 'nextChapter', menu: 'go', keys: ['N'] },
  { id: 'previous-chapter', label: 'previousChapter', menu: 'go', keys: ['P'] },
  { id: 'contents', label: 'contents', menu: 'go', keys: ['C'], panel: true },
  { id: 'go-back', label: 'goBack', menu: 'go', keys: ['Alt+ArrowLeft', 'R'] },
  { id: 'go-forward', label: 'goForward', menu: 'go', keys: ['Alt+ArrowRight'] },
  { id: 'reveal', label: 'reveal', menu: 'go', keys: ['Enter'] },
  { id: 'palette', label: 'palette', menu: 'help', keys: ['Mod+K'], panel: true },
  { id: 'shortcuts', label: 'shortcuts', menu: 'help', keys: ['?'], panel: true },
  { id: 'show-log', label: 'showLog', menu: 'help', keys: [] },
  { id: 'about', label: 'about', menu: 'help', keys: [], panel: true },
] as const satisfies readonly CommandInfo[]

export type CommandId = (typeof COMMANDS)[number]['id']
/** Ids of commands that open a panel. */
export type PanelCommandId = Extract<(typeof COMMANDS)[number], { panel: true }>['id']
export type CommandLabel = (typeof COMMANDS)[number]['label']
