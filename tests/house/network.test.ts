import { describe, expect, test } from 'vitest'
import { readSource, sourceFiles } from '../support/source-files.ts'

/** What opens a connection to somewhere else; `fetch` as a call, not as a word or a method of an own object. */
const REACHING: readonly [string, RegExp][] = [
  ['fetch', /(?<![\w$.'"`-])fetch\(/],
  ['a request of Node', /\b(?:https?|http2)\.(?:get|request|connect)\(/],
  ['a socket of Node', /\b(?:net|tls|dgram)\.(?:connect|createConnection|createSocket)\(/],
  ['a look-up of names', /from 'node:(?:dns|https|http2|tls|dgram)/],
  [
    'another way out of the page',
    /\b(?:WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection|sendBeacon)\b/,
  ],
]

/**
 * Where it may: the renderer at its own shell, at its own origin; the service for the page of an address that a person has
 * asked for.
 */
const ALLOWED = new Set(['renderer/client/http-link.ts', 'main/network/fetch-page.ts'])

test('only what a person asks for comes to the line that asks the network', () => {
  const callers = sourceFiles('contract', 'main', 'renderer').filter((file) =>
    /fetchPage\(|network\/fetch-page/.test(readSource(file)),
  )
  expect(callers.sort()).toEqual([
    'main/compose.ts',
    'main/network/fetch-page.ts',
    'main/service/articles/articles.ts',
  ])
  // In the page a person types the address; nothing else calls the procedure.
  const asking = sourceFiles('renderer').filter((file) =>
    /articles\s*\.?\s*fetch\(/.test(readSource(file)),
  )
  expect(asking).toEqual(['renderer/features/articles/import-files.ts'])
})

describe('no line of the app asks the network', () => {
  test.each(sourceFiles('contract', 'main', 'renderer'))('%s', (file) => {
    if (ALLOWED.has(file)) return
    const source = readSource(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(REACHING.filter(([, pattern]) => pattern.test(source)).map(([name]) => name)).toEqual([])
  })
})

test('the patterns find what they are for', () => {
  const found = (line: string) => REACHING.some(([, pattern]) => pattern.test(line))
  for (const line of [
    "await fetch('https://example.org')",
    "https.get('https://example.org')",
    'net.connect(80)',
    "import { lookup } from 'node:dns/promises'",
    'new WebSocket(address)',
  ])
    expect(found(line), line).toBe(true)
})
