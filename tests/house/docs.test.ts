import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CleaningStep } from '../../contract/article.ts'
import { projectRoot } from '../support/source-files.ts'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'tests/README.md',
  'tests/corpus/README.md',
  ...readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].filter((page) => existsSync(join(projectRoot, page)))

/** Folders that a recipe names although they do not exist yet. */
const PLANNED = new Set(['main/export/'])

/** Paths in backticks, relative to the project root; a path is cut before its first placeholder or pattern (`<name>`, `*`). */
function namedPaths(text: string): string[] {
  return [
    ...text.matchAll(
      /`((?:main|contract|renderer|tests|scripts|docs|build|dictionaries)\/[^`\s]*)`/g,
    ),
  ]
    .map(([, path = '']) => path.replace(/[^/]*[<*{].*$/, ''))
    .filter((path) => !PLANNED.has(path))
}

function linkedPaths(page: string, text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, target = '']) =>
    relative('.', join(dirname(page), target.replace(/#.*$/, ''))),
  )
}

/** Names in backticks in the column `step` of the table of cleaning steps. */
function stepsOfTable(text: string): string[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'))
  const header = rows.findIndex((row) => row.split('|')[2]?.trim() === 'step')
  return rows
    .slice(header)
    .flatMap((row) =>
      [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    )
}

const FILES = ['main', 'contract', 'renderer', 'scripts', 'tests', 'build'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll('\\', '/')}`,
  ),
)

/** Source files in backticks, also by the end of their path (`clean/find-edges.ts`), that no folder holds. */
function unknownSources(text: string): string[] {
  return (
    [...text.matchAll(/`([\w./-]+\.(?:tsx?|css))`/g)]
      .map(([, path = '']) => path)
      // Single words may be configuration files or examples.
      .filter((path) => /[-/]/.test(path))
      .filter((path) => !FILES.some((file) => file === path || file.endsWith(`/${path}`)))
  )
}

const missing = (paths: readonly string[]) =>
  paths.filter((path) => !existsSync(join(projectRoot, path)))

describe('documentation', () => {
  test.each(pages)('%s only names files that exist', (page) => {
    const text = readFileSync(join(projectRoot, page), 'utf8')
    expect([
      ...missing([...namedPaths(text), ...linkedPaths(page, text)]),
      ...unknownSources(text),
    ]).toEqual([])
  })

  test('folders that are planned do not exist yet', () => {
    expect(missing([...PLANNED])).toEqual([...PLANNED])
  })

  test('a path that does not exist is reported', () => {
    expect(unknownSources('See `clean/find-adverts.ts` and `clean/find-edges.ts`.')).toEqual([
      'clean/find-adverts.ts',
    ])
    expect(missing(namedPaths('See `main/documents/none.ts` and `main/compose.ts`.'))).toEqual([
      'main/documents/none.ts',
    ])
  })

  test('the index links to every decision', () => {
    const index = readFileSync(join(projectRoot, 'docs/decisions/README.md'), 'utf8')
    for (const name of readdirSync(join(projectRoot, 'docs/decisions')))
      if (/^\d\d-/.test(name)) expect(index).toContain(`](${name})`)
  })

  test('the architecture page describes exactly the cleaning steps, in any order', () => {
    const text = readFileSync(join(projectRoot, 'docs/ARCHITECTURE.md'), 'utf8')
    const section = /^## .*clean[^]*?(?=^## )/im.exec(text)?.[0] ?? ''
    expect(stepsOfTable(section).toSorted()).toEqual(CleaningStep.options.toSorted())
  })

  test('every decision that the code cites exists', () => {
    const numbers = new Set(
      readdirSync(join(projectRoot, 'docs/decisions')).map((name) => Number.parseInt(name, 10)),
    )
    const sources = ['main', 'contract', 'renderer', 'scripts'].flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(tsx?|css)$/.test(name))
        .map((name) => join(folder, name)),
    )
    const cited = sources.flatMap((file) =>
      [...readFileSync(join(projectRoot, file), 'utf8').matchAll(/\bdecisions? (\d+)/gi)].map(
        ([, number]) => ({ file, number: Number(number) }),
      ),
    )
    expect(cited.filter(({ number }) => !numbers.has(number))).toEqual([])
  })
})
