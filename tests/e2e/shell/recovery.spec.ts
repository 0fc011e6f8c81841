import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrivenApp } from '../../support/window/driven-app.ts'
import { expect, test } from '../../support/window/shells.ts'

/** Uses the page, its keys, and the service in both directions. */
async function expectWorks(app: DrivenApp, library: string): Promise<void> {
  await app.waitUntilOpen()
  await app.press('2')
  const mode = 'document.querySelector("article").dataset.mode'
  await expect.poll(() => app.inPage(mode)).toBe('interleaved')
  await app.press('a')
  const shown = 'document.querySelector("#library")?.textContent'
  await expect.poll(() => app.inPage(shown)).toContain('Russia calls for')
  await app.press('Escape')
  await expect.poll(() => app.inPage('document.querySelector("#library")')).toBeNull()
  const theme = async () => JSON.parse(await readFile(join(library, 'settings.json'), 'utf8')).theme
  await app.press('t')
  await expect.poll(async () => theme().catch(() => null)).toMatch(/^(?:light|sepia|dark)$/)
}

test('a page whose process was killed is reloaded and works', async ({ drivenApp, library }) => {
  await drivenApp.waitUntilOpen()
  await drivenApp.answerDialogs('Reload')
  await drivenApp.inMain(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  }, null)
  await expect.poll(() => drivenApp.messages()).toHaveLength(1)
  await expectWorks(drivenApp, library)
  expect(await drivenApp.messages()).toHaveLength(1)
})

test('a page that hangs is reloaded and works', async ({ drivenApp, library }) => {
  await drivenApp.waitUntilOpen()
  await drivenApp.answerDialogs('Reload')
  await drivenApp.inPage('setTimeout(() => { for (;;); })')
  // Chromium reports a page as hanging when it leaves an input event unanswered for 15 s. Keys are pressed until then, as
  // by a user, because one that arrives just before the loop starts is still answered.
  const pressUntilAsked = async () => {
    const asked = await drivenApp.messages()
    if (Array.isArray(asked) && asked.length === 0) await drivenApp.press('j')
    return asked
  }
  await expect.poll(pressUntilAsked, { timeout: 40_000 }).toHaveLength(1)
  await expectWorks(drivenApp, library)
  expect(await drivenApp.messages()).toHaveLength(1)
})
