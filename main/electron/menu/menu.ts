import type { MenuItemConstructorOptions } from 'electron'
import {
  COMMANDS,
  type CommandId,
  type CommandInfo,
  type CommandLabel,
} from '../../../contract/commands.ts'
import { acceleratorOf } from './accelerator.ts'
import type { NativeKey, NativeText } from '../../launch/interface-text.ts'

type Item = MenuItemConstructorOptions
type Role = NonNullable<Item['role']>

export type MenuParts = {
  platform: NodeJS.Platform
  text: NativeText
  run: (id: CommandId) => void
  /** The keys that work now. */
  keys: ReadonlyMap<CommandId, readonly string[]>
  /** Adds Reload and Developer Tools. */
  devTools: boolean
}

const SEPARATOR: Item = { type: 'separator' }

/** Commands followed by a separator. */
const COMMANDS_BEFORE_SEPARATOR: ReadonlySet<string> = new Set<CommandId>([
  'add-translation',
  'print',
  'mode-translation-only',
  'swap',
  'default-size',
  'theme',
  'previous-sentence',
  'previous-paragraph',
  'contents',
  'go-forward',
  'shortcuts',
])

/** Commands that macOS has in the application menu. */
const APP_MENU_COMMANDS: ReadonlySet<string> = new Set<CommandId>(['settings', 'about'])

/** Further keys for zooming: a menu item has one accelerator, and that of Zoom In is Ctrl with Shift and `=`. */
const ZOOM_KEYS: readonly (readonly [Role, NativeKey, string])[] = [
  ['zoomIn', 'native:zoomIn', 'CommandOrControl+='],
  ['zoomIn', 'native:zoomIn', 'CommandOrControl+numadd'],
  ['zoomOut', 'native:zoomOut', 'CommandOrControl+numsub'],
  ['resetZoom', 'native:actualSize', 'CommandOrControl+num0'],
]

/** In native menus `&` marks an access key; doubled, it is shown literally. */
function label(text: string): string {
  return text.replaceAll('&', '&&')
}

/** The native menu template: the contract's commands in their menus, plus the standard items of each platform. */
export function menuTemplate({ platform, text, run, keys, devTools }: MenuParts): Item[] {
  const mac = platform === 'darwin'

  const role = (name: Role, key: NativeKey | 'page.reload'): Item => ({
    role: name,
    label: label(text(key)),
  })

  function command(info: CommandInfo & { id: CommandId; label: CommandLabel }): Item {
    // The system's own item, with the system's key.
    if (mac && info.id === 'full-screen')
      return { id: info.id, ...role('togglefullscreen', 'native:fullScreen') }
    const name = label(text(`command.${info.label}`))
    const item: Item = { id: info.id, label: name, click: () => run(info.id) }
    const accelerator = acceleratorOf(keys.get(info.id) ?? [])
    // Chromium's menus write this key as a word ("Ctrl+Comma"). The page handles it, as it does all keys.
    if (!mac && accelerator === 'CommandOrControl+,') item.label = `${name} (Ctrl+,)`
    else if (accelerator !== null) item.accelerator = accelerator
    return item
  }

  function commandsOf(menu: CommandInfo['menu']): Item[] {
    const items: Item[] = []
    for (const info of COMMANDS) {
      if (info.menu !== menu || (mac && APP_MENU_COMMANDS.has(info.id))) continue
      items.push(command(info))
      if (COMMANDS_BEFORE_SEPARATOR.has(info.id)) items.push(SEPARATOR)
    }
    return items.at(-1)?.type === 'separator' ? items.slice(0, -1) : items
  }

  const commandById = (id: CommandId): Item[] =>
    COMMANDS.flatMap((info) => (info.id === id ? [command(info)] : []))

  const appMenu = (): Item => ({
    label: label(text('app.name')),
    submenu: [
      { role: 'about', label: label(text('command.about')) },
      SEPARATOR,
      ...commandById('settings'),
      SEPARATOR,
      { ...role('services', 'native:services'), submenu: [] },
      SEPARATOR,
      role('hide', 'native:hide'),
      role('hideOthers', 'native:hideOthers'),
      role('unhide', 'native:showAll'),
      SEPARATOR,
      role('quit', 'native:quit'),
    ],
  })

  const windowMenu = (): Item => ({
    role: 'window',
    label: label(text('native:window')),
    submenu: [
      role('minimize', 'native:minimize'),
      role('zoom', 'native:zoomWindow'),
      SEPARATOR,
      role('front', 'native:bringToFront'),
    ],
  })

  return [
    ...(mac ? [appMenu()] : []),
    {
      label: label(text('menu.file')),
      submenu: [
        ...commandsOf('file'),
        SEPARATOR,
        mac ? role('close', 'native:close') : role('quit', 'native:quit'),
      ],
    },
    {
      label: label(text('menu.edit')),
      submenu: [
        role('undo', 'native:undo'),
        role('redo', 'native:redo'),
        SEPARATOR,
        role('cut', 'native:cut'),
        role('copy', 'native:copy'),
        ...commandsOf('edit'),
        role('paste', 'native:paste'),
        role('selectAll', 'native:selectAll'),
      ],
    },
    {
      label: label(text('menu.view')),
      submenu: [
        ...commandsOf('view'),
        SEPARATOR,
        role('zoomIn', 'native:zoomIn'),
        role('zoomOut', 'native:zoomOut'),
        role('resetZoom', 'native:actualSize'),
        ...ZOOM_KEYS.map(([name, key, accelerator]) => ({
          ...role(name, key),
          accelerator,
          visible: false,
        })),
        ...(devTools
          ? [SEPARATOR, role('reload', 'page.reload'), role('toggleDevTools', 'native:devTools')]
          : []),
      ],
    },
    { label: label(text('menu.go')), submenu: commandsOf('go') },
    ...(mac ? [windowMenu()] : []),
    { role: 'help', label: label(text('menu.help')), submenu: commandsOf('help') },
  ]
}
