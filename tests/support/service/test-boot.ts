import type { Boot } from '../../../contract/boot.ts'
import { DEFAULT_SETTINGS } from '../../../contract/settings.ts'
import { TEST_INFO } from './test-service.ts'

/** What a window starts with that has no article open. */
export const TEST_BOOT: Boot = {
  info: TEST_INFO,
  settings: DEFAULT_SETTINGS,
  article: null,
  reading: { view: null, position: null },
  translations: [],
  problems: [],
  unsaved: null,
}
