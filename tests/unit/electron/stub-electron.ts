import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/**
 * The module that the bundled Electron shell imports as `electron` when run by Node without Electron. It implements
 * every object that the shell uses as far as the shell relies on it; `log` records the order of calls.
 */
export const log: string[] = []

const { promise: isReady, resolve: becomeReady } = Promise.withResolvers<void>()
export const switches = new Set<string>()
export const start = { lock: true, userData: '' }

const paths = new Map<string, string>()

export const app = Object.assign(new EventEmitter(), {
  name: 'Diglot',
  isPackaged: true,
  commandLine: {
    hasSwitch: (name: string) => switches.has(name),
    appendSwitch: (name: string) => void log.push(`switch ${name}`),
  },
  enableSandbox: () => void log.push('enableSandbox'),
  requestSingleInstanceLock: () => start.lock,
  whenReady: () => isReady,
  getPath: (name: string) =>
    name === 'logs' ? `${start.userData}/logs` : (paths.get(name) ?? start.userData),
  setPath(name: string, path: string) {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path}`)
    paths.set(name, path)
  },
  getVersion: () => '9.8.7',
  getPreferredSystemLanguages: () => ['de-AT'],
  setAboutPanelOptions: () => void log.push('about panel'),
  exit: (code: number) => void log.push(`exit ${code}`),
  quit() {
    log.push('quit')
    let isPrevented = false
    app.emit('will-quit', { preventDefault: () => (isPrevented = true) })
    if (!isPrevented) log.push('ended')
  },
})

export function ready(): void {
  log.push('ready')
  becomeReady()
}

export const protocol = {
  registerSchemesAsPrivileged: () => void log.push('register scheme'),
}

export type Handler = (request: Request) => Promise<Response>

function makeSession(name: string) {
  const note = (lock: string) => () => void log.push(`${name}: ${lock}`)
  return Object.assign(new EventEmitter(), {
    handlers: new Map<string, Handler>(),
    setPermissionRequestHandler: note('permission requests'),
    setPermissionCheckHandler: note('permission checks'),
    setDevicePermissionHandler: note('devices'),
    setDisplayMediaRequestHandler: note('screens'),
    setSpellCheckerEnabled: note('spell checker'),
    webRequest: { onBeforeRequest: note('requests') },
    protocol: {
      handle(scheme: string, handler: Handler) {
        log.push(`${name}: serves ${scheme}`)
        sessions.get(name)?.handlers.set(scheme, handler)
      },
    },
  })
}

export const sessions = new Map([['default', makeSession('default')]])
export const session = {
  defaultSession: sessions.get('default'),
  fromPartition(name: string) {
    const made = makeSession(name)
    sessions.set(name, made)
    return made
  },
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  static getAllWindows = () => BrowserWindow.all
  readonly options: unknown
  readonly webContents = Object.assign(new EventEmitter(), { isDestroyed: () => false })

  constructor(options: unknown) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
    log.push('window')
  }

  async loadURL(url: string) {
    log.push(`load ${url}`)
  }

  show = () => void log.push('show')
  focus = () => void log.push('focus')
  isVisible = () => true
  isMinimized = () => false
  isDestroyed = () => false
  isMaximized = () => false
  getNormalBounds = () => ({ x: 1, y: 2, width: 700, height: 500 })
  setBackgroundColor = (color: string) => void log.push(`background ${color}`)
}

export type MenuItem = { id?: string; label?: string; submenu?: MenuItem[]; click?: () => void }
export const menus: MenuItem[][] = []
export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu: (menu: MenuItem[]) => void menus.push(menu),
}

export const nativeTheme = Object.assign(new EventEmitter(), {
  themeSource: 'system',
  shouldUseDarkColors: false,
})
const display = { workArea: { x: 0, y: 0, width: 1920, height: 1080 } }
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }
export const clipboard = { writeText: (text: string) => log.push(`copied ${text}`) }
export const dialog = {
  showErrorBox: (title: string) => void log.push(`error box ${title}`),
  showOpenDialog: async () => ({ canceled: false, filePaths: ['/not/there/chosen.txt'] }),
  showMessageBox: async () => ({ response: 0 }),
}
export const shell = { showItemInFolder: (path: string) => void log.push(`shows ${path}`) }
export const ipcMain = new EventEmitter()

/** MessagePortMain has no addEventListener and passes an event to its listeners. */
function mainPort(port: MessagePort) {
  const made = Object.assign(new EventEmitter(), {
    postMessage: (data: unknown) => port.postMessage(data),
    start: () => void port.on('message', (data: unknown) => made.emit('message', { data })),
    close: () => port.close(),
  })
  port.on('close', () => made.emit('close'))
  return made
}

export class MessageChannelMain {
  readonly port1
  readonly port2
  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = mainPort(port1)
    this.port2 = port2
  }
}
