import { sampleText } from '../../support/files/sample-text.ts'
import { expect, test } from '../../support/window/shells.ts'

test('opens the sample article in English and Chinese, side by side', async ({ reader }) => {
  await expect(reader.title).toHaveText('Russia calls for simultaneous halt in fighting')
  await expect(reader.rows).toHaveCount(13)
  await expect(reader.sentence('p1.s1')).toContainText('SYRIAN government forces')
  await expect(reader.sentence('p1.s1', 1)).toContainText('拉夫罗夫')
  expect(await reader.mode()).toBe('side-by-side')
})

test('aligns the tops of both columns in every row, with the source on the left', async ({
  reader,
}) => {
  for (const row of await reader.rows.all()) {
    const [left, right] = await row.locator('[data-column]').all()
    if (!left || !right) throw new Error('a row has two columns')
    const [a, b] = [await left.boundingBox(), await right.boundingBox()]
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 99))).toBeLessThan(1)
    expect(a?.x ?? 0).toBeLessThan(b?.x ?? 0)
  }
})

test('shows title, attribution, languages and progress at the top', async ({ reader }) => {
  await expect(reader.columnHeaders.nth(0)).toContainText('English')
  await expect(reader.columnHeaders.nth(1)).toContainText('简体中文')
  await expect(reader.columnHeaders.nth(1)).toContainText('Machine, unreviewed')
  await expect(reader.article).toContainText(
    'Copyright © 1999- Shanghai Daily. All rights reserved.',
  )
  const details = await reader.openDetails(1)
  await expect(details).toContainText('Paragraphs translated13 of 13')
  await expect(details).toContainText('Sentences translated16 of 16')
})

test('marks each column with its language and direction for screen readers', async ({ reader }) => {
  await expect(reader.row('p1').locator('[data-column="0"]')).toHaveAttribute('lang', 'en')
  await expect(reader.row('p1').locator('[data-column="1"]')).toHaveAttribute('lang', 'zh-CN')
  await expect(reader.row('p1').locator('[data-column="1"]')).toHaveAttribute('dir', 'ltr')
  await expect(reader.row('p1')).toHaveAttribute('aria-label', 'Paragraph 1')
})

test.describe('beside Arabic', () => {
  test.use({ language: 'ar' })

  test('exposes a pair to screen readers with roles, names, languages and directions', async ({
    reader,
  }) => {
    const row = reader.row('p1')
    const [english, arabic] = ['en', 'ar'].map((language) => sampleText(language).get('p1.s1'))
    await expect(row).toMatchAriaSnapshot(`
      - group "الفقرة 1":
        - paragraph: ${JSON.stringify(english)}
        - paragraph: ${JSON.stringify(arabic)}
    `)
    const cells = row.locator('[data-column]')
    await expect(cells.nth(0)).toHaveAttribute('lang', 'en')
    await expect(cells.nth(0)).toHaveAttribute('dir', 'ltr')
    await expect(cells.nth(1)).toHaveAttribute('lang', 'ar')
    await expect(cells.nth(1)).toHaveAttribute('dir', 'rtl')
    await expect(reader.title).toHaveAttribute('lang', 'en')
    const name = reader.columnHeaders.nth(1).getByText('العربية', { exact: true })
    await expect(name).toHaveAttribute('lang', 'ar')
    await expect(name).toHaveAttribute('dir', 'rtl')
  })
})
