import { describe, expect, test } from 'vitest'
import { readSource, sourceFiles } from '../support/source-files.ts'

/** APIs that open network connections; `fetch` only as a call of the global, not as a word or a method of our own. */
const NETWORK_APIS: readonly [string, RegExp][] = [
  ['fetch', /(?<![\w$.'"`-])fetch\(/],
  ['a Node HTTP request', /\b(?:https?|http2)\.(?:get|request|connect)\(/],
  ['a Node socket', /\b(?:net|tls|dgram)\.(?:connect|createConnection|createSocket)\(/],
  ['an import of a Node network module', /from 'node:(?:dns|https|http2|tls|dgram)/],
  [
    'another network API of the page',
    /\b(?:WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection|sendBeacon)\b/,
  ],
]

/** Files that may use them: the renderer to reach its shell at its own origin, the service to fetch a page whose address the user entered. */
const ALLOWED = new Set(['renderer/client/http-link.ts', 'main/network/fetch-page.ts'])

test('pages are only fetched on request of the user', () => {
  const callers = sourceFiles('contract', 'main', 'renderer').filter((file) =>
    /fetchPage\(|network\/fetch-page/.test(readSource(file)),
  )
  expect(callers.sort()).toEqual([
    'main/compose.ts',
    'main/network/fetch-page.ts',
    'main/service/articles/articles.ts',
  ])
  // In the renderer only the import of a typed address calls the procedure.
  const asking = sourceFiles('renderer').filter((file) =>
    /articles\s*\.?\s*fetch\(/.test(readSource(file)),
  )
  expect(asking).toEqual(['renderer/features/articles/import-files.ts'])
})

describe('the app makes no other network requests', () => {
  test.each(sourceFiles('contract', 'main', 'renderer'))('%s', (file) => {
    if (ALLOWED.has(file)) return
    const source = readSource(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    const used = NETWORK_APIS.filter(([, pattern]) => pattern.test(source))
    expect(used.map(([name]) => name)).toEqual([])
  })
})

test('the patterns match network calls', () => {
  const found = (line: string) => NETWORK_APIS.some(([, pattern]) => pattern.test(line))
  for (const line of [
    "await fetch('https://example.org')",
    "https.get('https://example.org')",
    'net.connect(80)',
    "import { lookup } from 'node:dns/promises'",
    'new WebSocket(address)',
  ])
    expect(found(line), line).toBe(true)
})
