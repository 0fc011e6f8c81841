import * as z from 'zod'
import { DEFAULT_SETTINGS, Settings, SettingsChange } from '../../contract/settings.ts'
import { changeJson, readJson } from './json-file.ts'
import type { LibraryFiles } from './library-files.ts'

const FILE = 'settings.json'
/** What `settings.json` holds. Fields that this version does not know are kept. */
const SHAPE = {
  schema: SettingsChange.loose().extend({ schema: z.literal(1) }),
  version: 1,
}

/** The settings, or the defaults for what is absent. */
export async function readSettings(files: LibraryFiles): Promise<Settings> {
  const stored = await readJson(files, FILE, SHAPE)
  return Settings.parse({ ...DEFAULT_SETTINGS, ...stored })
}

export async function writeSettings(files: LibraryFiles, settings: Settings): Promise<void> {
  await changeJson(files, FILE, SHAPE, (before) => ({ ...before, ...settings, schema: 1 }))
}
