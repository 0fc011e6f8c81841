import { expect, test } from 'vitest'
import { loadedWith, sourceFiles } from '../support/source-files.ts'

/** Loaded before the article can be used: the page's first script, and the app that it starts after the first paint. */
const ENTRIES = ['renderer/entry.ts', 'renderer/main.tsx']

/** Everything that is loaded with some files, each with the file that brings it in. */
function reachableFrom(entries: readonly string[]): Map<string, string> {
  const ours = new Set(sourceFiles('renderer', 'contract'))
  const reached = new Map(entries.map((entry) => [entry, 'the page']))
  // A map is walked with what is added on the way.
  for (const file of reached.keys())
    if (ours.has(file))
      for (const imported of loadedWith(file))
        if (!reached.has(imported)) reached.set(imported, file)
  return reached
}

test('the script of the first screen loads no zod', () => {
  const reached = reachableFrom(ENTRIES)
  // The service checks what crosses the contract, and zod alone is over 15 kB of the 150 that the first screen may have.
  expect([...reached].filter(([name]) => /^zod(\/|$)/.test(name))).toEqual([])
  expect(reached.has('renderer/app.tsx')).toBe(true)
  expect(reached.has('contract/languages.ts')).toBe(true)
  expect(reached.has('react-dom/client')).toBe(true)
})
