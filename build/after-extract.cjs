const fs = require('node:fs/promises')
const path = require('node:path')

/**
 * Removes Electron's sample app and version file, which electron-builder leaves when given an unpacked Electron. Must
 * run before archive hashes are computed, so that only the app's own archive is listed.
 */
exports.default = async ({ appOutDir, electronPlatformName }) => {
  const resources =
    electronPlatformName === 'darwin'
      ? path.join('Electron.app', 'Contents', 'Resources')
      : 'resources'
  await fs.rm(path.join(appOutDir, resources, 'default_app.asar'), { force: true })
  await fs.rm(path.join(appOutDir, 'version'), { force: true })
}
