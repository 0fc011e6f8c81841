import { createServer } from 'node:http'
import { once } from 'node:events'
import type { Locator } from '@playwright/test'
import { HOSTILE_FILES, type HostileFile } from '../../support/hostile/hostile-files.ts'
import { everything, OWN_NAME, test } from '../../support/hostile/hostile-house.ts'
import { inLongRun } from '../../support/long-run.ts'
import { hostilePages } from '../../support/hostile/hostile-pages.ts'
import { HOSTILE_SHAPES } from '../../support/hostile/hostile-shapes.ts'
import { outcomeOf, take, watchWindow } from '../../support/hostile/hostile-session.ts'
import type { Reader } from '../../support/window/reader.ts'
import { expect, watchRequests } from '../../support/window/shells.ts'
import { watchThread } from '../../support/window/window-thread.ts'
import { file, openFiles } from '../../support/window/open-files.ts'

/** Milliseconds of CPU time that one task of the window's main thread may take while files are imported and read. */
const MAX_TASK_MS = 100
/** Files imported at once; messages do not name more files than this. */
const GROUP = 8

/** Elements that run or load something, which must not be rendered from a file. */
const ACTIVE =
  '[href], [srcset], [srcdoc], [action], [style*="url"], script, style, iframe, object, embed, form, video, audio, svg image, math, base, meta, link'

/** Opens every article of the library, newest first, and returns the unsafe parts that were rendered. */
async function readAll(reader: Reader): Promise<string[]> {
  const wrong: string[] = []
  const list = await reader.openLibrary()
  await expect(list.getByRole('listitem').first()).toBeVisible()
  const count = await list.getByRole('listitem').count()
  await reader.closeLibrary()
  for (let index = 0; index < count; index++) {
    const panel = await reader.openLibrary()
    const item = panel.getByRole('listitem').nth(index).getByRole('button').first()
    const title = await item.locator('bdi').first().textContent()
    await item.click()
    await panel.waitFor({ state: 'detached' })
    await expect(reader.title).toHaveText(title ?? '')
    await reader.settle()
    wrong.push(
      ...(await reader.article.evaluate((article, active) => {
        const loose = [...article.querySelectorAll(active)].map((element) =>
          element.outerHTML.slice(0, 200),
        )
        const handlers = [...article.querySelectorAll('*')]
          .filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')))
          .map((element) => element.outerHTML.slice(0, 200))
        const links = [...article.querySelectorAll<HTMLElement>('[data-href]')]
          .map((element) => element.dataset['href'] ?? '')
          .filter((href) => !/^(?:https?:\/\/|mailto:|#)/.test(href))
        const pictures = [...article.querySelectorAll('img')]
          .map((one) => new URL(one.src))
          .filter((url) => url.origin !== window.location.origin)
          .map((url) => url.href)
        return [...loose, ...handlers, ...links, ...pictures]
      }, ACTIVE)),
    )
  }
  return wrong
}

/** The text around names as written and in visual order; they differ if a name changed the direction. */
async function visualOrder(line: Locator): Promise<{ written: string; seen: string }> {
  return line.evaluate((line) => {
    const characters: { sign: string; top: number; left: number }[] = []
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('bdi')) continue
      const text = node.textContent ?? ''
      for (let at = 0; at < text.length; at++) {
        const sign = text.charAt(at)
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { top, left, width } = range.getBoundingClientRect()
        if (width > 0 && sign.trim() !== '') characters.push({ sign, top: Math.round(top), left })
      }
    }
    const text = (signs: typeof characters) => signs.map(({ sign }) => sign).join('')
    const sorted = characters.toSorted((a, b) => a.top - b.top || a.left - b.left)
    return { written: text(characters), seen: text(sorted) }
  })
}

const ALL = Object.keys({ ...hostilePages(''), ...HOSTILE_FILES, ...HOSTILE_SHAPES })
const groups = (names: readonly string[]) =>
  Array.from({ length: Math.ceil(names.length / GROUP) }, (_, at) =>
    names.slice(at * GROUP, (at + 1) * GROUP),
  )

