import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot, readSource, sourceFiles } from '../support/source-files.ts'

const sheets = readdirSync(join(projectRoot, 'renderer'), { recursive: true, encoding: 'utf8' })
  .map((name) => posix.join('renderer', name.replaceAll('\\', '/')))
  .filter((name) => name.endsWith('.module.css'))

/** The classes in the selectors of a CSS module, without false matches in declarations (`.5em`, file names). */
function definedIn(sheet: string): Set<string> {
  const css = readSource(sheet).replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const selectors = [...css.matchAll(/[^{};]*(?=\{)/g)].map(([selector]) => selector)
  const classes = selectors.flatMap((selector) => [...selector.matchAll(/\.([a-z_-][\w-]*)/gi)])
  return new Set(classes.map(([, name = '']) => name))
}

type Use = { sheet: string; name: string }

/** The classes that a component uses of CSS modules: `styles['row']`. Null for one that is not a literal. */
function usesOf(file: string): (Use | null)[] {
  const source = readSource(file)
  const imports = source.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)
  return [...imports].flatMap(([statement, styles = '', path = '']) => {
    const sheet = posix.join(posix.dirname(file), path)
    const rest = source.replace(statement, '')
    const uses = rest.matchAll(
      new RegExp(`\\b${styles}\\b(?!-)(?:\\['([^']+)'\\]|\\.(\\w+))?`, 'g'),
    )
    return [...uses].map(([, quoted, plain]) => {
      const name = quoted ?? plain
      return name === undefined ? null : { sheet, name }
    })
  })
}

const components = sourceFiles('renderer').map((file) => ({ file, uses: usesOf(file) }))

test('components name CSS module classes as literals, so that they can be checked', () => {
  expect(sheets.length).toBeGreaterThan(20)
  expect(components.filter(({ uses }) => uses.includes(null)).map(({ file }) => file)).toEqual([])
})

test('every class that a component uses is defined in its CSS module', () => {
  const defined = new Map(sheets.map((sheet) => [sheet, definedIn(sheet)]))
  const missing = components.flatMap(({ file, uses }) =>
    uses
      .filter((use) => use !== null && !defined.get(use.sheet)?.has(use.name))
      .map((use) => `${file}: ${use?.name}`),
  )
  expect(missing).toEqual([])
})

test('every class that a CSS module defines is used', () => {
  const used = new Set(
    components.flatMap(({ uses }) => uses.map((use) => `${use?.sheet}: ${use?.name}`)),
  )
  const unused = sheets.flatMap((sheet) =>
    [...definedIn(sheet)].map((name) => `${sheet}: ${name}`).filter((one) => !used.has(one)),
  )
  expect(unused).toEqual([])
})
