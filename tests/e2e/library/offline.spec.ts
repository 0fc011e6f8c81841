import { PANEL_NAMES } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'
import { file, openFiles } from '../../support/window/open-files.ts'

// Every test checks at its end that no request left the app; this one uses all of the interface once.
test('makes no network request, whatever is used', async ({ reader }) => {
  test.slow()
  for (const name of PANEL_NAMES) {
    await reader.openPanel(name)
    await reader.closePanel()
  }
  for (const name of ['日本語', 'العربية']) {
    const panel = await reader.openPanel('languages')
    await panel.getByRole('button', { name: `Show: ${name}` }).click()
    await expect(reader.columnHeaders).toHaveCount(3)
    await panel
      .getByRole('button', { name: /^Hide: / })
      .last()
      .click()
    await expect(reader.columnHeaders).toHaveCount(2)
    await reader.closePanel()
  }
  await reader.press('2', '3', 'Enter', '4', '1', 'x', '+', '0', 't', 'b')
  await reader.toggleLeftOut()
  await expect(reader.leftOut).not.toHaveCount(0)
  await reader.leftOut.first().getByRole('button').click()

  const links =
    'A text with addresses\n\nIt names http://example.com/a.png and <img src="http://example.com/b.png"> in its text.\n'
  await openFiles(reader, file('links.txt', links))
  await expect(reader.title).toHaveText('A text with addresses')
  const html =
    '<!doctype html><title>A page</title><link rel="stylesheet" href="http://example.com/c.css"><body><article><h1>A page with pictures</h1><p>One sentence of the page, and a picture after it. <img src="http://example.com/d.png"><script src="http://example.com/e.js"></script></p></article>'
  await openFiles(reader, file('page.html', html))
  await expect(reader.article).toContainText('One sentence of the page')
  await expect(reader.article.locator('img, link, script')).toHaveCount(0)
})

test('the content security policy blocks requests to other origins', async ({ reader }) => {
  const refused = reader.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        )
        fetch('http://127.0.0.2:9/').catch(() => undefined)
      }),
  )
  expect(await refused).toBe('connect-src')
})

test('the content security policy blocks frames of other origins', async ({ reader }) => {
  const refused = await reader.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        )
        const frame = document.createElement('iframe')
        frame.src = 'http://127.0.0.2:9/'
        document.body.append(frame)
      }),
  )
  expect(refused).toBe('frame-src')
})

test('the content security policy blocks injected scripts', async ({ reader }) => {
  const refused = await reader.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        )
        const script = document.createElement('script')
        // Before Chromium 133, append() throws an error here.
        script.appendChild(document.createTextNode('document.title = "ran"'))
        document.body.append(script)
      }),
  )
  expect(refused).toMatch(/^(?:script-src|require-trusted-types-for)/u)
  await expect(reader.page).not.toHaveTitle('ran')
})

const SINKS = {
  markup: () => {
    document.body.innerHTML = '<b>x</b>'
  },
  'a script’s text': () => {
    document.createElement('script').text = '1'
  },
  'a script’s URL': () => {
    document.createElement('script').src = '/x.js'
  },
  'an event handler': () => {
    document.createElement('button').setAttribute('onclick', '1')
  },
}

test('Trusted Types block strings as markup or scripts', async ({ reader }) => {
  for (const [what, assign] of Object.entries(SINKS)) {
    await expect(reader.page.evaluate(assign), what).rejects.toThrow(
      /This document requires 'Trusted/u,
    )
    await expect(reader.article).toBeVisible()
  }
})
