import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CDPSession } from '@playwright/test'
import { expect, test } from '../../support/window/shells.ts'

type RenderedFont = { familyName: string; isCustomFont: boolean; glyphCount: number }

/** The fonts that the text of the elements is actually rendered with. */
async function renderedFonts(session: CDPSession, selector: string): Promise<RenderedFont[]> {
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
  const fonts: RenderedFont[] = []
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
  test(`renders ${language} and English with their own bundled fonts`, async ({ start }) => {
    const { reader, page } = await start({ language })
    await reader.waitUntilOpen()
    const session = await page.context().newCDPSession(page)
    const expectFaces = async (column: number, face: string): Promise<void> => {
      await expect
        .poll(async () => {
          const fonts = await renderedFonts(session, `[data-column="${column}"] [data-text]`)
          return {
            drawn: fonts.length > 0,
            foreign: fonts.filter((one) => !one.isCustomFont || !one.familyName.startsWith(face)),
          }
        })
        .toEqual({ drawn: true, foreign: [] })
    }
    // High enough that all of the text is laid out.
    await reader.resize(1280, 4000)
    await expectFaces(0, 'Literata')
    await expectFaces(1, serif)

    const panel = await reader.openPanel('typography')
    await panel.locator('label').filter({ hasText: name }).click()
    await panel.locator('select').selectOption('sans')
    await expect(reader.sentence('p1.s1', 1)).toHaveCSS('font-family', new RegExp(`^"${sans}`, 'u'))
    await expectFaces(1, sans)
  })

test('renders Latin letters in OpenDyslexic if it is chosen, and Chinese in its own font', async ({
  reader,
}) => {
  await reader.resize(1280, 4000)
  const session = await reader.page.context().newCDPSession(reader.page)
  const familiesOf = async (column: number): Promise<string[]> => {
    const fonts = await renderedFonts(session, `[data-column="${column}"] [data-text]`)
    return [...new Set(fonts.map((one) => `${one.familyName} ${one.isCustomFont}`))]
  }
  const panel = await reader.openPanel('typography')
  await panel
    .locator('select')
    .first()
    .selectOption({ label: 'OpenDyslexic · for dyslexic readers' })
  await expect.poll(() => familiesOf(0)).toEqual(['OpenDyslexic true'])
  // Its punctuation, too.
  await expect
    .poll(async () => (await familiesOf(1)).filter((name) => !name.startsWith('Noto Sans SC')))
    .toEqual([])
})

test('renders Chinese in passages left out of an English page with a bundled font', async ({
  reader,
}) => {
  await reader.toggleLeftOut()
  await expect(reader.leftOut).not.toHaveCount(0)
  await reader.resize(1280, 5000)
  const session = await reader.page.context().newCDPSession(reader.page)
  await expect
    .poll(async () => {
      const fonts = await renderedFonts(session, 'aside p')
      return fonts.length > 0 && fonts.every((one) => one.isCustomFont)
    })
    .toBe(true)
})

test('renders language names in a panel with bundled fonts', async ({ reader }) => {
  await reader.openPanel('languages')
  const session = await reader.page.context().newCDPSession(reader.page)
  await expect
    .poll(async () => {
      const fonts = await renderedFonts(session, '[role="dialog"] bdi')
      return fonts.length > 0 && fonts.every((one) => one.isCustomFont)
    })
    .toBe(true)
})

for (const [language, words, face] of [
  ['zh-TW', '這是臺灣的報紙', 'Noto Sans TC'],
  ['ko', '무단전재 및 재배포 금지', 'Noto Sans KR'],
  ['ar', 'جميع الحقوق محفوظة', 'Noto Sans Arabic'],
] as const)
  test(`renders the metadata of a text in ${language} with its own bundled font`, async ({
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
        const fonts = await renderedFonts(session, 'article dd')
        return fonts.some(({ familyName }) => familyName.startsWith(face))
          ? fonts.filter((one) => !one.isCustomFont)
          : 'not yet'
      })
      .toEqual([])
  })

test('renders an English title with the Latin font in a Chinese interface', async ({ start }) => {
  const { reader } = await start({ language: 'zh-CN' })
  await reader.waitUntilOpen()
  await reader.openLibrary()
  await expect(reader.library.locator('bdi[lang="en"]').first()).toHaveCSS(
    'font-family',
    /^"Noto Sans Variable"/u,
  )
})
