import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import * as z from 'zod'
import { changeJson, type JsonShape, migration, readJson } from '../../../main/library/json-file.ts'
import { testFiles } from '../service/test-library.ts'
import { type Fuzz, fuzz } from './fuzz.ts'

const VERSION = 3
type Step = 'right' | 'throws' | 'wrong' | 'absent'

const Present = z.looseObject({ schema: z.literal(VERSION), word: z.string() })

/** A shape with a migration of each earlier version, some of which fail. */
function shapeOf(steps: readonly Step[]): JsonShape<z.infer<typeof Present>> {
  const migrations = steps.flatMap((step, index) => {
    const from = index + 1
    const old = z.looseObject({ schema: z.literal(from), word: z.string() })
    return step === 'absent'
      ? []
      : migration(from, old, (before) => {
          if (step === 'throws') throw new Error('a fault of ours')
          return { ...before, schema: step === 'wrong' ? 99 : from + 1 }
        })
  })
  return { schema: Present, version: VERSION, migrations }
}

const content = fc.oneof(
  fc.record({ schema: fc.integer({ min: 0, max: 5 }), word: fc.string(), more: fc.jsonValue() }),
  fc.record({ schema: fc.constantFrom(1, 2, 3, 1.5, null, '2'), word: fc.jsonValue() }),
  fc.jsonValue({ maxDepth: 2 }),
)
const step = fc.constantFrom<Step>('right', 'right', 'throws', 'wrong', 'absent')

/** Whether the present program can read a value through the steps. */
function canRead(value: unknown, steps: readonly Step[]): boolean {
  const found = z.looseObject({ schema: z.int(), word: z.string() }).safeParse(value)
  if (!found.success || found.data.schema < 1 || found.data.schema > VERSION) return false
  return steps.slice(found.data.schema - 1).every((one) => one === 'right')
}

async function holds(value: unknown, steps: readonly Step[]): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'diglot-fuzz-'))
  try {
    const file = join(root, 'a.json')
    const bytes = JSON.stringify(value)
    await writeFile(file, bytes)
    const { files, problems } = await testFiles(root)
    const shape = shapeOf(steps)
    const read = await readJson(files, 'a.json', shape)
    const names = await readdir(root)
    if (names.length !== 1 || (await readFile(join(root, names[0] ?? ''), 'utf8')) !== bytes)
      throw new Error('Reading changed the file')
    if ((read !== null) !== canRead(value, steps)) throw new Error('Read wrongly')
    if ((read === null) !== problems.length > 0) throw new Error('Reported wrongly')
    await changeJson(files, 'a.json', shape, (before) => ({
      more: null,
      ...before,
      schema: VERSION,
      word: 'new',
    }))
    const after = await Promise.all(
      (await readdir(root)).map((name) => readFile(join(root, name), 'utf8')),
    )
    if (read === null && !after.includes(bytes)) throw new Error('The file is lost')
    if (read === null) return
    const written: unknown = JSON.parse(after.join(''))
    const expected = { ...Object(value), schema: VERSION, word: 'new' }
    for (const [key, one] of Object.entries(expected))
      if (JSON.stringify(Reflect.get(Object(written), key)) !== JSON.stringify(one))
        throw new Error(`${key} is lost`)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** Properties of files of earlier schemas. */
export const SCHEMA_FUZZ: readonly Fuzz[] = [
  fuzz(
    'a file of any schema is migrated, set aside or left alone, and never lost',
    200,
    fc.tuple(content, fc.tuple(step, step)),
    ([value, steps]) => holds(value, steps),
  ),
]
