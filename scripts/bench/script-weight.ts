import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** Limit for the scripts of the first screen, in bytes at gzip level 9. */
export const MAX_SCRIPT_BYTES = 150_000

/** Collects the scripts that a page loads from now on; the returned function resolves with their texts. */
export function collectScripts(page: Page): () => Promise<Buffer[]> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  return () => Promise.all(bodies)
}

/** Transfer size of scripts in bytes, each compressed at gzip level 9. */
export function weightOf(scripts: readonly Buffer[]): number {
  return scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).byteLength, 0)
}
