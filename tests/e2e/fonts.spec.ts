import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CDPSession } from '@playwright/test'
import { expect, test } from '../support/window/shells.ts'

test.beforeEach(({ shell }) => {
  test.skip(shell === 'electron', 'which faces are drawn is asked over a browser’s own protocol')
})

type DrawnFont = { familyName: string; isCustomFont: boolean; glyphCount: number }

/** The faces that the text of the elements is really drawn with. */
async function drawnWith(session: CDPSession, selector: string): Promise<DrawnFont[]> {
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
  const fonts: DrawnFont[] = []
  for (const nodeId of nodeIds)
    fonts.push(...(await session.send('CSS.getPlatformFontsForNode', { nodeId })).fonts)
  return fonts
}

for (const [language, name, serif, sans] of [
  ['zh-CN', '简体中文', 'Noto Serif SC', 'Noto Sans SC'],
  ['zh-TW', '繁體中文', 'Noto Serif TC', 'Noto Sans TC'],
  ['ja', '日本語', 'Noto Serif JP', 'Noto Sans JP'],
  ['ko', '한국어', 'Noto Serif KR', 'Noto Sans KR'],
  ['ar', 'العربية', 'Noto Naskh Arabic', 'Noto Sans Arabic'],
  ['ru', 'Русский', 'Literata', 'Noto Sans'],
] as const)
  test(`draws ${language} and English with their own bundled faces`, async ({ start }) => {
    const { reader, page } = await start({ language })
    await reader.isOpen()
    const session = await page.context().newCDPSession(page)
    const expectFaces = async (column: number, face: string): Promise<void> => {
      await expect
        .poll(async () => {
          const fonts = await drawnWith(session, `[data-column="${column}"] [data-text]`)
          return {
            drawn: fonts.length > 0,
            foreign: fonts.filter((one) => !one.isCustomFont || !one.familyName.startsWith(face)),
          }
        })
        .toEqual({ drawn: true, foreign: [] })
    }
    // All of the text is laid out, also what stands below the window.
    await reader.resize(1280, 4000)
    await expectFaces(0, 'Literata')
    await expectFaces(1, serif)

    const panel = await reader.openPanel('settings')
    const type = panel.getByRole('region').filter({ hasText: name })
    await type.locator('label', { has: page.locator('input[value="sans"]') }).click()
    await expect(reader.sentence('p1.s1', 1)).toHaveCSS('font-family', new RegExp(`^"${sans}`, 'u'))
    await expectFaces(1, sans)
  })

test('draws the Chinese of what was left out of an English page with a bundled face', async ({
  reader,
}) => {
  await reader.press('l')
  await expect(reader.leftOut).not.toHaveCount(0)
  await reader.resize(1280, 5000)
  const session = await reader.page.context().newCDPSession(reader.page)
  await expect
    .poll(async () => {
      const fonts = await drawnWith(session, 'aside p')
      return fonts.length > 0 && fonts.every((one) => one.isCustomFont)
    })
    .toBe(true)
})

test('draws the names of the languages in a panel with bundled faces', async ({ reader }) => {
  await reader.openPanel('languages')
  const session = await reader.page.context().newCDPSession(reader.page)
  await expect
    .poll(async () => {
      const fonts = await drawnWith(session, '[role="dialog"] bdi')
      return fonts.length > 0 && fonts.every((one) => one.isCustomFont)
    })
    .toBe(true)
})

for (const [language, words, face] of [
  ['zh-TW', '這是臺灣的報紙', 'Noto Sans TC'],
  ['ko', '무단전재 및 재배포 금지', 'Noto Sans KR'],
  ['ar', 'جميع الحقوق محفوظة', 'Noto Sans Arabic'],
] as const)
  test(`draws what is said of a text in ${language} with its own bundled face`, async ({
    start,
    library,
  }) => {
    const file = join(library, `page-${language}.html`)
    await writeFile(
      file,
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta property="og:site_name" content="${words}"><title>A page</title></head><body><article><h1>A page</h1><p>${`${words}，${words}。`.repeat(9)}</p></article></body></html>`,
    )
    const { reader, page } = await start({ language: 'en', files: [file] })
    await expect(reader.title).toHaveText('A page')
    const session = await page.context().newCDPSession(page)
    await expect
      .poll(async () => {
        const fonts = await drawnWith(session, 'article dd')
        return fonts.some(({ familyName }) => familyName.startsWith(face))
          ? fonts.filter((one) => !one.isCustomFont)
          : 'not yet'
      })
      .toEqual([])
  })

test('draws an English name with the English face in a Chinese window', async ({ start }) => {
  const { reader, page } = await start({ language: 'zh-CN' })
  await reader.isOpen()
  await reader.openPanel('articles')
  await expect(page.locator('[role="dialog"] bdi[lang="en"]').first()).toHaveCSS(
    'font-family',
    /^"Noto Sans Variable"/u,
  )
})
