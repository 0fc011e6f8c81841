import type * as z from 'zod'
import type { LibraryFiles } from './library-files.ts'

/**
 * The schema of a JSON file of the library. `version` is the schema version that this program writes; files of a higher
 * version are left alone. Null for files without a version, which other programs write too.
 */
export type JsonShape<T> = { schema: z.ZodType<T>; version: number | null }

/**
 * Reads and validates a file. Returns null if it is absent, unreadable, from a newer version (then write-protected) or
 * damaged (then set aside); all but absence have been reported.
 */
export async function readJson<T>(
  files: LibraryFiles,
  file: string,
  shape: JsonShape<T>,
): Promise<T | null> {
  return (await readBoth(files, file, shape))?.data ?? null
}

/** Updates a file; changes to one file are serialized. `before` is null as with `readJson`. */
export async function changeJson<T>(
  files: LibraryFiles,
  file: string,
  shape: JsonShape<T>,
  change: (before: T | null) => object,
): Promise<void> {
  await files.inTurn(file, async () => {
    const before = await readBoth(files, file, shape)
    await files.write(file, textOf(change(before?.data ?? null)), before?.bytes ?? null)
  })
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
  const parsed = json.ok ? shape.schema.safeParse(json.value) : null
  if (parsed?.success) return { data: parsed.data, bytes }
  return (await files.setAside(file, bytes)) ? null : readBoth(files, file, shape)
}

/** Writes a file, replacing its content. */
export async function writeJson(files: LibraryFiles, file: string, value: object): Promise<void> {
  await files.write(file, textOf(value))
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
