import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { activeKeys, DEFAULT_KEYS } from '../../../../contract/keys/command-keys.ts'
import { COMMANDS } from '../../../../contract/commands.ts'
import { acceleratorOf } from '../../../../main/electron/menu/accelerator.ts'
import { type MenuParts, menuTemplate } from '../../../../main/electron/menu/menu.ts'
import { standIn } from '../fake-electron.ts'

type Item = MenuItemConstructorOptions

const ARABIC: Readonly<Record<string, string>> = {
  'app.name': 'ديغلوت',
  'menu.file': 'ملف',
  'menu.view': 'عرض',
  'command.open': 'فتح ملف…',
  'native:quit': 'إنهاء',
}
const english = (key: string) => `<${key}>`
const arabic = (key: string) => ARABIC[key] ?? `ع ${key}`

const PLATFORMS = ['linux', 'darwin', 'win32'] as const
const CASES = PLATFORMS.flatMap((platform) =>
  [english, arabic].map((text) => ({ platform, language: text.name, text })),
)

function template(parts: Partial<MenuParts>): Item[] {
  return menuTemplate({
    platform: 'linux',
    text: english,
    run: () => undefined,
    keys: activeKeys(DEFAULT_KEYS, 'ltr'),
    devTools: true,
    ...parts,
  })
}

const below = (item: Item | undefined): Item[] => (Array.isArray(item?.submenu) ? item.submenu : [])
const everything = (items: Item[]): Item[] =>
  items.flatMap((item) => [item, ...everything(below(item))])

describe.each(CASES)('menuTemplate on $platform in $language', ({ platform, text }) => {
  it('contains every command once', () => {
    const ids = everything(template({ platform, text })).flatMap(({ id }) => (id ? [id] : []))
    const inPanel = platform === 'darwin' ? ['about'] : []
    expect([...ids, ...inPanel].sort()).toEqual(COMMANDS.map(({ id }) => id).sort())
  })

  it('labels every item with an interface string', () => {
    for (const item of everything(template({ platform, text })))
      if (item.type !== 'separator')
        expect(item.label, JSON.stringify(item)).toMatch(
          text === english ? /^<.+>(?: \(Ctrl\+,\))?$/ : /^[ء-ي]/,
        )
  })

  it('has no leading, trailing or double separators', () => {
    for (const menu of template({ platform, text })) {
      const kinds = below(menu).map(({ type }) => type ?? 'entry')
      expect(kinds.at(0)).toBe('entry')
      expect(kinds.at(-1)).toBe('entry')
      expect(kinds.join(' ')).not.toContain('separator separator')
    }
  })

  it('uses each accelerator once, and only with Mod', () => {
    const keys = everything(template({ platform, text })).flatMap(({ accelerator }) =>
      accelerator ? [accelerator] : [],
    )
    expect(keys).toEqual([...new Set(keys)])
    expect(keys).toContain('CommandOrControl+O')
    for (const key of keys) expect(key).toMatch(/^CommandOrControl\+./)
  })
})

