import { LANGUAGES } from '../../../contract/languages.ts'
import { languageName } from '../../../renderer/features/languages/language-names.ts'
import { PANEL_NAMES, type Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'
import { file, openFiles } from '../../support/window/open-files.ts'

test.use({ language: 'en-XA' })

/** Texts that need no translation: numbers and symbols, key names, product and font names. */
const UNTRANSLATED: readonly RegExp[] = [
  /^[\d\p{P}\p{S}\s]*$/u,
  /^(?:Ctrl|Shift|Alt|Enter|Space|PgDn|PgUp|[A-Z]|F\d+|[←→↑↓↵=+-])(?:\+(?:.|F\d+|Space))?$/u,
  // The placeholder of an address.
  /^https:\/\/$/u,
  /^Electron, React,/u,
  /^Literata, Noto Sans/u,
  // Names of languages, which the browser knows, and what is beside them.
  new RegExp(`^(?:${LANGUAGES.map((one) => languageName(one, 'en').other).join('|')})$`, 'u'),
  /^(?:EN(?: · .)*|(?:English|简体中文)[ ·]+)$/u,
]

/** All visible and accessible texts of the interface. Texts from documents and language names are skipped; they have a `lang`. */
function interfaceTexts(): string[] {
  const isForeign = (element: Element): boolean => {
    const marked = element.closest('[lang], bdi, code')
    if (marked !== null && marked !== document.documentElement) return true
    // Languages to choose from are named by the browser; typefaces have names of their own.
    return (
      element instanceof HTMLOptionElement &&
      /^(?:(?:[a-z]{2}|fil|yue)(?:-\w+)*|(?:serif|sans) .+)$/.test(element.value)
    )
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

/** The text without what came from a locale file; brackets are nested if one string was inserted into another. */
function withoutPseudo(text: string): string {
  let rest = text
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/gu, '')
  }
  // Isolates around key names.
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

test('the reader has no hard-coded text', async ({ reader }) => {
  const labels = await reader.article.locator('dt').allTextContents()
  expect(labels.length).toBeGreaterThan(1)
  const texts = await reader.page.evaluate(interfaceTexts)
  expect(texts, 'labels are part of the interface').toEqual(expect.arrayContaining(labels))
  await expect(reader.page).toHaveTitle(/⟦Ðíĝļóţ~+⟧$/u)
  await expectNoHardCodedText(reader, 'side by side')
  for (const key of ['2', '3', '4']) {
    await reader.press(key)
    await expectNoHardCodedText(reader, key)
  }
  await reader.press('1')
  await reader.toggleLeftOut()
  await expect(reader.leftOut).not.toHaveCount(0)
  await expectNoHardCodedText(reader, 'left out')
  await reader.leftOut.first().getByRole('button').click()
  await expect(reader.article.locator('[data-state="missing"]')).not.toHaveCount(0)
  await expectNoHardCodedText(reader, 'missing')
  for (const key of ['t', 'b']) {
    await reader.press(key)
    await expect(reader.messages.locator('span').first()).toContainText('⟦')
    await expectNoHardCodedText(reader, `message of ${key}`)
  }
})

test('no panel has hard-coded text', async ({ reader }) => {
  for (const name of PANEL_NAMES) {
    const panel = await reader.openPanel(name)
    // Its articles are loaded asynchronously.
    if (name === 'palette') await expect(panel.getByText('Russia calls')).toHaveCount(1)
    await expectNoHardCodedText(reader, name)
    await reader.closePanel()
  }
})

test('messages about files have no hard-coded text', async ({ start }) => {
  const { reader } = await start()
  await reader.waitUntilOpen()
  await openFiles(reader, file('a.txt', ''))
  await expect(reader.messages).toContainText('a.txt')
  const message = (await reader.messages.locator('span').textContent()) ?? ''
  expect(withoutPseudo(message.replace('a.txt', ''))).toBe('')
})

test('the library has no hard-coded text', async ({ reader }) => {
  const library = await reader.openLibrary()
  await expect(library.getByText('Russia calls')).toHaveCount(1)
  await expectNoHardCodedText(reader, 'library')
  await library.getByRole('searchbox').fill('zzz')
  await expect(library.getByRole('listitem')).toHaveCount(0)
  await expectNoHardCodedText(reader, 'nothing found')
})
