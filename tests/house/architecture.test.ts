import { describe, expect, test } from 'vitest'
import { importCycles } from '../support/import-cycles.ts'
import { importsOf, readSource, sourceFiles } from '../support/source-files.ts'
import { ROOMS, type Room } from './rooms.ts'

const FOLDERS = ['contract', 'main', 'renderer'] as const
const files = sourceFiles(...FOLDERS)

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)
const roomOf = (file: string): Room | undefined => ROOMS.find((room) => isIn(file, room.path))
const isOurs = (path: string) => [...FOLDERS, 'locales', 'articles'].some((one) => isIn(path, one))

/** The feature folder that a path is in (`renderer/features/reader`), as features may not import each other. */
const featureOf = (path: string) => /^renderer\/features\/[^/]+/.exec(path)?.[0] ?? null

function isAllowed(file: string, imported: string, room: Room): boolean {
  if (!isOurs(imported)) {
    const isListed = room.packages === null || room.packages.some((one) => one.test(imported))
    return isListed && !room.never.some((one) => one.test(imported))
  }
  if (featureOf(file) !== null && isIn(imported, 'renderer/features'))
    return featureOf(file) === featureOf(imported)
  return isIn(imported, room.path) || room.mayImport.some((path) => isIn(imported, path))
}

describe('every source file belongs to a room', () => {
  test.each(files)('%s', (file) => {
    expect(
      roomOf(file)?.path,
      `${file}: add a row for its folder to tests/house/rooms.ts`,
    ).toBeTypeOf('string')
  })
})

describe("every import is allowed by its room's rules", () => {
  test.each(files)('%s', (file) => {
    const room = roomOf(file)
    if (!room) throw new Error(`${file}: add a row for its folder to tests/house/rooms.ts`)
    expect(importsOf(file).filter((imported) => !isAllowed(file, imported, room))).toEqual([])
  })
})

test.each(['main/documents', 'main/alignment'])(
  'each folder of %s is a layer with rules of its own',
  (room) => {
    const folders = new Set(
      files.flatMap((file) => new RegExp(`^${room}/[^/]+(?=/)`).exec(file) ?? []),
    )
    const layers = new Set(ROOMS.map(({ path }) => path))
    expect(
      [...folders].filter((folder) => !layers.has(folder)),
      'add a row to tests/house/rooms.ts (decision 32)',
    ).toEqual([])
  },
)

describe('the import rules', () => {
  const refused: [string, string][] = [
    ['main/documents/x.ts', 'main/service/articles/articles.ts'],
    ['main/documents/x.ts', 'main/library/article-id.ts'],
    ['main/alignment/x.ts', 'node:fs'],
    ['main/alignment/x.ts', 'main/documents/sentences/sentence-splitter.ts'],
    ['main/service/x.ts', 'electron'],
    ['main/service/x.ts', 'node:http'],
    ['main/service/x.ts', 'main/worker/thread-pool.ts'],
    ['main/worker/x.ts', 'electron'],
    ['main/worker/x.ts', 'main/service/articles/articles.ts'],
    ['main/electron/x.ts', 'main/browser/server.ts'],
    ['main/electron/x.ts', 'main/library/article-id.ts'],
    ['renderer/ui/x.tsx', 'contract/article.ts'],
    ['renderer/ui/x.tsx', 'renderer/client/client.ts'],
    ['renderer/session/x.ts', 'renderer/features/reader/reader.tsx'],
    ['renderer/session/x.ts', 'renderer/ui/panel.tsx'],
    ['renderer/features/a/x.tsx', 'renderer/features/b/y.tsx'],
    ['renderer/features/a/x.tsx', 'node:fs'],
    ['contract/x.ts', 'react'],
  ]
  test.each(refused)('do not let %s import %s', (file, imported) => {
    const room = roomOf(file)
    expect(room && isAllowed(file, imported, room)).toBe(false)
  })
})

describe('import cycles', () => {
  // Type imports count: two files that need each other's types belong together.
  test('do not exist', () => {
    const all = [...files, ...sourceFiles('scripts', 'tests')]
    expect(importCycles(new Map(all.map((file) => [file, importsOf(file)])))).toEqual([])
  })

  test('of any length are found, without false positives', () => {
    const graph = {
      a: ['b'],
      b: ['c'],
      c: ['a', 'd'],
      d: ['e', 'react'],
      e: [],
      f: ['g'],
      g: ['f'],
    }
    expect(importCycles(new Map(Object.entries(graph)))).toEqual([
      ['a', 'b', 'c'],
      ['f', 'g'],
    ])
  })
})

describe('file names and sizes', () => {
  test('file names are in kebab-case', () => {
    expect(
      files.filter((file) => !/^[a-z0-9-]+(\.d)?\.tsx?$/.test(file.split('/').at(-1) ?? '')),
    ).toEqual([])
  })

  test('no file has a catch-all name such as utils or helpers', () => {
    expect(
      files.filter((file) => /\/(utils?|helpers?|common|types|misc|index)\.tsx?$/.test(file)),
    ).toEqual(['main/browser/index.ts', 'main/electron/index.ts'])
  })

  test('no file is longer than 250 lines', () => {
    const long = files.filter((file) => readSource(file).trimEnd().split('\n').length > 250)
    expect(long).toEqual([])
  })

  test('no folder holds more than 25 source files', () => {
    const sizes = new Map<string, number>()
    for (const file of [...files, ...sourceFiles('scripts', 'tests')]) {
      const folder = file.slice(0, file.lastIndexOf('/'))
      sizes.set(folder, (sizes.get(folder) ?? 0) + 1)
    }
    expect([...sizes].filter(([, size]) => size > 25).map(([folder]) => folder)).toEqual([])
  })

  test('the renderer sets no HTML from strings', () => {
    const sinks =
      /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/
    const found = sourceFiles('renderer').filter((file) => sinks.test(readSource(file)))
    expect(found).toEqual([])
  })
})
