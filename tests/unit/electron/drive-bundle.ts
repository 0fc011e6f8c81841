import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../../contract/contract.ts'
import { DEFAULT_SETTINGS } from '../../../contract/settings.ts'
import * as electron from './stub-electron.ts'

/**
 * Runs the bundled Electron shell against the stub like a user would and prints what happened as JSON. Arguments: the
 * bundle, the user data folder, the scenario (`run`, `refused` or `second`), and the app's arguments.
 */
const [bundle = '', userData = '', scenario = '', ...args] = process.argv.slice(2)
process.argv = ['/opt/Diglot/diglot', ...args]

const stub = import.meta.resolve('./stub-electron.ts')
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: stub, shortCircuit: true } : next(specifier, context),
})

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 20_000
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${electron.log.join(', ')}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** Requests a port like the preload script and returns the contract's client on it. */
function connect(): ContractRouterClient<Contract> | null {
  let port: MessagePort | null = null
  const frame = {
    parent: null,
    origin: 'diglot://app',
    isDestroyed: () => false,
    postMessage: (_channel: string, _message: unknown, [given]: MessagePort[]) => {
      port = given ?? null
    },
  }
  electron.ipcMain.emit('diglot:connect', {
    sender: { id: 1, mainFrame: frame },
    senderFrame: frame,
  })
  return port && createORPCClient(new RPCLink({ port }))
}

function choose(id: string): void {
  const menu = electron.menus.at(-1) ?? []
  menu
    .flatMap(({ submenu }) => submenu ?? [])
    .find((item) => item.id === id)
    ?.click?.()
}

async function use(): Promise<object> {
  electron.app.emit('open-file', { preventDefault: () => undefined }, '/not/there/early.txt')
  electron.ready()
  await until(() => electron.log.includes('load diglot://app/') && electron.menus.length > 0)

  const ours = electron.sessions.get('persist:diglot')?.handlers.get('diglot')
  const page = await ours?.(new Request('diglot://app/'))
  const traversal = await ours?.(new Request('diglot://app/..%2f..%2fpackage.json'))

  const client = connect()
  if (client === null) throw new Error('no port was given')
  const events = await client.app.events()
  const seen: unknown[] = []
  const reading = (async () => {
    for await (const event of events) seen.push(event)
  })().catch(() => undefined)
  const { info } = await client.app.boot()
  await until(() => seen.length >= 3)

  choose('print')
  choose('open')
  await until(() => seen.length >= 5)
  electron.app.emit('second-instance', {}, ['diglot', 'late.txt'], '/not/there', null)
  await until(() => seen.length >= 6)

  await client.settings.save({ ...DEFAULT_SETTINGS, uiLanguage: 'fr', theme: 'dark' })
  await until(() => electron.menus.length === 2)
  const labels = electron.menus.map((menu) => menu[0]?.label)

  electron.BrowserWindow.all[0]?.emit('close')
  electron.app.emit('window-all-closed')
  await until(() => electron.log.includes('ended'))
  await Promise.race([reading, Promise.resolve()])
  return {
    page: { status: page?.status, html: await page?.text() },
    traversal: traversal?.status,
    info,
    seen,
    labels,
    themeSource: electron.nativeTheme.themeSource,
    options: electron.BrowserWindow.all[0]?.options,
  }
}

electron.start.userData = userData
electron.start.lock = scenario !== 'second'
if (scenario === 'refused') electron.switches.add('no-sandbox')
await import(pathToFileURL(bundle).href)
let found: object = {}
if (scenario === 'run') found = await use()
else {
  electron.ready()
  await until(() => electron.log.some((entry) => /^(?:exit|ended)/.test(entry)))
}
process.stdout.write(
  JSON.stringify({ ...found, log: electron.log }, (_key, value: unknown) =>
    value instanceof Object && 'webRequest' in value ? 'a session' : value,
  ),
)
process.exit(0)
