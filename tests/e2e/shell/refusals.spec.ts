import type { DrivenApp } from '../../support/window/driven-app.ts'
import { expect as strictly, test } from '../../support/window/shells.ts'

/** Every refusal is tried, whichever fails. */
const expect = strictly.configure({ soft: true })

/** The status with which the app's session answers a request, or the error. */
const answers = (app: DrivenApp, url: string, method = 'GET'): Promise<unknown> =>
  app.inMain(
    async ({ session }, request) => {
      try {
        const answer = await session
          .fromPartition('persist:diglot')
          .fetch(request.url, { method: request.method })
        return answer.status
      } catch (error) {
        return String(error)
      }
    },
    { url, method },
  )

const TRAVERSALS = [
  '../package.json',
  '..%2f..%2fpackage.json',
  '%2e%2e/%2e%2e/package.json',
  'assets/..%2f..%2f..%2fpackage.json',
  '..%5c..%5cpackage.json',
  '%00',
  'media/../../../../etc/passwd',
  'media/x/..%2f..%2farticle.json',
  '/etc/passwd',
]

test('the page reaches only the app', async ({ drivenApp: app }) => {
  await app.waitUntilOpen()
  const address = 'diglot://app/'
  expect(await app.inPage('location.href')).toBe(address)

  /** The page is where it was, with its script, in the only window. */
  const expectUnmoved = async (what: string): Promise<void> => {
    expect(await app.inPage('[location.href, window.marked].join()'), what).toBe(`${address},1`)
    const windows = app.inMain(
      ({ BrowserWindow, webContents }) => [
        BrowserWindow.getAllWindows().length,
        webContents.getAllWebContents().length,
      ],
      null,
    )
    expect(await windows, what).toEqual([1, 1])
  }
  await app.inPage('window.marked = 1')

  await test.step('requests', async () => {
    expect(await answers(app, 'diglot://app/')).toBe(200)
    for (const path of TRAVERSALS)
      expect(await answers(app, `diglot://app/${path}`), path).toBe(404)
    for (const host of ['diglot://evil/', 'diglot://app.evil/'])
      expect(await answers(app, host), host).toBe(404)
    expect(await answers(app, 'diglot://app/', 'POST')).toBe(405)
    for (const foreign of ['https://example.org/', 'http://127.0.0.1:1/'])
      expect(await answers(app, foreign), foreign).toMatch(
        /ERR_BLOCKED_BY_CLIENT|ERR_UNKNOWN_URL_SCHEME|Failed/,
      )
  })

  await test.step('navigation', async () => {
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:1/',
      'file:///etc/passwd',
      'data:text/html,moved',
      'diglot://evil/',
      'diglot://app/assets/',
    ]) {
      await app.inPage(`location.href = ${JSON.stringify(url)}; 0`)
      await app.inPage(`new Promise((done) => setTimeout(done, 100))`)
      await expectUnmoved(url)
    }
    await app.inPage(`{
      const form = Object.assign(document.createElement('form'), { action: 'https://example.org/', method: 'post' })
      document.body.append(form)
      form.submit()
      form.remove()
    }`)
    await app.inPage(`new Promise((done) => setTimeout(done, 100))`)
    await expectUnmoved('a form')
  })

  await test.step('new windows, frames and webviews', async () => {
    expect(await app.inPage('window.open("https://example.org/") === null')).toBe(true)
    expect(await app.inPage('window.open("diglot://app/") === null')).toBe(true)
    for (const [tag, attribute] of [
      ['a', 'href'],
      ['iframe', 'src'],
      ['webview', 'src'],
      ['object', 'data'],
      ['embed', 'src'],
    ])
      await app.inPage(`{
        const made = document.createElement('${tag}')
        made.setAttribute('target', '_blank')
        made.setAttribute('${attribute}', 'https://example.org/')
        document.body.append(made)
        made.click()
        setTimeout(() => made.remove(), 100)
      }`)
    await app.inPage(`new Promise((done) => setTimeout(done, 200))`)
    await expectUnmoved('elements')
  })

  await test.step('a link that is dropped on the window', async () => {
    await app.inMain(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents) return
      contents.debugger.attach('1.3')
      const items = [
        { mimeType: 'text/uri-list', data: 'https://example.org/' },
        { mimeType: 'text/plain', data: 'https://example.org/' },
      ]
      for (const type of ['dragEnter', 'dragOver', 'drop'])
        await contents.debugger.sendCommand('Input.dispatchDragEvent', {
          type,
          x: 400,
          y: 400,
          data: { items, dragOperationsMask: 1 },
        })
      contents.debugger.detach()
    }, null)
    await app.inPage(`new Promise((done) => setTimeout(done, 200))`)
    await expectUnmoved('a dropped link')
  })

  await test.step('permissions', async () => {
    for (const name of [
      'camera',
      'clipboard-read',
      'geolocation',
      'microphone',
      'midi',
      'notifications',
      'persistent-storage',
    ]) {
      const state = `navigator.permissions.query({ name: '${name}' }).then((one) => one.state)`
      expect(await app.inPage(state), name).toBe('denied')
    }
    for (const [ask, answer] of [
      ['Notification.requestPermission()', 'denied'],
      ['navigator.clipboard.readText()', 'NotAllowedError'],
      ['fetch("file:///etc/passwd")', 'TypeError'],
      [
        'new Promise((done) => navigator.geolocation.getCurrentPosition(done, ({ code }) => done(code)))',
        1,
      ],
    ] as const)
      expect(await app.inPage(`(async () => ${ask})().catch(({ name }) => name)`), ask).toBe(answer)
  })

  await test.step('downloads', async () => {
    await app.inMain(({ session }) => {
      const downloads: boolean[] = []
      Object.assign(globalThis, { downloads })
      session
        .fromPartition('persist:diglot')
        .on('will-download', (event) => downloads.push(event.defaultPrevented))
    }, null)
    await app.inPage(`for (const href of [location.href, URL.createObjectURL(new Blob(['x']))])
      Object.assign(document.createElement('a'), { href, download: 'x.html' }).click()`)
    const downloads = () => app.inMain(() => Reflect.get(globalThis, 'downloads'), null)
    await expect.poll(downloads).toContain(true)
    expect(await downloads()).not.toContain(false)
    await expectUnmoved('a download')
  })
})
