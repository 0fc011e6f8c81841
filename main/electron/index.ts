import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { RPCHandler } from '@orpc/server/message-port'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  screen,
  session,
} from 'electron'
import type { CommandId } from '../../contract/commands.ts'
import type { Language } from '../../contract/languages.ts'
import { compose, libraryFolder } from '../compose.ts'
import { loadInterfaceText } from '../launch/interface-text.ts'
import { aboutPanel } from './menu/about.ts'
import { followLanguage } from './menu/follow-language.ts'
import { followTheme } from './window/follow-theme.ts'
import { lockSession } from './security/lock-session.ts'
import { keepMainWindow, type MainWindow } from './window/main-window.ts'
import { makeWindow } from './window/make-window.ts'
import { menuTemplate } from './menu/menu.ts'
import { lockContents } from './security/navigation.ts'
import { createFileOpener, listenForOpenFile } from './start/open-file.ts'
import { givePorts } from './bridge/ports.ts'
import { keepProfileApart } from './start/profile-folder.ts'
import { APP_SCHEME, servePage } from './security/protocol.ts'
import { keepQuitConventions } from './start/quit.ts'
import { refuseUnsandboxed } from './security/refuse-unsandboxed.ts'
import { runCommand } from './menu/run-command.ts'
import { judgeSandbox } from './security/sandbox-check.ts'
import { becomeOnlyInstance } from './start/single-instance.ts'
import { readArguments } from './start/start-arguments.ts'
import { applySwitches } from './start/switches.ts'

const { argv, env, platform } = process
/** Holds locales, articles and out: the checkout, or the package's archive. This file is out/main/index.js. */
const appRoot = join(import.meta.dirname, '..', '..')
const unpackaged = process.defaultApp ?? false
const devTools = !app.isPackaged
const report = (error: unknown) => console.error(error)

const given = readArguments(argv, process.cwd(), unpackaged)
const opener = createFileOpener(report)
let mainWindow: MainWindow | null = null

/** Files that come while the app runs, or a second start without any. */
function comeForward(files: readonly string[]): void {
  opener.open(files)
  mainWindow?.show()
}

// Asked before enableSandbox, which strips the switch from the command line and leaves a process that cannot start.
const sandbox = judgeSandbox({
  hasSwitch: (name) => app.commandLine.hasSwitch(name),
  env,
  uid: process.getuid?.() ?? null,
})
if (sandbox === 'sandboxed') app.enableSandbox()
applySwitches(app.commandLine)
keepProfileApart(app, (folder) => mkdirSync(folder, { recursive: true }))
protocol.registerSchemesAsPrivileged([APP_SCHEME])
app.on('web-contents-created', (_event, contents) => lockContents(contents))
listenForOpenFile(app, (file) => comeForward([file]))
opener.open(given.files)

// No `await` at the top level: Electron is not ready before this module has been evaluated.
if (becomeOnlyInstance(app, argv, unpackaged, comeForward)) app.whenReady().then(start).catch(fail)
else app.quit()

async function start(): Promise<void> {
  const diglot = await compose({
    appRoot,
    libraryRoot: given.library ?? libraryFolder(env, platform, app.getPath('home')),
    info: {
      version: app.getVersion(),
      shell: 'electron',
      platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
      systemLanguages: app.getPreferredSystemLanguages(),
      forcedLanguage: given.language,
    },
  })
  const loadText = (language: Language) => loadInterfaceText(appRoot, 'native', [language])
  let text = await loadText(diglot.uiLanguage())
  if (
    refuseUnsandboxed(sandbox, text, {
      dialog: (title, detail) => dialog.showErrorBox(title, detail),
      terminal: (line) => console.error(line),
    })
  )
    return app.exit(1)

  const pages = session.fromPartition('persist:diglot', { cache: false })
  for (const each of [session.defaultSession, pages]) lockSession(each, devTools)
  servePage(pages.protocol, diglot.page.respond, report)

  const rpc = new RPCHandler(diglot.router)
  givePorts({
    ipcMain,
    createChannel: () => new MessageChannelMain(),
    serve: (port) => rpc.upgrade(port),
  })

  const background = followTheme({
    onSettings: diglot.onSettings,
    nativeTheme,
    windows: () => BrowserWindow.getAllWindows(),
  })

  const shown = keepMainWindow(() =>
    makeWindow({
      construct: (options) => new BrowserWindow(options),
      workAreas: [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
        ({ workArea }) => workArea,
      ),
      ask: (window, options) => dialog.showMessageBox(window, options),
      stateFile: join(app.getPath('userData'), 'window.json'),
      session: pages,
      preload: join(appRoot, 'out', 'preload', 'index.cjs'),
      background: background(),
      text: (key, values) => text(key, values),
      devTools,
      report,
    }),
  )
  mainWindow = shown

  followLanguage(
    diglot,
    loadText,
    (translated) => {
      text = translated
      const run = (id: CommandId) =>
        runCommand(id, {
          showWindow: () => shown.show(),
          emit: diglot.emit,
          askForFiles: (options) => dialog.showOpenDialog(options),
          openFiles: (paths) => opener.open(paths),
          report,
        })
      const template = menuTemplate({ platform, text, run, devTools })
      Menu.setApplicationMenu(Menu.buildFromTemplate(template))
      app.setAboutPanelOptions(aboutPanel(text, app.getVersion()))
    },
    report,
  )
  keepQuitConventions({
    app,
    platform,
    showWindow: () => shown.show(),
    closeService: () => diglot.close(),
    report,
  })
  shown.show()
  opener.start((file) => diglot.openFile(file))
}

function fail(error: unknown): void {
  report(error)
  dialog.showErrorBox(app.name, error instanceof Error ? error.message : String(error))
  app.exit(1)
}
