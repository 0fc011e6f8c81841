import type { Page, Route } from '@playwright/test'
import type { Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'
import { file, openFiles } from '../../support/window/open-files.ts'

// Faults are injected into HTTP requests, which the Electron shell does not use.
const SAMPLE_TITLE = 'Russia calls for simultaneous halt in fighting'

const SECOND = Array.from({ length: 30 }, (_, index) => `Paragraph ${index + 1} of a text.\n`)

async function choose(reader: Reader, ...names: string[]): Promise<void> {
  await openFiles(
    reader,
    names.map((name) => file(name, `Title of ${name}\n\n${SECOND.join('\n')}`)),
  )
}

async function openFromPanel(reader: Reader, title: RegExp): Promise<void> {
  const articles = await reader.openLibrary()
  // The first button of an entry opens the article, the second removes it.
  await articles.getByRole('button', { name: title }).first().click()
  await articles.waitFor({ state: 'detached' })
}

/** Makes a request fail. */
const fail = (route: Route) => route.abort()

const alert = (page: Page) => page.getByRole('alert')

test('opening the open article again keeps the reading position', async ({ reader }) => {
  await reader.resize(1000, 600)
  await reader.scrollTo('p6.s1', 5)
  const before = await reader.place('p6.s1')
  await openFromPanel(reader, /Russia calls/u)
  await reader.settle()
  expect((await reader.place('p6.s1')).top).toBeCloseTo(before.top, 0)
  await reader.page.reload()
  await reader.waitUntilOpen()
  await expect
    .poll(async () => Math.abs((await reader.place('p6.s1')).top - before.top))
    .toBeLessThan(2)
})

test('if several files are chosen, only the last is opened, and the others are reported', async ({
  reader,
}) => {
  const opened: string[] = []
  reader.page.on('request', (request) => {
    if (request.url().endsWith('/rpc/articles/open')) opened.push(request.postData() ?? '')
  })
  await choose(reader, 'one.txt', 'two.txt', 'three.txt')
  await expect(reader.title).toHaveText('Title of three.txt')
  await expect(reader.messages).toContainText('Opened: Title of three.txt')
  await expect(reader.messages).toContainText('Added to your library: one.txt, two.txt')
  expect(opened).toHaveLength(1)
  const articles = await reader.openLibrary()
  await expect(articles.getByRole('listitem')).toHaveCount(4)
})

test('an error when loading the list of articles is reported', async ({ reader }) => {
  await reader.page.route('**/rpc/articles/list', fail)
  await reader.openLibrary()
  await expect(reader.messages).toHaveText('Something went wrong. Nothing was lost. Try again.')
})

test('the message about a lost connection disappears after reconnecting', async ({
  start,
  context,
}) => {
  let broken = true
  await context.route('**/rpc/app/events', (route) => (broken ? route.abort() : route.continue()))
  const { reader } = await start()
  await reader.waitUntilOpen()
  await expect(reader.messages).toContainText('Diglot is no longer running')
  broken = false
  await expect(reader.messages).toHaveText('')
})

for (const [language, message, reload] of [
  ['en', 'The page has stopped working – Nothing that was saved is lost', 'Reload'],
  ['de', 'Die Seite funktioniert nicht mehr – Nichts Gespeichertes', 'Neu laden'],
] as const)
  test(`a page that fails to start shows an error and can be reloaded (${language})`, async ({
    start,
    context,
  }) => {
    await context.route(/http-link[^/]*\.js$/u, fail)
    const { page, reader } = await start({ language })
    await expect(alert(page)).toContainText(message)
    await context.unroute(/http-link[^/]*\.js$/u)
    await alert(page).getByRole('button', { name: reload }).click()
    await reader.waitUntilOpen()
    await expect(alert(page)).toHaveCount(0)
  })

test('a page that fails to start shows the error in English if its strings fail to load too', async ({
  start,
  context,
}) => {
  await context.route(/(http-link|ui)-[^/]*\.js$/u, fail)
  const { page } = await start({ language: 'de' })
  await expect(alert(page)).toContainText('The page has stopped working. Nothing that was saved')
})

test('a rendering error of the whole window is shown', async ({ reader }) => {
  const { page } = reader
  await page.route(
    // The page itself; it is served below a secret path.
    (url) => /^\/[^/]*\/?$/u.test(url.pathname),
    async (route) => {
      const response = await route.fetch()
      const body = await response.text()
      // An article without languages cannot be rendered.
      const broken = body.replace('"languages":[{', '"languages":null,"others":[{')
      expect(broken).not.toBe(body)
      await route.fulfill({ response, body: broken })
    },
  )
  await page.reload()
  await expect(alert(page)).toContainText('The page has stopped working – Nothing that was saved')
  await page.unrouteAll()
  await alert(page).getByRole('button', { name: 'Reload' }).click()
  await reader.waitUntilOpen()
  await expect(reader.title).toHaveText(SAMPLE_TITLE)
})

test('a page whose script fails to load shows an error', async ({ start, context }) => {
  await context.route(/assets\/main[^/]*\.js$/u, fail)
  const { page } = await start()
  await expect(page.locator('h1')).toHaveText(SAMPLE_TITLE)
  await expect(alert(page)).toContainText('The page has stopped working.')
})

test('other articles can be opened after one fails to render', async ({ reader }) => {
  await choose(reader, 'one.txt')
  await expect(reader.title).toHaveText('Title of one.txt')
  await openFromPanel(reader, /Russia calls/u)
  await expect(reader.title).toHaveText(SAMPLE_TITLE)
  await reader.page.route('**/rpc/articles/open', async (route) => {
    const response = await route.fetch()
    const answer = await response.json()
    for (const block of answer.json.blocks) block.segments = null
    await route.fulfill({ response, json: answer })
  })
  await openFromPanel(reader, /one\.txt/u)
  await expect(alert(reader.page)).toContainText('The page has stopped working')
  await reader.page.unroute('**/rpc/articles/open')
  await reader.page.getByRole('main').getByRole('button', { name: 'Library' }).click()
  const articles = reader.library
  await articles.getByRole('button', { name: /Russia calls/u }).click()
  await expect(reader.title).toHaveText(SAMPLE_TITLE)
  await expect(alert(reader.page)).toHaveCount(0)
})

test('problems with files leave room for the text, and disappear when a file is opened', async ({
  reader,
}) => {
  await reader.resize(360, 640)
  await openFiles(
    reader,
    ['one', 'two', 'three', 'four'].map((name) =>
      file(`${name}.txt`, name === 'two' ? '' : '%PDF-1.7 and nothing more'),
    ),
  )
  await expect(reader.messages).toContainText('Could not be opened: 4 of 4')
  const closed = await reader.messages.boundingBox()
  expect(closed?.height).toBeLessThanOrEqual(640 / 3)
  await reader.messages.getByRole('button', { name: 'Show list' }).click()
  await expect(reader.messages).toContainText('four.txt')
  await expect(reader.messages).toContainText('three.txt')
  await expect(reader.messages).toContainText('one.txt')
  await expect(reader.messages.getByRole('button', { name: 'Dismiss' })).toHaveCount(1)
  const box = await reader.messages.boundingBox()
  expect(box?.height).toBeLessThanOrEqual(640 / 2)
  await choose(reader, 'good.txt')
  await expect(reader.title).toHaveText('Title of good.txt')
  await expect(reader.messages).toHaveText('Opened: Title of good.txt')
})

test('a problem with one of several files stays when the last one is opened', async ({
  reader,
}) => {
  await openFiles(reader, [
    file('broken.pdf', '%PDF-1.7 nothing'),
    file('whole.txt', 'Whole\n\nOne line.'),
  ])
  await expect(reader.title).toHaveText('Whole')
  await expect(reader.messages).toContainText('Opened')
  await expect(reader.messages).toContainText('broken.pdf')
})

test('after a change of language, a problem keeps its language and direction, and other messages disappear', async ({
  reader,
}) => {
  await reader.press('t')
  await expect(reader.messages).toContainText('Theme:')
  await reader.page.route('**/rpc/articles/list', fail)
  const articles = await reader.openLibrary()
  await expect(reader.messages).toContainText('Something went wrong')
  await expect(articles).toBeVisible()
  await reader.closeLibrary()
  await reader.press('t')
  await expect(reader.messages).toContainText('Theme:')
  const settings = await reader.openPanel('settings')
  await settings.getByRole('combobox').first().selectOption('ar')
  await expect(reader.page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(reader.messages).toHaveText('Something went wrong. Nothing was lost. Try again.')
  await expect(reader.messages.getByText('Something went wrong')).toHaveAttribute('dir', 'ltr')
  await expect(reader.messages.getByText('Something went wrong')).toHaveAttribute('lang', 'en')
})
