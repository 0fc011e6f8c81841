import { seriousFaults } from '../../support/window/serious-faults.ts'
import { inLongRun } from '../../support/long-run.ts'
import type { Theme } from '../../../contract/reading.ts'
import { THEMES } from '../../support/window/themes.ts'
import { PANEL_NAMES, type Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'

async function expectNoSerious(reader: Reader, where: string): Promise<void> {
  expect(await seriousFaults(reader.page), where).toEqual([])
}

/** Colours depend only on the theme and glyphs only on the language, so a sample of the combinations is enough. */
const LOOKS = inLongRun(
  ['en', 'zh-CN', 'ar'].flatMap((language) => THEMES.map((theme) => ({ language, theme }))),
  [
    ...THEMES.map((theme) => ({ language: 'en', theme })),
    { language: 'zh-CN', theme: 'sepia' as const },
    { language: 'ar', theme: 'dark' as const },
  ],
)

for (const { language, theme } of LOOKS)
  test.describe(`${theme} in ${language}`, () => {
    test.use({ language })
    test('has no serious axe violations in the reader, the side panel and every dialog', async ({
      reader,
    }) => {
      test.slow()
      await reader.chooseTheme(theme)
      await expectNoSerious(reader, 'reader')
      for (const name of PANEL_NAMES) {
        await reader.openPanel(name)
        await expectNoSerious(reader, name)
        await reader.closePanel()
      }
      await reader.press('3')
      await reader.sentence('p2.s1').click()
      await expectNoSerious(reader, 'translation on demand')
      await reader.press('1')
      await reader.openTab('left-out')
      await expectNoSerious(reader, 'side panel')
      await reader.closeSide()
      await reader.toggleLeftOut()
      await expect(reader.leftOut).not.toHaveCount(0)
      await expectNoSerious(reader, 'left out')
      await reader.leftOut.first().getByRole('button').click()
      await expect(reader.article.locator('[data-state="missing"]')).not.toHaveCount(0)
      await expectNoSerious(reader, 'missing')
    })
  })

/** The focused element, and whether its focus is visible: an outline on it or on its label. */
const focusIndicator = (): { name: string; seen: boolean; isGuard: boolean } => {
  const element = document.activeElement
  if (!element || element === document.body) return { name: '', seen: true, isGuard: false }
  // A visually hidden radio button shows its focus on its label.
  const outlined = [element, element.closest('label')].filter((one) => one !== null)
  const seen = outlined.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    const box = one.getBoundingClientRect()
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && box.width > 4
  })
  const isGuard = element.matches('[data-base-ui-focus-guard]')
  return { name: element.outerHTML.slice(0, 120), seen, isGuard }
}

/** Presses Tab, and waits until the focus guards of a dialog have passed the focus on. */
async function tab(reader: Reader): Promise<ReturnType<typeof focusIndicator>> {
  await reader.press('Tab')
  for (;;) {
    const sign = await reader.page.evaluate(focusIndicator)
    if (!sign.isGuard) return sign
  }
}

for (const theme of inLongRun<readonly Theme[]>(THEMES, ['light', 'contrast']))
  test(`the focus is always visible in ${theme}`, async ({ reader }) => {
    await reader.chooseTheme(theme)
    const seen = new Set<string>()
    const tabThrough = async (): Promise<void> => {
      for (let step = 0; step < 40; step += 1) {
        const sign = await tab(reader)
        if (sign.name === '') break
        expect(sign.seen, sign.name).toBe(true)
        seen.add(sign.name)
      }
    }
    await tabThrough()
    expect(seen.size).toBeGreaterThan(8)
    await reader.toggleLeftOut()
    // From the text on.
    await reader.press('j')
    await tabThrough()
    expect([...seen].join()).toContain('putBack')
    for (const name of PANEL_NAMES) {
      await reader.openPanel(name)
      const first = await reader.page.evaluate(focusIndicator)
      for (let step = 0; step < 25; step += 1) {
        const sign = await tab(reader)
        expect(sign.seen, `${name}: ${sign.name}`).toBe(true)
        if (sign.name === first.name) break
      }
      await reader.closePanel()
    }
  })

test('has one main landmark and one banner, and in every mode one h1 and no skipped heading level', async ({
  reader,
}) => {
  const { page } = reader
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('banner')).toHaveCount(1)
  await expect(page.getByRole('article')).toHaveCount(1)
  for (const key of ['1', '2', '3', '4']) {
    await reader.press(key)
    await reader.settle()
    await expect(page.getByRole('heading', { level: 1 }), key).toHaveCount(1)
    const levels = await page
      .getByRole('heading')
      .evaluateAll((headings) => headings.map((one) => Number(one.tagName.slice(1))))
    levels.forEach((level, index) =>
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1),
    )
  }
})

test('closing a panel restores the focus', async ({ reader }) => {
  await reader.sentence('p3.s1').click()
  for (const name of PANEL_NAMES) {
    await reader.openPanel(name)
    await expect(reader.focused).toHaveCount(0)
    await reader.closePanel()
    await expect(reader.focused, name).toHaveAttribute('data-path', 'p3.s1')
  }
})
