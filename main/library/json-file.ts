import type * as z from 'zod'
import { wasHalfSaved } from './json/half-saved.ts'
import type { CommitWrite } from './commits/commit-or-keep.ts'
import type { LibraryFiles } from './library-files.ts'

/**
 * The schema of a JSON file of the library. `version` is the schema version that this program writes; files of a higher
 * version are left alone. Null for files without a version, which other programs write too.
 */
export type JsonShape<T> = {
  schema: z.ZodType<T>
  version: number | null
  /** One for each earlier version, in any order; absent if there is none. */
  migrations?: readonly Migration[]
}

/** Brings a file of schema `from` to the next schema. */
export type Migration = { from: number; run: (json: unknown) => { next: object } | null }

/**
 * Returns a migration: what has the old schema's shape is converted by `migrate`; other content is damaged. An error that
 * `migrate` throws, or a result that is not of the next schema, is an error of this program: the file is left alone.
 */
export function migration<Old>(
  from: number,
  schema: z.ZodType<Old>,
  migrate: (old: Old) => object,
): Migration {
  return {
    from,
    run(json) {
      const old = schema.safeParse(json)
      return old.success ? { next: migrate(old.data) } : null
    },
  }
}

/**
 * Reads and validates a file; one of an earlier schema is migrated, and written in the present schema by its next change.
 * Returns null if the file is absent, unreadable, from a newer version (then write-protected) or damaged (then set aside,
 * unless another program was still saving it); all but absence have been reported.
 */
export async function readJson<T>(
  files: LibraryFiles,
  file: string,
  shape: JsonShape<T>,
): Promise<T | null> {
  return (await readBoth(files, file, shape))?.data ?? null
}

/** Updates a file; changes to one file, by any process, are serialized. `before` is null as with `readJson`. */
export async function changeJson<T>(
  files: LibraryFiles,
  file: string,
  shape: JsonShape<T>,
  change: (before: T | null) => object,
): Promise<void> {
  await files.locked(file, async () => {
    await files.commit({ writes: [await jsonChange(files, file, shape, change)] })
  })
}

/** Reads a file and returns the write that updates it, for a commit under a lock. */
export async function jsonChange<T>(
  files: LibraryFiles,
  file: string,
  shape: JsonShape<T>,
  change: (before: T | null) => object,
): Promise<CommitWrite> {
  const before = await readBoth(files, file, shape)
  return { file, data: textOf(change(before?.data ?? null)), over: before?.bytes ?? null }
}

async function readBoth<T>(
  files: LibraryFiles,
  file: string,
  shape: JsonShape<T>,
): Promise<{ data: T; bytes: Uint8Array } | null> {
  const bytes = await files.read(file)
  if (bytes === null) return null
  const json = parseJson(bytes)
  if (json.ok && shape.version !== null && versionOf(json.value) > shape.version) {
    files.protect(file, 'newer')
    return null
  }
  try {
    const parsed = json.ok ? parse(json.value, shape) : null
    if (parsed) return { data: parsed.data, bytes }
  } catch (error) {
    files.giveUp(file, error)
    return null
  }
  if (await wasHalfSaved(files, file, bytes)) return readBoth(files, file, shape)
  return (await files.setAside(file, bytes)) ? null : readBoth(files, file, shape)
}

/** Returns the data in the present schema, or null if it is damaged. Throws if a migration fails. */
function parse<T>(json: unknown, shape: JsonShape<T>): { data: T } | null {
  const { schema, version, migrations = [] } = shape
  let value = json
  let from = versionOf(json)
  for (;;) {
    const step = version === null ? undefined : migrations.find((one) => one.from === from)
    if (!step) break
    const done = step.run(value)
    if (done) value = done.next
    else if (from === versionOf(json)) return null
    else throw new Error(`The migration to schema ${from} made no valid content`)
    from += 1
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed
  if (value === json) return null
  throw new Error(`The migration to schema ${from} made no valid content`, { cause: parsed.error })
}

/** Returns the write that replaces a file, for a commit. */
export function jsonWrite(file: string, value: object, over?: Uint8Array | null): CommitWrite {
  return { file, data: textOf(value), over }
}

/** Formats JSON with two-space indentation, LF and a final line feed. */
function textOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Parses strict UTF-8 JSON, with or without the byte order mark that some editors write. */
export function parseJson(bytes: Uint8Array): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { ok: false }
  }
}

function versionOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return 0
  return typeof value.schema === 'number' ? value.schema : 0
}
