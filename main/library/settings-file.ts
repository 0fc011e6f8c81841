import * as z from 'zod'
import { DEFAULT_SETTINGS, Settings, SettingsChange } from '../../contract/settings.ts'
import { changeJson, readJson } from './json-file.ts'
import type { LibraryFiles } from './library-files.ts'

const FILE = 'settings.json'
/** Schema of `settings.json`. Unknown fields are kept. */
const SHAPE = {
  schema: SettingsChange.loose().extend({ schema: z.literal(1) }),
  version: 1,
}

/** The settings, with defaults for absent fields. */
export async function readSettings(files: LibraryFiles): Promise<Settings> {
  const stored = await readJson(files, FILE, SHAPE)
  return Settings.parse({ ...DEFAULT_SETTINGS, ...stored })
}

/**
 * Changes the given settings and keeps the others as the file has them, as another process or a person may have
 * changed them; `absent` is used if there is no valid file. Resolves to all settings.
 */
export async function writeSettings(
  files: LibraryFiles,
  change: SettingsChange,
  absent: Settings = DEFAULT_SETTINGS,
): Promise<Settings> {
  let settings = absent
  await changeJson(files, FILE, SHAPE, (before) => {
    const stored = { ...DEFAULT_SETTINGS, ...(before ?? absent), ...change, schema: 1 }
    settings = Settings.parse(stored)
    return stored
  })
  return settings
}
