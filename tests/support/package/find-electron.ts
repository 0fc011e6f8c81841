import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** The path of Electron's executable, or why it cannot be used. The electron package is not requested, as it would start a download. */
export function findElectron(): { executablePath: string } | { reason: string } {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const folder = override ?? join(root, 'node_modules', 'electron', 'dist')
  const pathFile = join(root, 'node_modules', 'electron', 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron'
  const executablePath = join(folder, name)
  if (!existsSync(executablePath)) return { reason: 'no Electron binary on this machine' }
  const hasDisplay = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']
  if (process.platform === 'linux' && !hasDisplay) return { reason: 'Electron needs a display' }
  return { executablePath }
}
