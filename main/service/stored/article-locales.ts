import { blockOfPath } from '../../../contract/block-of-path.ts'
import type { ArticleId } from '../../../contract/article.ts'
import { LANGUAGES } from '../../../contract/languages.ts'
import { alignmentFile } from '../../library/alignment-file.ts'
import { freeSiblingPath } from '../../library/free-sibling-path.ts'
import { changeJson, readJson, writeJson } from '../../library/json-file.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { canonicalLanguage } from '../../../contract/languages.ts'
import { type Ledger, LedgerFile, ledgerOf } from '../../translation/ledger.ts'
import {
  changeLocale,
  type LocaleTree,
  parseLocale,
  type Strings,
} from '../../translation/locale-file.ts'
import { createLocaleStore } from '../../translation/locale-store.ts'
import type { ShippedFiles } from './shipped-files.ts'
import * as z from 'zod'

/** Locale files and ledgers of articles: shipped ones, overridden by the library's. */
export type ArticleLocales = {
  /** Languages with a locale file for an article: the source first, then in the order of the interface languages. */
  languages(id: ArticleId, source: string): Promise<string[]>
  strings(id: ArticleId, language: string): Promise<Strings>
  ledger(id: ArticleId, language: string): Promise<Ledger>
  /** Sets strings of the library's file, or removes them by null; blocks are kept in the given order. */
  change(
    id: ArticleId,
    language: string,
    changes: ReadonlyMap<string, string | null>,
    blockOrder: readonly string[],
  ): Promise<void>
  /**
   * Replaces the library's translation, which is kept as `<name>.replaced-<time>`, and hides the shipped
   * one completely.
   */
  replace(id: ArticleId, language: string, translation: NewTranslation): Promise<void>
  /** Renames the library's files of one language to another. */
  rename(id: ArticleId, from: string, to: string): Promise<void>
  /** Whether the library contains a translation, overriding a shipped one or not. */
  isOwn(id: ArticleId, language: string): Promise<boolean>
  /**
   * Moves the library's files of a translation and its replaced versions to a folder of the library. False if there
   * are none.
   */
  moveAway(id: ArticleId, language: string, folder: string): Promise<boolean>
  /** The library's locale files of an article in every language, including replaced and set aside ones. */
  filesOf(id: ArticleId): Promise<string[]>
}

export type NewTranslation = {
  /** Paths of the article's segments, in order. */
  paths: readonly string[]
  strings: Strings
  ledger: LedgerFile['entries']
  time: Date
}

const LOCALE_SHAPE = {
  // parseLocale returns the value unchanged; a schema's copy would lose keys of other programs.
  schema: z.custom<LocaleTree>((value) => parseLocale(value) !== null),
  version: null,
}
const LEDGER_SHAPE = { schema: LedgerFile, version: 1 }

export async function createArticleLocales(
  files: LibraryFiles,
  shipped: ShippedFiles,
): Promise<ArticleLocales> {
  const own = (language: string, id: string) =>
    readJson(files, localeFile(language, id), LOCALE_SHAPE)
  const ownLedger = (language: string, id: string) =>
    readJson(files, ledgerFile(language, id), LEDGER_SHAPE)
  const store = await createLocaleStore([
    async (language, id) =>
      (await ownLedger(language, id))?.replacesShipped
        ? null
        : parseLocale(await shipped.json(localeFile(language, id))),
    own,
  ])
  return {
    async languages(id, source) {
      const names = new Set([...(await shipped.list('locales')), ...(await files.list('locales'))])
      const tags = [...names].filter((name) => canonicalLanguage(name) === name)
      const present = await Promise.all(tags.map((tag) => hasLocale(tag, id)))
      const others = tags.filter((tag, index) => present[index] && tag !== source)
      return [source, ...others.sort(byInterfaceOrder)]
    },
    strings: (id, language) => store.load(language, id),
    async ledger(id, language) {
      const own = await ownLedger(language, id)
      if (own?.replacesShipped) return ledgerOf(own)
      const base = LedgerFile.safeParse(await shipped.json(ledgerFile(language, id)))
      return ledgerOf(base.data ?? null, own)
    },
    async change(id, language, changes, blockOrder) {
      await changeJson(files, localeFile(language, id), LOCALE_SHAPE, (before) =>
        changeLocale(before ?? {}, changes, blockOrder),
      )
    },
    async replace(id, language, { paths, strings, ledger, time }) {
      const order = [...new Set(paths.map(blockOfPath))]
      await keepOld(ledgerFile(language, id), time)
      await keepOld(localeFile(language, id), time)
      await writeJson(files, ledgerFile(language, id), {
        schema: 1,
        replacesShipped: true,
        entries: ledger,
      })
      // The locale file is written last: it makes the translation exist.
      await writeJson(files, localeFile(language, id), changeLocale({}, strings, order))
    },
    async rename(id, from, to) {
      await files.move(ledgerFile(from, id), ledgerFile(to, id))
      await files.move(localeFile(from, id), localeFile(to, id))
    },
    isOwn: (id, language) => files.exists(localeFile(language, id)),
    async moveAway(id, language, folder) {
      const locale = localeFile(language, id)
      // The locale file is moved first: it makes the translation exist.
      if (!(await files.move(locale, `${folder}/${locale}`))) return false
      const ledger = ledgerFile(language, id)
      const replaced = [...(await replacedOf(locale)), ...(await replacedOf(ledger))]
      for (const file of [ledger, alignmentFile(id, language), ...replaced])
        await files.move(file, `${folder}/${file}`)
      return true
    },
    async filesOf(id) {
      const languages = await files.list('locales')
      const found = await Promise.all(
        languages.map(async (language) =>
          (await files.list(`locales/${language}`))
            .filter((name) => name.startsWith(`${id}.json`))
            .map((name) => `locales/${language}/${name}`),
        ),
      )
      return found.flat()
    },
  }

  async function keepOld(file: string, time: Date): Promise<void> {
    const old = await files.read(file)
    if (old)
      await files.write(
        await freeSiblingPath(file, 'replaced', time, (path) => files.exists(path)),
        old,
      )
  }

  /** Replaced versions of a file, which are kept next to it. */
  async function replacedOf(file: string): Promise<string[]> {
    const [folder, name] = [file.slice(0, file.lastIndexOf('/')), file.split('/').at(-1)]
    const names = await files.list(folder)
    return names
      .filter((one) => one.startsWith(`${name}.replaced-`))
      .map((one) => `${folder}/${one}`)
  }

  async function hasLocale(language: string, id: ArticleId): Promise<boolean> {
    const file = localeFile(language, id)
    return (await shipped.exists(file)) || files.exists(file)
  }
}

function localeFile(language: string, id: string): string {
  return `locales/${language}/${id}.json`
}

function ledgerFile(language: string, id: string): string {
  return `articles/${id}/ledger/${language}.json`
}

function byInterfaceOrder(a: string, b: string): number {
  const rank = (tag: string) => {
    const place = (LANGUAGES as readonly string[]).indexOf(tag)
    return place === -1 ? LANGUAGES.length : place
  }
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}
