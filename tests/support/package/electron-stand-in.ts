import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BuilderTools } from './builder-tools.ts'

/**
 * Electron's default fuses, one digit each in the order of Electron's "fuses.md": cookie encryption, asar integrity, only-from-asar
 * and the browser-process snapshot are off. In the binary they follow the sentinel, the wire's version (1) and its length (9).
 */
const FUSES = '101100011'

/** Chromium locales: those of the app's ten languages, and some that a package must leave out. */
const LOCALES = 'ar de en-US es es-419 fr ja ko ru zh-CN zh-TW fi hi pt-BR tr uk'.split(' ')

export type StandInPlatform = 'linux' | 'win' | 'mac'

/**
 * Writes a folder that looks to electron-builder like Electron's distribution for `platform`: the executable with a fuse wire in it, the
 * version, licences and locales, for Windows a version resource, for macOS the bundle with its helpers. It cannot be run.
 */
export async function writeElectronStandIn(
  folder: string,
  platform: StandInPlatform,
  version: string,
  tools: BuilderTools,
): Promise<void> {
  const put = async (path: string, content: string | Uint8Array = `${path}\n`, mode = 0o644) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content, { mode })
  }
  const wire = Buffer.from(`${tools.fuses.SENTINEL}\u0001\u0009${FUSES}`, 'latin1')
  await put('version', version)
  await put('LICENSE', 'Electron licence\n')
  await put('LICENSES.chromium.html', '<html>Chromium licences</html>\n')
  if (platform === 'mac') return writeBundle(folder, put, wire, version, tools)
  for (const locale of LOCALES) await put(`locales/${locale}.pak`)
  for (const file of ['icudtl.dat', 'resources.pak', 'snapshot_blob.bin', 'chrome_100_percent.pak'])
    await put(file)
  await put('resources/default_app.asar', emptyArchive())
  if (platform === 'win') {
    await put('electron.exe', windowsProgram(wire, version, tools), 0o755)
    await put('ffmpeg.dll')
  } else {
    const script = Buffer.from('#!/bin/sh\necho "This is not Electron." >&2\nexit 1\n')
    await put('electron', Buffer.concat([script, wire]), 0o755)
    for (const file of ['chrome-sandbox', 'chrome_crashpad_handler', 'libffmpeg.so'])
      await put(file, undefined, 0o755)
  }
}

type Put = (path: string, content?: string | Uint8Array, mode?: number) => Promise<void>

async function writeBundle(
  folder: string,
  put: Put,
  wire: Uint8Array,
  version: string,
  { plist }: BuilderTools,
): Promise<void> {
  const info = (name: string, more: object = {}) =>
    plist.build({
      CFBundleExecutable: name,
      CFBundleIdentifier: 'com.github.Electron',
      CFBundleName: name,
      CFBundlePackageType: 'APPL',
      CFBundleVersion: version,
      ...more,
    })
  const contents = 'Electron.app/Contents'
  await put(`${contents}/Info.plist`, info('Electron', { CFBundleIconFile: 'electron.icns' }))
  await put(`${contents}/MacOS/Electron`, undefined, 0o755)
  await put(`${contents}/Resources/electron.icns`)
  await put(`${contents}/Resources/default_app.asar`, emptyArchive())
  for (const suffix of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const helper = `Electron Helper${suffix}`
    await put(`${contents}/Frameworks/${helper}.app/Contents/Info.plist`, info(helper))
    await put(`${contents}/Frameworks/${helper}.app/Contents/MacOS/${helper}`, undefined, 0o755)
  }
  const framework = `${contents}/Frameworks/Electron Framework.framework`
  await put(`${framework}/Versions/A/Electron Framework`, wire, 0o755)
  await put(`${framework}/Versions/A/Resources/Info.plist`, info('Electron Framework'))
  for (const locale of LOCALES) {
    const name = `${locale === 'en-US' ? 'en' : locale.replace('-', '_')}.lproj`
    await put(`${framework}/Versions/A/Resources/${name}/locale.pak`)
    await put(`${contents}/Resources/${name}/locale.pak`)
  }
  const link = (target: string, path: string) => symlink(target, join(folder, framework, path))
  await link('A', 'Versions/Current')
  await link('Versions/Current/Electron Framework', 'Electron Framework')
  await link('Versions/Current/Resources', 'Resources')
}

/** A Windows executable without code: headers, a version resource, which electron-builder rewrites, then the fuse wire. */
function windowsProgram(wire: Uint8Array, version: string, { resedit }: BuilderTools): Uint8Array {
  const { NtExecutable, NtExecutableResource, Resource } = resedit
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const info = Resource.VersionInfo.createEmpty()
  info.lang = 0x0409
  info.setStringValues({ lang: 0x0409, codepage: 1200 }, { ProductName: 'Electron' })
  info.setFileVersion(version)
  info.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  program.setExtraData(wire)
  return new Uint8Array(program.generate())
}

/** An empty asar archive: a pickle of the header's size and a pickle of the header `{"files":{}}`. */
function emptyArchive(): Uint8Array {
  const header = Buffer.from('{"files":{}}')
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(4, 0)
  bytes.writeUInt32LE(header.length + 8, 4)
  bytes.writeUInt32LE(header.length + 4, 8)
  bytes.writeUInt32LE(header.length, 12)
  return Buffer.concat([bytes, header])
}
