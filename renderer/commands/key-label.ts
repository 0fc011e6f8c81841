import { formatForDisplay } from '@tanstack/react-hotkeys'

const SYMBOLS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
}

/** Returns a key's label on the platform's keyboards: `Ctrl+K`, on macOS `⌘ K`. */
export function keyLabel(key: string, platform: 'linux' | 'darwin' | 'win32'): string {
  const symbol = SYMBOLS[key]
  if (symbol) return symbol
  return formatForDisplay(key, {
    platform: platform === 'darwin' ? 'mac' : platform === 'win32' ? 'windows' : 'linux',
  })
}
