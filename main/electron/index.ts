import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { RPCHandler } from '@orpc/server/message-port'
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
} from 'electron'
import { activeKeys, DEFAULT_KEYS } from '../../contract/keys/command-keys.ts'
import type { CommandId } from '../../contract/commands.ts'
import { directionOf, type Language } from '../../contract/languages.ts'
import { compose, type Diglot, libraryFolder } from '../compose.ts'
import { loadInterfaceText, type NativeText } from '../launch/interface-text.ts'
import { openElectronLog } from './log/electron-log.ts'
import { watchCrashes } from './log/watch-crashes.ts'
import { aboutPanel } from './menu/about.ts'
import { followKeys } from './menu/follow-keys.ts'
import { followLanguage } from './menu/follow-language.ts'
import { followFullScreen, toggleFullScreen } from './window/follow-full-screen.ts'
import { followTheme } from './window/follow-theme.ts'
import { backgroundOf } from './window/theme.ts'
import { lockSession } from './security/lock-session.ts'
import { createMainWindow, type MainWindow } from './window/main-window.ts'
import { createWindow } from './window/create-window.ts'
import { menuTemplate } from './menu/menu.ts'
import { createMenuCopy } from './menu/menu-copy.ts'
import { lockContents } from './security/navigation.ts'
import { createFileOpener, listenForOpenFile } from './start/open-file.ts'
import { servePorts, type WindowPorts } from './bridge/ports.ts'
import { setProfileFolder } from './start/profile-folder.ts'
import { APP_SCHEME, servePage } from './security/protocol.ts'
import { handleQuit } from './start/quit.ts'
import { refuseUnsandboxed } from './security/refuse-unsandboxed.ts'
import { runCommand } from './menu/run-command.ts'
import { checkSandbox } from './security/sandbox-check.ts'
import { acquireInstanceLock } from './start/single-instance.ts'
import { reportUnsaved } from './start/report-unsaved.ts'
import { readArguments } from './start/start-arguments.ts'
import { applySwitches } from './start/switches.ts'

const { argv, env, platform } = process
/** Contains locales, articles and out: the checkout or the packaged archive. This file is out/main/index.js. */
const appRoot = join(import.meta.dirname, '..', '..')
const unpackaged = process.defaultApp ?? false
const devTools = !app.isPackaged
/** How long the app waits, when it quits, for the last saves of its closed windows. */
const LAST_SAVES_TIMEOUT_MS = 1000
const { log, showLog } = openElectronLog({ app, shell, appRoot, platform })
const report = (error: unknown) => log('An error in the shell', error)

const startArguments = readArguments(argv, process.cwd(), unpackaged)
const opener = createFileOpener(report)
const libraryRoot = startArguments.library ?? libraryFolder(env, platform, app.getPath('home'))
let mainWindow: MainWindow | null = null
const menuCopy = createMenuCopy(
  async (copied) => clipboard.writeText(copied),
  () => performance.now(),
)

/** Opens files received while the app runs (none when it was merely started again) and shows the window. */
function openAndShow(files: readonly string[]): void {
  opener.open(files)
  mainWindow?.show()
}

// Must precede enableSandbox, which removes --no-sandbox from the command line and leaves a process that
// cannot start.
const sandbox = checkSandbox({
  hasSwitch: (name) => app.commandLine.hasSwitch(name),
  env,
  uid: process.getuid?.() ?? null,
})
if (sandbox === 'sandboxed') app.enableSandbox()
applySwitches(app.commandLine)
setProfileFolder(app, (folder) => mkdirSync(folder, { recursive: true }))
protocol.registerSchemesAsPrivileged([APP_SCHEME])
watchCrashes(app, process, log)
app.on('web-contents-created', (_event, contents) => lockContents(contents))
listenForOpenFile(app, (file) => openAndShow([file]))
opener.open(startArguments.files)

// No top-level await: Electron becomes ready only after this module has been evaluated.
if (!acquireInstanceLock(app, argv, unpackaged, openAndShow)) app.quit()
else if (sandbox === 'sandboxed' || sandbox === 'allowed') {
  // The service reads the library while Electron starts, and while the window's process does.
  const composing = composeService()
  composing.catch(() => undefined)
  const loadingText = loadFirstText()
  app
    .whenReady()
    .then(() => start(composing, loadingText))
    .catch(fail)
} else app.whenReady().then(refuse).catch(fail)

