import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInstance, type ResourceLanguage } from 'i18next'
import type cli from '../../locales/en/cli.json'
import type native from '../../locales/en/native.json'
import type ui from '../../locales/en/ui.json'
import { matchLanguage } from '../../contract/languages.ts'

/** Keys of a namespace: levels joined by dots, plurals without their CLDR category. */
type KeysOf<Strings> = {
  [Key in keyof Strings & string]: Strings[Key] extends string
    ? WithoutCategory<Key>
    : `${Key}.${KeysOf<Strings[Key]>}`
}[keyof Strings & string]
type WithoutCategory<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}`
  ? Stem
  : Key

type Text<Key> = (key: Key, values?: Readonly<Record<string, string | number>>) => string

export type CliKey = KeysOf<typeof cli>
export type NativeKey = `native:${KeysOf<typeof native>}`

/** Strings of the command line and browser shell (`cli:help`), or shared with the window (`problem.empty`). */
export type CliText = Text<KeysOf<typeof ui> | `cli:${CliKey}`>
/** Strings of Electron's menus and dialogs (`native:quit`), or shared with the window (`command.open`). */
export type NativeText = Text<KeysOf<typeof ui> | NativeKey>

type TextOf = { cli: CliText; native: NativeText }

/**
 * Loads the strings that the main process shows. Its own strings are a separate namespace, `cli.json` or
 * `native.json`, which the window does not load; shared strings are in `ui.json` and need no prefix. Uses the first
 * supported tag, else English; missing strings fall back to English.
 */
export async function loadInterfaceText<Namespace extends keyof TextOf>(
  appRoot: string,
  namespace: Namespace,
  tags: readonly string[],
): Promise<TextOf[Namespace]> {
  const language = tags.map(matchLanguage).find((match) => match !== null) ?? 'en'
  const ns = ['ui', namespace]
  const resources: Record<string, ResourceLanguage> = {}
  for (const lng of new Set([language, 'en'])) {
    const files = ns.map((name) => readFile(join(appRoot, 'locales', lng, `${name}.json`), 'utf8'))
    const strings = (await Promise.all(files)).map((file) => JSON.parse(file))
    resources[lng] = Object.fromEntries(ns.map((name, index) => [name, strings[index]]))
  }
  const instance = createInstance()
  await instance.init({
    lng: language,
    fallbackLng: 'en',
    load: 'currentOnly',
    ns,
    defaultNS: 'ui',
    resources,
    interpolation: { escapeValue: false },
  })
  return (key: string, values = {}) => instance.t(key, values)
}
