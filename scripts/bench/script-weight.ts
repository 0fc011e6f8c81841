import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** The most script that the first screen may load, gzip level 9, in bytes. */
export const MAX_SCRIPT_BYTES = 150_000

/** Collects the scripts that a page loads from now on; the function it returns gives their texts. */
export function collectScripts(page: Page): () => Promise<Buffer[]> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  return () => Promise.all(bodies)
}

/** The bytes of some scripts as they are sent: gzip level 9, each by itself. */
export function weightOf(scripts: readonly Buffer[]): number {
  return scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).byteLength, 0)
}