function composeService(): Promise<Diglot> {
  return compose({
    appRoot,
    libraryRoot,
    cacheRoot: join(app.getPath('userData'), 'library-cache'),
    info: {
      version: app.getVersion(),
      shell: 'electron',
      platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
      systemLanguages: app.getPreferredSystemLanguages(),
      forcedLanguage: startArguments.language,
    },
    copy: (copied) => menuCopy.copy(copied),
    log,
    showLog,
    toggleFullScreen: () => toggleFullScreen(BrowserWindow.getAllWindows()),
  })
}

/** The interface strings until the service knows the user's settings. */
function loadFirstText(): Promise<NativeText> {
  const { language } = startArguments
  const tags = app.getPreferredSystemLanguages()
  return loadInterfaceText(appRoot, 'native', language === null ? tags : [language, ...tags])
}

async function refuse(): Promise<void> {
  refuseUnsandboxed(sandbox, await loadFirstText(), {
    dialog: (title, detail) => dialog.showErrorBox(title, detail),
    terminal: (line) => console.error(line),
  })
  app.exit(1)
}

/** Opens the window, whose page waits for the service, and then all that the window does not need. */
async function start(composing: Promise<Diglot>, loadingText: Promise<NativeText>): Promise<void> {
  let text = await loadingText
  let ports: WindowPorts | null = null
  let background = () => backgroundOf('system', nativeTheme.shouldUseDarkColors)

  const pages = session.fromPartition('persist:diglot', { cache: false })
  for (const each of [session.defaultSession, pages]) lockSession(each, devTools)
  servePage(pages.protocol, async (path) => (await composing).page.respond(path), report)

  const window = createMainWindow(() =>
    createWindow({
      construct: (options) => new BrowserWindow(options),
      workAreas: [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
        ({ workArea }) => workArea,
      ),
      ask: (window, options) => dialog.showMessageBox(window, options),
      askSync: (window, options) => dialog.showMessageBoxSync(window, options),
      stateFile: join(app.getPath('userData'), 'window.json'),
      session: pages,
      preload: join(appRoot, 'out', 'preload', 'index.cjs'),
      background: background(),
      text: (key, values) => text(key, values),
      devTools,
      report,
    }),
  )
  mainWindow = window

  handleQuit({
    app,
    platform,
    showWindow: () => window.show(),
    async closeService() {
      await ports?.closed(LAST_SAVES_TIMEOUT_MS)
      const { close, uiLanguage } = await composing
      await reportUnsaved(await close(), {
        log,
        terminal: (line) => console.error(line),
        async describe(count) {
          const cli = await loadInterfaceText(appRoot, 'cli', [uiLanguage()])
          return cli('cli:notSaved', { count, folder: libraryRoot })
        },
      })
    },
    report,
  })
  window.show()

  const diglot = await composing
  const rpc = new RPCHandler(diglot.router)
  ports = servePorts({
    ipcMain,
    createChannel: () => new MessageChannelMain(),
    serve: (port) => rpc.upgrade(port),
  })

  followFullScreen(app, BrowserWindow.getAllWindows(), diglot.emit)
  background = followTheme({
    onSettings: diglot.onSettings,
    nativeTheme,
    windows: () => BrowserWindow.getAllWindows(),
  })

  let keys = DEFAULT_KEYS
  let setMenu = (): void => undefined
  followKeys(diglot.onSettings, (chosen) => {
    keys = chosen
    setMenu()
  })
  followLanguage(
    diglot,
    (language: Language) => loadInterfaceText(appRoot, 'native', [language]),
    (translated) => {
      text = translated
      const run = (id: CommandId) =>
        runCommand(id, {
          showWindow: () => window.show(),
          toggleFullScreen: () => toggleFullScreen(BrowserWindow.getAllWindows()),
          allowCopy: () => menuCopy.allow(),
          emit: diglot.emit,
          askForFiles(options) {
            // Without a parent the dialog can hide behind the window, and a second one can be opened.
            const [parent] = BrowserWindow.getAllWindows()
            return parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options)
          },
          openFiles: (paths) => opener.open(paths),
          report,
        })
      setMenu = () => {
        const active = activeKeys(keys, directionOf(diglot.uiLanguage()))
        const template = menuTemplate({ platform, text, run, keys: active, devTools })
        Menu.setApplicationMenu(Menu.buildFromTemplate(template))
      }
      setMenu()
      app.setAboutPanelOptions(aboutPanel(text, app.getVersion()))
    },
    report,
  )
  opener.start((file) => diglot.openFile(file))
}

function fail(error: unknown): void {
  report(error)
  dialog.showErrorBox(app.name, error instanceof Error ? error.message : String(error))
  app.exit(1)
}
