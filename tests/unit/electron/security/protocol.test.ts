import type { Protocol } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import {
  answer,
  APP_SCHEME,
  type Respond,
  servePage,
} from '../../../../main/electron/security/protocol.ts'
import { FOREIGN } from '../fake-electron.ts'

const page = () =>
  vi.fn<Respond>(async (pathname) => ({
    status: pathname === '/' ? 200 : 404,
    headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" },
    body: new TextEncoder().encode(`<p>${pathname}</p>`),
  }))

describe('answer', () => {
  it("returns the service's status, headers and body", async () => {
    const respond = page()
    const response = await answer({ method: 'GET', url: 'diglot://app/' }, respond, () => undefined)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(await response.text()).toBe('<p>/</p>')
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'get', ''])(
    'rejects the method %j',
    async (method) => {
      const respond = page()
      const response = await answer({ method, url: 'diglot://app/' }, respond, () => undefined)
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET')
      expect(respond).not.toHaveBeenCalled()
    },
  )

  it.each(FOREIGN)('answers 404 for %j', async (url) => {
    const respond = page()
    const response = await answer({ method: 'GET', url }, respond, () => undefined)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(respond).not.toHaveBeenCalled()
  })

  it.each([
    ['diglot://app/../../etc/passwd', '/etc/passwd'],
    ['diglot://app/a/%2e%2e/%2e%2e/etc/passwd', '/etc/passwd'],
    ['diglot://app/a/..%2f..%2fetc/passwd', '/a/..%2f..%2fetc/passwd'],
    ['diglot://app/%00', '/%00'],
    ['diglot://app//etc/passwd', '//etc/passwd'],
    ['diglot://app/?/../../x#/../y', '/'],
  ])('hands %s to the service as a path below the root, undecoded', async (url, pathname) => {
    const respond = page()
    await answer({ method: 'GET', url }, respond, () => undefined)
    expect(respond.mock.calls).toEqual([[pathname]])
  })

  it('reports an error of the service without exposing it to the page', async () => {
    const error = new Error('/home/reader/secret')
    const report = vi.fn()
    const failing = () => Promise.reject(error)
    const response = await answer({ method: 'GET', url: 'diglot://app/' }, failing, report)
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('')
    expect(JSON.stringify([...response.headers])).not.toContain('secret')
    expect(report.mock.calls).toEqual([[error]])
  })
})

describe('servePage', () => {
  it("handles the app's scheme on the given protocol", async () => {
    const handle = vi.fn<Protocol['handle']>()
    servePage({ handle }, page(), () => undefined)
    const [scheme, handler] = handle.mock.calls[0] ?? []
    expect(scheme).toBe('diglot')
    const response = await handler?.(new Request('diglot://app/'))
    expect(response?.status).toBe(200)
  })

  it('registers the scheme without weakening privileges', () => {
    expect(APP_SCHEME.scheme).toBe('diglot')
    expect(APP_SCHEME.privileges).toMatchObject({ standard: true, secure: true })
    for (const name of ['bypassCSP', 'allowServiceWorkers', 'corsEnabled', 'allowExtensions'])
      expect(APP_SCHEME.privileges).not.toHaveProperty(name)
  })
})
