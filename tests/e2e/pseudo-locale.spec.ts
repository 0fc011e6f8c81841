import { PANEL_NAMES, type Reader } from '../support/window/reader.ts'
import { expect, test } from '../support/window/shells.ts'

test.use({ language: 'en-XA' })

/** What needs no translation: numbers and signs, keys as they are printed, names of products and of their makers' works. */
const UNTRANSLATED = [
  /^[\d\p{P}\p{S}\s]*$/u,
  /^(?:Ctrl|Shift|Alt|Enter|[A-Z]|F\d+|[←→↑↓↵=+-])(?:\+.)?$/u,
  /^Electron, React,/u,
  /^Literata, Noto Sans/u,
  // Facts of an article: publisher, language, day.
  /^· (?:Shanghai Daily · )?English · \w+ \d+, \d{4}$/u,
]

/**
 * Every text that a person could see or hear of the interface: text nodes, names, tips, placeholders. Left out are the article's text,
 * languages' own names and texts of documents: those say their language.
 */
function interfaceTexts(): string[] {
  const isForeign = (element: Element): boolean => {
    const marked = element.closest('[lang], bdi, code')
    return marked !== null && marked !== document.documentElement
  }
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    if (!parent || parent.closest('script, style, noscript') || isForeign(parent)) continue
    texts.push(walker.currentNode.textContent ?? '')
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'data-tip', 'alt', 'aria-valuetext'])
    for (const element of document.querySelectorAll(`[${name}]`))
      if (!isForeign(element)) texts.push(element.getAttribute(name) ?? '')
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))]
}

/** Without what went through a locale file; brackets may stand inside each other, where one text holds another. */
function withoutPseudo(text: string): string {
  let rest = text
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/gu, '')
  }
  // Keys are isolated, so that they keep their direction.
  return rest.replaceAll(/[\u2066-\u2069]/gu, '').trim()
}

async function expectNoHardCodedText(reader: Reader, where: string): Promise<void> {
  const texts = await reader.page.evaluate(interfaceTexts)
  expect(texts.filter((text) => text.includes('⟦')).length, where).toBeGreaterThan(8)
  const hardCoded = texts
    .map(withoutPseudo)
    .filter((text) => text !== '' && !UNTRANSLATED.some((pattern) => pattern.test(text)))
  expect(hardCoded, where).toEqual([])
}

test('has no text of its own on the reader', async ({ reader }) => {
  const labels = await reader.article.locator('dt').allTextContents()
  expect(labels.length).toBeGreaterThan(1)
  const texts = await reader.page.evaluate(interfaceTexts)
  expect(texts, 'labels are the interface’s').toEqual(expect.arrayContaining(labels))
  await expect(reader.page).toHaveTitle(/⟦Ðíĝļóţ~+⟧$/u)
  await expectNoHardCodedText(reader, 'side by side')
  for (const key of ['2', '3', '4']) {
    await reader.press(key)
    await expectNoHardCodedText(reader, key)
  }
  await reader.press('1', 'l')
  await expect(reader.leftOut).not.toHaveCount(0)
  await expectNoHardCodedText(reader, 'left out')
  await reader.leftOut.first().getByRole('button').click()
  await expect(reader.article.locator('[data-state="missing"]')).not.toHaveCount(0)
  await expectNoHardCodedText(reader, 'missing')
  for (const key of ['t', 'b']) {
    await reader.press(key)
    await expect(reader.messages.locator('span')).toContainText('⟦')
    await expectNoHardCodedText(reader, `message of ${key}`)
  }
})

test('has no text of its own on any panel', async ({ reader }) => {
  for (const name of PANEL_NAMES) {
    const panel = await reader.openPanel(name)
    // Their articles come a moment later.
    if (name === 'articles' || name === 'palette')
      await expect(panel.getByText('Russia calls')).toHaveCount(1)
    await expectNoHardCodedText(reader, name)
    await reader.closePanel()
  }
})

test('has no text of its own in its messages about files', async ({ start }) => {
  const { reader } = await start()
  await reader.isOpen()
  const chooser = await reader.dialogAfter(() => reader.press('ControlOrMeta+O'))
  await chooser.setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) })
  await expect(reader.messages).toContainText('a.txt')
  const message = (await reader.messages.locator('span').textContent()) ?? ''
  expect(withoutPseudo(message.replace('a.txt', ''))).toBe('')
})
