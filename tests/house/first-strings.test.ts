import { expect, test } from 'vitest'
import { isLater } from '../../scripts/bundle/split-strings.ts'
import { localeStrings } from '../support/locale-strings.ts'
import { loadedWith, readSource, sourceFiles } from '../support/source-files.ts'

/** Keys without their plural category, and whether the first screen has them. */
const keys = new Set([...localeStrings('en', 'ui').keys()].map((key) => key.replace(/_\w+$/, '')))
const later = [...keys].filter((key) => {
  const [section = '', name = ''] = key.split('.')
  return isLater(section, name)
})

/** What is built from a value that is never one of the later strings. */
const SAFE_TEMPLATES = [
  // Problems of the library and its disk.
  'renderer/features/messages/messages.tsx: problem.',
  'renderer/session/use-failures.ts: problem.',
  'renderer/session/messages/library-problem.ts: problem.',
  // "failed" or "notSaved", and "opened" or "already".
  'renderer/session/use-failures.ts: notice.',
  'renderer/session/use-open-article.ts: notice.',
]

/** The files of the project that are loaded with the first screen, and those that it loads without the later strings. */
function firstScreenFiles(): string[] {
  const ours = new Set(sourceFiles('renderer', 'contract'))
  const panels = [...ours].filter((file) => /\/features\/[\w-]+\/panels\.ts$/.test(file))
  const reached = new Set(['renderer/entry.ts', 'renderer/main.tsx', ...panels])
  // Iterating over a Set also visits what is added during the iteration.
  for (const file of reached)
    if (ours.has(file))
      for (const imported of [...loadedWith(file), ...lazyIn(file)]) reached.add(imported)
  return [...reached].filter((file) => ours.has(file))
}

/** The modules of components made by React's lazy() itself; lazyPart() loads the later strings with its component. */
function lazyIn(file: string): string[] {
  const found = readSource(file).matchAll(/\blazy\((?:(?!\n\n)[\s\S])*?import\(\s*'([^']+)'/g)
  return [...found].map(([, path = '']) => new URL(path, `file:///${file}`).pathname.slice(1))
}

const files = firstScreenFiles()

test('the first screen uses only strings that are loaded with it', () => {
  const wrong = files.flatMap((file) => {
    const code = readSource(file)
    return later.filter((key) => code.includes(`'${key}'`)).map((key) => `${file}: ${key}`)
  })
  expect(wrong).toEqual([])
  expect(files).toContain('renderer/features/reader/reader.tsx')
  expect(files).toContain('renderer/ui/menu.tsx')
  expect(later.length).toBeGreaterThan(keys.size / 3)
})

test('the first screen builds no key of a later string from a value', () => {
  const found = files.flatMap((file) =>
    [...readSource(file).matchAll(/`((?:\w+\.)+)\$\{/g)].map(([, prefix = '']) => ({
      file,
      prefix,
    })),
  )
  const risky = found
    .filter(({ prefix }) => later.some((key) => key.startsWith(prefix)))
    .map(({ file, prefix }) => `${file}: ${prefix}`)
  expect([...new Set(risky)].sort()).toEqual([...SAFE_TEMPLATES].sort())
})
