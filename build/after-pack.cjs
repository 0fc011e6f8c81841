const fs = require('node:fs/promises')
const path = require('node:path')

/** Takes back, before signing, what the builder puts into macOS' Info.plist for an updater: plain http is allowed to nobody. */
exports.default = async ({ appOutDir, electronPlatformName, packager }) => {
  if (electronPlatformName !== 'darwin') return
  const bundle = `${packager.appInfo.productFilename}.app`
  const file = path.join(appOutDir, bundle, 'Contents', 'Info.plist')
  await fs.writeFile(file, withoutTransportExceptions(await fs.readFile(file, 'utf8')))
}

/** The app answers its own scheme and loads nothing over http: it needs no exception from App Transport Security. */
function withoutTransportExceptions(plist) {
  return plist.replace(
    /^([ \t]*)<key>NSAppTransportSecurity<\/key>\n\1<dict>\n[\s\S]*?\n\1<\/dict>\n/m,
    '',
  )
}
