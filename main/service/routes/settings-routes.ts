import type { SettingsService } from '../reading/settings.ts'
import type { Implementer } from './implementer.ts'

export function settingsRoutes(
  { settings: os }: Implementer,
  settings: Pick<SettingsService, 'load' | 'save'>,
) {
  return {
    load: os.load.handler(() => settings.load()),
    save: os.save.handler(({ input }) => settings.save(input)),
  }
}
