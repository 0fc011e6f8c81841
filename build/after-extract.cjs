const fs = require('node:fs/promises')
const path = require('node:path')

/**
 * Takes Electron's own sample app and version file out, which the builder leaves there where it was given an unpacked Electron. It is done
 * before the archives' hashes are taken, so that only the app's own archive is listed.
 */
exports.default = async ({ appOutDir, electronPlatformName }) => {
  const resources =
    electronPlatformName === 'darwin'
      ? path.join('Electron.app', 'Contents', 'Resources')
      : 'resources'
  await fs.rm(path.join(appOutDir, resources, 'default_app.asar'), { force: true })
  await fs.rm(path.join(appOutDir, 'version'), { force: true })
}
