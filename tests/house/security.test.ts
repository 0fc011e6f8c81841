import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { sourceFiles } from '../support/source-files.ts'
import { checklistRows, ELECTRON_CHECKLIST } from './electron-checklist.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Source without comments, which could match the patterns. */
const code = (source: string) =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<!:)\/\/.*$/gm, '')

const sources = sourceFiles('main/electron').map((file) => ({ file, source: code(read(file)) }))
const filesWith = (pattern: RegExp) =>
  sources.filter(({ source }) => pattern.test(source)).map(({ file }) => file)

describe("Electron's security checklist", () => {
  it('has 20 points', () => {
    expect(ELECTRON_CHECKLIST).toHaveLength(20)
    expect(new Set(ELECTRON_CHECKLIST.map(({ point }) => point)).size).toBe(20)
  })

  it.each(ELECTRON_CHECKLIST)(
    'is implemented and tested: $point',
    ({ file, holds, test, name }) => {
      expect(read(file)).toContain(holds)
      const written = [`'${name}'`, `"${name}"`, `\`${name}\``]
      expect(
        written.some((quoted) => read(test).includes(quoted)),
        `${test}: ${name}`,
      ).toBe(true)
    },
  )

  it('matches the table in docs/SECURITY.md', () => {
    const security = read('docs/SECURITY.md')
    expect(security).toContain("## Electron's security checklist")
    for (const row of checklistRows()) expect(security).toContain(row)
  })
})

describe('the source of the Electron shell', () => {
  it('sets no option that weakens security', () => {
    expect(filesWith(/webPreferences\s*:/)).toEqual(['main/electron/window/window-options.ts'])
    expect(filesWith(/new (?:BrowserWindow|BaseWindow|WebContentsView)\b/)).toEqual([
      'main/electron/index.ts',
    ])
    for (const weakening of [
      /enableBlinkFeatures/,
      /(?:sandbox|contextIsolation|webSecurity)\s*:\s*false/,
      /(?:nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures|plugins)\s*:\s*true/,
      /(?:bypassCSP|allowServiceWorkers|corsEnabled|allowExtensions)/,
      /allowpopups/,
      /disable-web-security|ignore-certificate|remote-allow-origins|setCertificateVerifyProc/,
      /\bexecuteJavaScript|insertCSS|loadFile\(|file:\/\//,
    ])
      expect(filesWith(weakening), String(weakening)).toEqual([])
  })

  it('passes no URL to the operating system', () => {
    expect(filesWith(/openExternal|openPath|trashItem|ShortcutLink/)).toEqual([])
    // Shows a file in its folder, by a path of our own.
    expect(filesWith(/\bshell\./)).toEqual(['main/electron/log/electron-log.ts'])
    expect(code(read('main/electron/log/electron-log.ts')).match(/\bshell\.\w+\(.*\)/g)).toEqual([
      'shell.showItemInFolder(path)',
    ])
  })

  it('makes no network requests', () => {
    expect(filesWith(/\bfetch\(|\bnet\b.*from 'electron'|node:https?|autoUpdater/)).toEqual([])
  })

  it('imports values from Electron only in two files', () => {
    const withValues = sources.filter(({ source }) =>
      [...source.matchAll(/import (type )?[^']*? from 'electron'/g)].some(([, type]) => !type),
    )
    expect(withValues.map(({ file }) => file)).toEqual([
      'main/electron/index.ts',
      'main/electron/preload.ts',
    ])
  })

  it('exposes a single IPC function to the page', () => {
    expect(filesWith(/exposeInMainWorld/)).toEqual(['main/electron/bridge/expose-bridge.ts'])
    const bridge = code(read('main/electron/bridge/expose-bridge.ts'))
    expect(bridge.match(/exposeInMainWorld\(.*\)/g)).toEqual([
      'exposeInMainWorld(SHELL_BRIDGE, bridge)',
    ])
    expect(bridge).toContain('requestPort: () => ipcRenderer.send(CONNECT_CHANNEL)')
    expect(filesWith(/ipcRenderer\b/)).toEqual([
      'main/electron/bridge/expose-bridge.ts',
      'main/electron/preload.ts',
    ])
  })

  it('listens to a single IPC message', () => {
    expect(filesWith(/ipcMain\s*\.\s*(?:on|once|handle|handleOnce)\(/)).toEqual([
      'main/electron/bridge/ports.ts',
    ])
    expect(code(read('main/electron/bridge/ports.ts')).match(/ipcMain\.\w+\(/g)).toEqual([
      'ipcMain.on(',
    ])
  })
})

describe('the package', () => {
  it('pins Electron to the version the checklist was checked against', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')))
    expect(devDependencies['electron']).toMatch(/^45\.\d+\.\d+$/)
  })

  it('sets every fuse in the package', () => {
    const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(read('electron-builder.yml'))?.[1] ?? ''
    const fuses = Object.fromEntries(
      [...block.matchAll(/^ {2}(\w+): (true|false)/gm)].map(([, name, value]) => [name, value]),
    )
    expect(fuses).toEqual({
      runAsNode: 'false',
      enableCookieEncryption: 'true',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      enableEmbeddedAsarIntegrityValidation: 'true',
      onlyLoadAppFromAsar: 'true',
      loadBrowserProcessSpecificV8Snapshot: 'false',
      grantFileProtocolExtraPrivileges: 'false',
    })
  })
})
