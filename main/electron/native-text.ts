/** A string of `locales/<lng>/ui.json` in the interface's language. */
export type NativeText = (key: string, values?: Record<string, string | number>) => string

/** The keys of `ui.json` that only the Electron shell shows, under `native`. */
export const NATIVE_KEYS = [
  'services',
  'hide',
  'hideOthers',
  'showAll',
  'quit',
  'close',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'zoomIn',
  'zoomOut',
  'actualSize',
  'fullScreen',
  'minimize',
  'zoomWindow',
  'bringToFront',
  'crashed',
  'crashedDetail',
  'unresponsive',
  'unresponsiveDetail',
  'reload',
  'wait',
  'noSandbox',
  'noSandboxDetail',
  'noSandboxRoot',
] as const

export type NativeKey = `native.${(typeof NATIVE_KEYS)[number]}`
