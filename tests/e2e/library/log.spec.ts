import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../../support/window/shells.ts'

test('an error in the page is in the log file, without what it read', async ({
  reader,
  profile,
}) => {
  const { page } = reader
  const text = (await reader.sentence('p1.s1').textContent()) ?? ''
  expect(text).not.toBe('')
  const log = join(profile, 'diglot', 'diglot.log')
  await page.evaluate((text) => {
    // As errors of JSON.parse do, the message quotes the text.
    setTimeout(() => {
      throw new TypeError(`Unexpected text: ${text}`)
    })
  }, text)
  await expect.poll(() => readFile(log, 'utf8').catch(() => '')).toContain('TypeError')
  const entries = await readFile(log, 'utf8')
  expect(entries).toMatch(/browser linux, \d+\] An error in the window/u)
  expect(entries).not.toContain(text.slice(0, 20))

  await reader.press('ControlOrMeta+K')
  await page.getByRole('combobox').fill('log file')
  await reader.press('Enter')
  const panel = reader.panel('Log file')
  await expect(panel).toContainText(log)
  await panel.getByRole('button', { name: 'Copy the path' }).click()
  await expect(reader.messages).toContainText('Copied')
  await reader.closePanel()
  expect(await reader.pasted()).toBe(log)
})
