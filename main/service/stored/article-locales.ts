import type { ArticleId } from '../../../contract/article.ts'
import type { LedgerEntry } from '../../../contract/translation.ts'
import { LANGUAGES } from '../../../contract/languages.ts'
import { alignmentFile } from '../../library/alignment-file.ts'
import { type FileStamp, jointStamp } from '../../library/cached/file-stamp.ts'
import type { CommitWrite } from '../../library/commits/commit-or-keep.ts'
import type { FileMove } from '../../library/commits/disk-commit.ts'
import { jsonChange, jsonWrite, readJson } from '../../library/json-file.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { createParsedFiles } from '../../library/cached/parsed-files.ts'
import { canonicalLanguage } from '../../../contract/languages.ts'
import { hashedEntries, type Ledger } from '../../translation/ledger.ts'
import {
  changeLocale,
  type LocaleTree,
  parseLocale,
  type Strings,
} from '../../translation/locale-file.ts'
import { createLocaleStore } from '../../translation/locale-store.ts'
import { ledgerFile, localeFile } from './article-file-names.ts'
import { createLedgers } from './ledgers.ts'
import type { ShippedFiles } from './shipped-files.ts'
import * as z from 'zod'

/** Locale files and ledgers of articles: shipped ones, overridden by the library's. */
export type ArticleLocales = {
  /** Languages with a locale file for an article: the source first, then in the order of the interface languages. */
  languages(id: ArticleId, source: string): Promise<string[]>
  strings(id: ArticleId, language: string): Promise<Strings>
  ledger(id: ArticleId, language: string): Promise<Ledger>
  /** The state of the files that strings and ledger are read from; null if it cannot be compared. */
  stamp(id: ArticleId, language: string): Promise<FileStamp | null>
  /**
   * The write that sets strings of the library's file, or removes them by null; the file is kept in the
   * order of the given paths. It and those below are for a commit under the article's lock.
   */
  changeWrite(
    id: ArticleId,
    language: string,
    changes: ReadonlyMap<string, string | null>,
    order: readonly string[],
  ): Promise<CommitWrite>
  /**
   * The writes that replace the library's translation and hide the shipped one completely. What is replaced is copied to a
   * folder of the library.
   */
  replaceWrites(
    id: ArticleId,
    language: string,
    translation: NewTranslation,
    folder: string,
  ): Promise<CommitWrite[]>
  /** The moves that rename the library's files of one language to another. */
  renameMoves(id: ArticleId, from: string, to: string): FileMove[]
  /** Whether the library contains a translation, overriding a shipped one or not. */
  isOwn(id: ArticleId, language: string): Promise<boolean>
  /**
   * The moves of the library's files of a translation and its replaced versions to a folder of the library; none if
   * the library has no such translation.
   */
  awayMoves(id: ArticleId, language: string, folder: string): Promise<FileMove[]>
  /** The library's locale files of an article in every language, including replaced and set aside ones. */
  filesOf(id: ArticleId): Promise<string[]>
}

export type NewTranslation = {
  /** Paths of the article's segments, in order. */
  paths: readonly string[]
  strings: Strings
  /** Entries by path; the hashes of their texts are added. */
  ledger: Readonly<Record<string, Omit<LedgerEntry, 'text'>>>
}

const LOCALE_SHAPE = {
  // parseLocale returns the value unchanged; a schema's copy would lose keys of other programs.
  schema: z.custom<LocaleTree>((value) => parseLocale(value) !== null),
  version: null,
}

/** Sizes of the files whose strings, and whose ledgers, stay parsed: those of a long book and some translations. */
const MAX_LOCALE_BYTES = 48_000_000

export async function createArticleLocales(
  files: LibraryFiles,
  shipped: ShippedFiles,
): Promise<ArticleLocales> {
  const texts = createParsedFiles<Strings>({ maxBytes: MAX_LOCALE_BYTES })
  const ledgers = createParsedFiles<Ledger>({ maxBytes: MAX_LOCALE_BYTES })
  const own = (language: string, id: string) =>
    readJson(files, localeFile(language, id), LOCALE_SHAPE)
  const stored = createLedgers(files, shipped, (id, language) => store.load(language, id))
  const store = await createLocaleStore([
    async (language, id) =>
      (await stored.replacesShipped(id, language))
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
    strings: (id, language) =>
      texts.get(
        `${language}/${id}`,
        () => stamp(id, language),
        () => store.load(language, id),
      ),
    ledger: (id, language) =>
      ledgers.get(
        `${language}/${id}`,
        () => stamp(id, language),
        () => stored.read(id, language),
      ),
    stamp,
    changeWrite: (id, language, changes, order) =>
      jsonChange(files, localeFile(language, id), LOCALE_SHAPE, (before) =>
        changeLocale(before ?? {}, changes, order),
      ),
    async replaceWrites(id, language, { paths, strings, ledger }, folder) {
      const newLedger = {
        schema: 2,
        replacesShipped: true,
        entries: hashedEntries(ledger, strings),
      }
      return [
        ...(await replacing(ledgerFile(language, id), newLedger, folder)),
        ...(await replacing(localeFile(language, id), changeLocale({}, strings, paths), folder)),
        ...(await copyOf(alignmentFile(id, language), folder)),
      ]
    },
    renameMoves: (id, from, to) => [
      { from: ledgerFile(from, id), to: ledgerFile(to, id) },
      { from: localeFile(from, id), to: localeFile(to, id) },
    ],
    isOwn: (id, language) => files.exists(localeFile(language, id)),
    async awayMoves(id, language, folder) {
      const locale = localeFile(language, id)
      if (!(await files.exists(locale))) return []
      const ledger = ledgerFile(language, id)
      const replaced = [...(await replacedOf(locale)), ...(await replacedOf(ledger))]
      return [locale, ledger, alignmentFile(id, language), ...replaced].map((from) => ({
        from,
        to: `${folder}/${from}`,
      }))
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

  /** The writes that replace a file and keep its old content. */
  async function replacing(file: string, value: object, folder: string): Promise<CommitWrite[]> {
    return [...(await copyOf(file, folder)), jsonWrite(file, value, await files.read(file))]
  }

  async function copyOf(file: string, folder: string): Promise<CommitWrite[]> {
    const data = await files.read(file)
    return data === null ? [] : [{ file: `${folder}/${file}`, data }]
  }

  async function stamp(id: ArticleId, language: string): Promise<FileStamp | null> {
    const both = [localeFile(language, id), ledgerFile(language, id)]
    const own = await Promise.all(both.map((file) => files.stamp(file)))
    return jointStamp([...own, ...(await Promise.all(both.map((file) => shipped.stamp(file))))])
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

function byInterfaceOrder(a: string, b: string): number {
  const rank = (tag: string) => {
    const place = (LANGUAGES as readonly string[]).indexOf(tag)
    return place === -1 ? LANGUAGES.length : place
  }
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}
