const fs = require('node:fs/promises')
const path = require('node:path')

/**
 * Removes the NSAppTransportSecurity exceptions that electron-builder adds to macOS's Info.plist. Must run
 * before signing.
 */
exports.default = async ({ appOutDir, electronPlatformName, packager }) => {
  if (electronPlatformName !== 'darwin') return
  const bundle = `${packager.appInfo.productFilename}.app`
  const file = path.join(appOutDir, bundle, 'Contents', 'Info.plist')
  await fs.writeFile(file, withoutTransportExceptions(await fs.readFile(file, 'utf8')))
}

/** The app loads nothing over http and needs no App Transport Security exception. */
function withoutTransportExceptions(plist) {
  return plist.replace(
    /^([ \t]*)<key>NSAppTransportSecurity<\/key>\n\1<dict>\n[\s\S]*?\n\1<\/dict>\n/m,
    '',
  )
}