describe('menuTemplate', () => {
  it('runs the chosen command by its id', () => {
    const run = vi.fn()
    for (const item of everything(template({ run }))) item.click?.(standIn({}), undefined, {})
    expect(run.mock.calls.map(([id]) => id)).toEqual(COMMANDS.map(({ id }) => id))
  })

  it('has the menus of each platform in order', () => {
    const labels = (platform: NodeJS.Platform) =>
      template({ platform }).map(({ label }) => label?.replaceAll(/[<>]|menu\.|native:/g, ''))
    expect(labels('linux')).toEqual(['file', 'edit', 'view', 'go', 'help'])
    expect(labels('win32')).toEqual(['file', 'edit', 'view', 'go', 'help'])
    expect(labels('darwin')).toEqual(['app.name', 'file', 'edit', 'view', 'go', 'window', 'help'])
  })

  it('puts Settings, About and Quit into the app menu on macOS', () => {
    const [app, file] = template({ platform: 'darwin' })
    const roles = below(app).map(({ role, id }) => role ?? id)
    expect(roles.filter(Boolean)).toEqual([
      'about',
      'settings',
      'services',
      'hide',
      'hideOthers',
      'unhide',
      'quit',
    ])
    expect(below(file).map(({ role, id }) => role ?? id)).not.toContain('settings')
    expect(below(file).at(-1)?.role).toBe('close')
  })

  it('puts Settings and Quit into the File menu elsewhere, and About into Help', () => {
    const menus = template({ platform: 'linux' })
    expect(below(menus[0]).at(-1)?.role).toBe('quit')
    expect(below(menus[0]).map(({ id }) => id)).toContain('settings')
    expect(below(menus.at(-1)).at(-1)?.id).toBe('about')
  })

  it('writes the key of the settings as it is typed, which only macOS does itself', () => {
    const settings = (platform: NodeJS.Platform) => {
      const item = everything(template({ platform })).find(({ id }) => id === 'settings')
      return [item?.label, item?.accelerator]
    }
    expect(settings('linux')).toEqual(['<command.settings> (Ctrl+,)', undefined])
    expect(settings('win32')).toEqual(settings('linux'))
    expect(settings('darwin')).toEqual(['<command.settings>', 'CommandOrControl+,'])
  })

  it('has the accelerators of the chosen keys', () => {
    const changed = { open: ['Mod+Shift+U'], 'copy-pair': ['Mod+B'], print: [] }
    const keys = activeKeys({ singleKeys: false, changed }, 'ltr')
    const items = everything(template({ keys }))
    const acceleratorOfItem = (id: string) => items.find((item) => item.id === id)?.accelerator
    expect(acceleratorOfItem('open')).toBe('CommandOrControl+Shift+U')
    expect(acceleratorOfItem('copy-pair')).toBe('CommandOrControl+B')
    expect(acceleratorOfItem('print')).toBeUndefined()
    expect(acceleratorOfItem('palette')).toBe('CommandOrControl+K')
  })

  it('zooms by further keys, whose items are hidden', () => {
    const hidden = everything(template({})).filter(({ visible }) => visible === false)
    expect(hidden.map(({ role, accelerator }) => [role, accelerator])).toEqual([
      ['zoomIn', 'CommandOrControl+='],
      ['zoomIn', 'CommandOrControl+numadd'],
      ['zoomOut', 'CommandOrControl+numsub'],
      ['resetZoom', 'CommandOrControl+num0'],
    ])
  })

  it('leaves the editing shortcuts to the platform', () => {
    const roles = everything(template({})).map(({ role }) => role)
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'])
      expect(roles).toContain(role)
  })

  it('shows the developer tools only in development', () => {
    const roles = (devTools: boolean) => everything(template({ devTools })).map(({ role }) => role)
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(false)).not.toContain('reload')
    expect(roles(true)).toContain('toggleDevTools')
  })

  it('shows ampersands literally', () => {
    const labels = everything(template({ platform: 'darwin', text: () => 'Q&A && <b>' })).map(
      ({ label }) => label,
    )
    expect(new Set(labels)).toEqual(new Set(['Q&&A &&&& <b>', undefined]))
  })
})

describe('acceleratorOf', () => {
  it.each([
    [['Mod+O'], 'CommandOrControl+O'],
    [['Mod+,'], 'CommandOrControl+,'],
    [['Mod+Shift+K'], 'CommandOrControl+Shift+K'],
    [['Mod++'], 'CommandOrControl+Plus'],
    [['Mod+ArrowLeft'], 'CommandOrControl+Left'],
    [['Mod+Enter'], 'CommandOrControl+Return'],
    [['B', 'Mod+B'], 'CommandOrControl+B'],
    [['B'], null],
    [['+', '='], null],
    [['?'], null],
    [['Shift+A'], null],
    [['ArrowRight', 'J'], null],
    [['Mod'], null],
    [['Hyper+Mod+B'], null],
    [[''], null],
    [[], null],
  ])('gives %j the accelerator %j', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator)
  })
})
