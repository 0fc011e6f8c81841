import type { DrivenApp } from './driven-app.ts'

/** The items of the native menu that can be chosen, by their id, else their role and, if hidden, their accelerator. */
export async function menuItems(app: DrivenApp): Promise<string[]> {
  const items = await app.inMain(({ Menu }) => {
    const names = (menu: Electron.Menu | null | undefined): string[] =>
      (menu?.items ?? []).flatMap(({ id, role, type, visible, accelerator, submenu }) => {
        if (type === 'separator') return []
        if (submenu) return names(submenu)
        return [id ?? `${role}${visible ? '' : ` ${accelerator}`}`]
      })
    return names(Menu.getApplicationMenu())
  }, null)
  return items.toSorted()
}

/** Chooses an item of the native menu, as the window system reports a click on it. */
export async function chooseItem(app: DrivenApp, name: string): Promise<void> {
  const isThere = await app.inMain(({ BrowserWindow, Menu }, wanted) => {
    const find = (menu: Electron.Menu | null | undefined): Electron.MenuItem | undefined =>
      (menu?.items ?? [])
        .flatMap((item) => (item.submenu ? (find(item.submenu) ?? []) : [item]))
        .find(({ id, role, visible, accelerator }) =>
          [id, `${role}${visible ? '' : ` ${accelerator}`}`].includes(wanted),
        )
    const item = find(Menu.getApplicationMenu())
    const [window] = BrowserWindow.getAllWindows()
    item?.click({}, window, window?.webContents)
    return item !== undefined
  }, name)
  if (!isThere) throw new Error(`the menu has no item ${name}`)
}
