import { expect, test } from 'vitest'
import { loadedWith, sourceFiles } from '../support/source-files.ts'

/** What loads before the article is interactive: the page's first script, and the app, which it starts after the first paint. */
const ENTRIES = ['renderer/entry.ts', 'renderer/main.tsx']

/** All modules that the entries load, each with the first file that imports it. */
function reachableFrom(entries: readonly string[]): Map<string, string> {
  const ours = new Set(sourceFiles('renderer', 'contract'))
  const reached = new Map(entries.map((entry) => [entry, 'the page']))
  // Iterating over a Map also visits the entries added during the iteration.
  for (const file of reached.keys())
    if (ours.has(file))
      for (const imported of loadedWith(file))
        if (!reached.has(imported)) reached.set(imported, file)
  return reached
}

/** How a module is reached, from an entry on. */
function chainTo(name: string, reached: ReadonlyMap<string, string>): string {
  const importer = reached.get(name)
  return importer === undefined ? name : `${chainTo(importer, reached)} → ${name}`
}

test('the first-screen script does not load zod', () => {
  const reached = reachableFrom(ENTRIES)
  // The service validates what crosses the contract; zod alone takes over 15 kB of the first screen's budget of 150 kB.
  const found = [...reached.keys()].filter((name) => /^zod(\/|$)/.test(name))
  expect(found.map((name) => chainTo(name, reached))).toEqual([])
  expect(reached.has('renderer/app.tsx')).toBe(true)
  expect(reached.has('contract/languages.ts')).toBe(true)
  expect(reached.has('react-dom/client')).toBe(true)
})