// Playwright's trace takes snapshots on the window's main thread.
test.use({ trace: 'off' })

for (const [index, names] of inLongRun(groups(ALL), groups(ALL).slice(0, 3)).entries())
  test(`hostile files are reported or shown safely, part ${index + 1}: from ${names[0]}`, async ({
    reader,
    library,
    trap,
  }, info) => {
    test.slow()
    const makers: Readonly<Record<string, () => HostileFile>> = {
      ...hostilePages(trap.address),
      ...HOSTILE_FILES,
      ...HOSTILE_SHAPES,
    }
    const files = names.map((name) => {
      const make = makers[name]
      if (!make) throw new Error(`unknown file: ${name}`)
      return [name, make()] as const
    })
    const look = await watchWindow(reader.page)
    const thread = await watchThread(reader.page)
    await thread?.begin('importing')
    await take(reader, files)
    const taken = await look()
    // Each file's outcome by the messages in the window: a problem, or an article.
    const outcomes = await Promise.all(
      files.map(async ([name]) => [name, await outcomeOf(name, taken)] as const),
    )
    for (const [at, [name, outcome]] of outcomes.entries())
      expect(outcome ?? 'no message', name).toMatch(files[at]?.[1].outcome ?? /$^/)

    await thread?.begin('reading')
    expect(await readAll(reader)).toEqual([])
    const costs = await thread?.end()
    const phases = [...(costs ?? [])].map(([phase, cost]) => `${phase} ${Math.round(cost)} ms`)
    info.annotations.push({ type: 'main thread', description: phases.join(', ') })
    expect(Math.max(0, ...(costs?.values() ?? [])), phases.join(', ')).toBeLessThanOrEqual(
      MAX_TASK_MS,
    )

    const { ran, violations } = await look()
    expect({ ran, violations }).toEqual({ ran: [], violations: [] })
    await expect(reader.page).toHaveTitle(/Diglot$/)
    const unexpected = (await everything(library)).filter(
      (path) => !OWN_NAME.test(path.replaceAll('\\', '/')),
    )
    expect(unexpected, 'unexpected file names in the library').toEqual([])
  })

test('directional overrides in a file name or title do not affect the text around it', async ({
  reader,
}) => {
  const name = '\u2069\u202Ecod.exe'
  const overrides = hostilePages('')['bidirectional overrides in a title']?.()
  if (!overrides) throw new Error('unknown file')
  await openFiles(reader, file(name, ''))
  const problem = reader.messages.locator('span').filter({ hasText: 'There is no text' })
  await expect(problem.locator('bdi')).toHaveText('cod.exe')
  const keepsOrder = async (line: Locator, least: number) => {
    const { written, seen } = await visualOrder(line)
    expect(seen).toBe(written)
    expect(written.length).toBeGreaterThanOrEqual(least)
  }
  await keepsOrder(problem, 10)
  await take(reader, [[`${name}.html`, overrides]])
  const panel = await reader.openLibrary()
  const button = panel.getByRole('button').filter({ hasText: 'cod.exe' })
  await keepsOrder(button.locator('small').first(), 2)
  await keepsOrder(button.locator('small').last(), 10)
  await button.click()
  await expect(reader.title).toContainText('cod.exe')
  await expect(reader.page).toHaveTitle('cod.exe – Diglot')
  const opened = reader.article.locator('dt, dd')
  for (const fact of await opened.all())
    expect((await fact.boundingBox())?.width).toBeGreaterThan(0)
})

test('watchRequests sees requests to another origin on this machine, from any page', async ({
  browser,
}) => {
  const server = createServer((_, response) => response.end('<!doctype html><img src="/a.png">'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/`
  const context = await browser.newContext()
  try {
    const outside: string[] = []
    watchRequests(await context.newPage(), (url) => url.href === 'http://127.0.0.1:1/', outside)
    const other = await context.newPage()
    await other.goto(address)
    expect(outside).toEqual([address, `${address}a.png`])
  } finally {
    await context.close()
    server.closeAllConnections()
    server.close()
  }
})
