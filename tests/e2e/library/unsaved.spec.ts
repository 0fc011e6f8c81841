import { readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from '../../support/window/own-disk.ts'
import type { Reader } from '../../support/window/reader.ts'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { addTranslation, file, openFiles } from '../../support/window/open-files.ts'

/** The message about what is not saved, which has the only button of this name. */
const notice = (reader: Reader): Locator =>
  reader.messages.locator('> div').filter({ has: tryAgain(reader) })
const tryAgain = (reader: Reader): Locator => reader.page.getByRole('button', { name: 'Try again' })

async function openVelm(reader: Reader): Promise<void> {
  const text = 'The bridge at Velm\n\nThe bridge was closed in 1962. Nobody knew why.\n'
  await openFiles(reader, file('velm.txt', text))
  await expect(reader.title).toHaveText('The bridge at Velm')
}

/** The program tries again by itself. */
const expectSaved = (reader: Reader): Promise<void> =>
  expect(notice(reader)).toBeHidden({ timeout: 30_000 })

const articlesIn = (library: string): Promise<string[]> => readdir(join(library, 'articles'))

/** The theme on disk; null before there is a settings file. */
async function savedTheme(library: string): Promise<unknown> {
  const text = await readFile(join(library, 'settings.json'), 'utf8').catch(() => null)
  return text === null ? null : JSON.parse(text).theme
}

test('an article that a full disk refuses is counted until there is room', async ({
  reader,
  disk,
  library,
}) => {
  disk.fill()
  await openVelm(reader)
  await expect(notice(reader)).toContainText(/[3-9] files are not saved yet/u)
  await expect(notice(reader)).toContainText(`(${library}) is full. Free some space on it.`)
  await expect(reader.messages, 'nothing says that it was added').not.toContainText('velm')
  expect(await seriousFaults(reader.page)).toEqual([])

  await test.step('Try again', async () => {
    // Each attempt that fails doubles the time to the next one of the program, to more than this test waits.
    for (const _ of [1, 2, 3]) {
      await tryAgain(reader).click()
      await reader.settle()
      await expect(notice(reader)).toBeVisible()
      await expect(reader.messages).toContainText('Still not possible to save.')
    }
    disk.makeRoom()
    await tryAgain(reader).click()
    await expect(notice(reader)).toBeHidden()
    await expect(reader.messages).toContainText('Everything is saved.')
  })
  expect(await articlesIn(library)).toHaveLength(2)
})

test('a setting that a full disk refuses is saved once there is room', async ({
  reader,
  disk,
  library,
}) => {
  disk.fill()
  await reader.chooseTheme('dark')
  await expect(notice(reader)).toContainText('1 file is not saved yet')
  disk.makeRoom()
  await expectSaved(reader)
  await expect.poll(() => savedTheme(library)).toBe('dark')
})

test('a library whose folder is gone is named, and made again', async ({
  reader,
  disk,
  library,
}) => {
  const away = join(disk.folder, 'away')
  await rename(library, away)
  await reader.chooseTheme('dark')
  await expect(notice(reader)).toContainText(`The folder of your library (${library}) is gone`)
  await rename(away, library)
  await expectSaved(reader)
  await expect.poll(() => savedTheme(library)).toBe('dark')
})

test('a disk that becomes read-only is named only for what is worth it', async ({
  reader,
  disk,
  library,
}) => {
  disk.setReadOnly(true)
  await reader.chooseTheme('dark')
  await reader.press('End')
  await reader.settle()
  await expect(tryAgain(reader)).toBeHidden()
  await openVelm(reader)
  await expect(notice(reader)).toContainText(`Your library (${library}) is on a read-only disk`)
  disk.setReadOnly(false)
  await expectSaved(reader)
  expect(await articlesIn(library)).toHaveLength(2)
  await expect.poll(() => savedTheme(library)).toBe('dark')
})

test('closing the window asks while something is not saved', async ({ reader, disk }) => {
  const { page } = reader
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  disk.fill()
  await reader.chooseTheme('dark')
  await expect(notice(reader)).toBeVisible()
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['beforeunload'])
  expect(page.isClosed()).toBe(false)
  disk.makeRoom()
  await expectSaved(reader)
  await page.reload()
  expect(asked, 'all is saved').toHaveLength(1)
})

test('a translation that a full disk refuses is not called added', async ({ reader, disk }) => {
  await openVelm(reader)
  disk.fill()
  const german =
    'Die Brücke von Velm\n\nDie Brücke wurde 1962 geschlossen. Niemand wusste, warum.\n'
  await addTranslation(reader, file('de.txt', german))
  await expect(reader.columnHeaders).toHaveText([/^English/u, /^Deutsch/u])
  await expect(notice(reader)).toBeVisible()
  await expect(reader.messages).not.toContainText('Translation added')
  disk.makeRoom()
  await expectSaved(reader)
  await reader.page.reload()
  await expect(reader.columnHeaders).toHaveText([/^English/u, /^Deutsch/u])
})

test('a library on a read-only disk is opened for reading, and written once it can be', async ({
  start,
  disk,
  library,
}) => {
  disk.setReadOnly(true)
  const { reader } = await start()
  await reader.waitUntilOpen()
  const why = `Your library (${library}) is on a read-only disk`
  await expect(reader.messages).toContainText(why)
  await expect(reader.messages.locator('> div')).toHaveCount(1)

  await test.step('what is changed by the way is kept without a word', async () => {
    await reader.page.getByRole('button', { name: 'Dismiss' }).click()
    await reader.chooseTheme('dark')
    await reader.scrollTo('p6.s1', 5)
    await reader.page.reload()
    await reader.waitUntilOpen()
    await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(reader.messages.locator('> div')).toHaveText([new RegExp('read-only', 'u')])
  })

  await test.step('an import says once why it is not saved', async () => {
    await openVelm(reader)
    await expect(notice(reader)).toContainText(why)
    await expect(reader.messages.getByText('read-only')).toHaveCount(1)
  })

  disk.setReadOnly(false)
  await expectSaved(reader)
  await expect(reader.messages.getByText('read-only')).toHaveCount(0)
  expect(await articlesIn(library)).toHaveLength(2)
  await expect.poll(() => savedTheme(library)).toBe('dark')
})
