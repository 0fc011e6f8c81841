import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInstance, type ResourceLanguage } from 'i18next'
import { matchLanguage } from '../../contract/languages.ts'

/** A string of `locales/<lng>/ui.json` by its key (`cli.help`), with values for its placeholders. */
export type UiText = (key: string, values?: Record<string, string | number>) => string

/**
 * The interface's strings for where neither window nor service is yet: terminal, refusals, errors of the start. The first tag
 * that the interface comes in decides, else English; a string that a language lacks is English too.
 */
export async function loadInterfaceText(appRoot: string, tags: readonly string[]): Promise<UiText> {
  const language = tags.map(matchLanguage).find((match) => match !== null) ?? 'en'
  const resources: Record<string, ResourceLanguage> = {}
  for (const lng of new Set([language, 'en'])) {
    const file = join(appRoot, 'locales', lng, 'ui.json')
    resources[lng] = { ui: JSON.parse(await readFile(file, 'utf8')) }
  }
  const instance = createInstance()
  await instance.init({
    lng: language,
    fallbackLng: 'en',
    load: 'currentOnly',
    ns: ['ui'],
    defaultNS: 'ui',
    resources,
    interpolation: { escapeValue: false },
  })
  return (key, values = {}) => instance.t(key, values)
}
