import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ImportProblem } from '../../../contract/import-problem.ts'
import { IMPORT_LIMITS } from '../../../contract/files/import-limit.ts'
import type { HostileFile } from './hostile-files.ts'
import type { Reader } from '../window/reader.ts'
import { projectRoot } from '../source-files.ts'

const LAST = 'The last of them'

/** What a window did; times are its performance.now() in milliseconds. */
export type Seen = {
  /** Each message with its time, and each line of the list behind one. */
  messages: { text: string; at: number }[]
  /** Each long task (over 50 ms) on the window's main thread. */
  longTasks: { at: number; duration: number }[]
  /** Violations of the content security policy: markup of a file that reached the document. */
  violations: string[]
  /** Evidence of scripts that ran. */
  ran: string[]
}

declare global {
  interface Window {
    /** Set by every script of a hostile file. */
    ran?: number
    hostileSeen?: Omit<Seen, 'ran'>
  }
}

/** Watches a window from now on; the returned function reports what it did. */
export async function watchWindow(page: Page): Promise<() => Promise<Seen>> {
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (/\bran\b/.test(message.text())) ran.push(`console: ${message.text()}`)
  })
  page.on('framenavigated', (frame) => ran.push(`navigated: ${frame.url()}`))
  page.context().on('page', (opened) => ran.push(`window: ${opened.url()}`))
  await page.evaluate(() => {
    const seen: Omit<Seen, 'ran'> = { messages: [], longTasks: [], violations: [] }
    window.hostileSeen = seen
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
    )
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        seen.longTasks.push({ at: startTime, duration })
    }).observe({ type: 'longtask' })
    const region = document.querySelector('[aria-live="polite"]')
    if (!region) throw new Error('the window has no place for messages')
    new MutationObserver((records) => {
      for (const added of records.flatMap((record) => [...record.addedNodes]))
        if (added instanceof HTMLElement && added.dataset['tone'] !== 'progress')
          for (const text of added.matches('ul')
            ? [...added.children].map((line) => line.textContent)
            : [added.querySelector('span')?.textContent])
            seen.messages.push({ text: text ?? '', at: performance.now() })
    }).observe(region, { childList: true, subtree: true })
  })
  return async () => {
    const { flag, ...seen } = await page.evaluate(() => ({
      ...(window.hostileSeen ?? { messages: [], longTasks: [], violations: [] }),
      flag: window.ran,
    }))
    return { ...seen, ran: flag === undefined ? [...ran] : [...ran, 'window.ran is set'] }
  }
}

/** Opens files with one file dialog, and waits until the valid file at the end of the list is imported. */
export async function take(reader: Reader, files: readonly (readonly [string, HostileFile])[]) {
  const honest = `${LAST}\n\nOne of ${files.length} and ${Math.random()}.\n`
  const folder = await mkdtemp(join(tmpdir(), 'diglot-hostile-'))
  const chosen = [
    ...files.map(([name, { bytes }]) => [name, bytes] as const),
    ['last.txt', honest] as const,
  ]
  // Chosen by path: Playwright decodes files passed as bytes on the window's thread.
  for (const [name, bytes] of chosen) await writeFile(join(folder, name), bytes)
  const chooser = await reader.dialogAfter(() => reader.press('ControlOrMeta+O'))
  await chooser.setFiles(chosen.map(([name]) => join(folder, name)))
  await expect(reader.title).toHaveText(LAST, { timeout: 60_000 })
  // Messages about several files list them.
  await expect(reader.messages).toContainText(/Opened|library/)
  const lists = reader.messages.getByRole('button', { name: 'Show list' })
  while ((await lists.count()) > 0) await lists.first().click()
  await rm(folder, { recursive: true })
}

/** The outcome that the window reported for a file: a problem code, or `imported`; null if there was no such message. */
export async function outcomeOf(name: string, { messages }: Seen): Promise<string | null> {
  const lines = messages.flatMap(({ text }) => text.split('\n'))
  const reported = new Set(lines)
  const { problem: texts, notice } = JSON.parse(
    await readFile(join(projectRoot, 'locales/en/ui.json'), 'utf8'),
  )
  // The line of a list.
  if (reported.has(name)) return 'imported'
  // One message covers all imported files, a line for the new ones and one for those already present.
  for (const kind of ['added', 'already']) {
    const [before = ''] = String(notice[kind]).split('{{title}}')
    const names = lines.filter((line) => line.startsWith(before))
    if (names.some((line) => `, ${line.slice(before.length)}, `.includes(`, ${name}, `)))
      return 'imported'
  }
  for (const code of ImportProblem.options) {
    const words = String(texts[code])
      .replace('{{limit}}', String(IMPORT_LIMITS.limit))
      .replace('{{most}}', String(IMPORT_LIMITS.most))
    if (reported.has(`${name}: ${words}`)) return code
  }
  return null
}
