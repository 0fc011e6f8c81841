import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Writes files below a folder: text as it is, anything else as JSON. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const place = join(folder, name)
    await mkdir(dirname(place), { recursive: true })
    const isRaw = typeof content === 'string' || content instanceof Uint8Array
    await writeFile(place, isRaw ? content : JSON.stringify(content))
  }
}
