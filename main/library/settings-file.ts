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

export async function writeSettings(files: LibraryFiles, settings: Settings): Promise<void> {
  await changeJson(files, FILE, SHAPE, (before) => ({ ...before, ...settings, schema: 1 }))
}
