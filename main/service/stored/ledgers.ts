import type { ArticleId } from '../../../contract/article.ts'
import { LockedError } from '../../library/commits/lock.ts'
import { lockArticle } from '../../library/article-lock.ts'
import { type JsonShape, jsonWrite, migration, readJson } from '../../library/json-file.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import {
  FirstLedgerFile,
  type Ledger,
  LedgerFile,
  ledgerOf,
  migrateLedger,
  vouchedLedger,
} from '../../translation/ledger.ts'
import { parseLocale, type Strings, stringsOf } from '../../translation/locale-file.ts'
import { textHash } from '../../translation/text-hash.ts'
import { ledgerFile, localeFile } from './article-file-names.ts'
import type { ShippedFiles } from './shipped-files.ts'

/** Ledgers of articles: shipped ones, overridden by the library's. */
export type Ledgers = {
  read(id: ArticleId, language: string): Promise<Ledger>
  /** Whether the library's translation hides the shipped one. */
  replacesShipped(id: ArticleId, language: string): Promise<boolean>
}

const SHAPE: JsonShape<LedgerFile> = {
  schema: LedgerFile,
  version: 2,
  migrations: [migration(1, FirstLedgerFile, migrateLedger)],
}

/** Hashes of the texts that a ledger of schema 1 vouches for, as they were when it was first read. */
type FirstSeen = { ledger: Uint8Array; hashes: Map<string, string> }

/** Ledgers of schema 1 whose texts are remembered. */
const MAX_FIRST_SEEN = 12

export function createLedgers(
  files: LibraryFiles,
  shipped: ShippedFiles,
  /** The strings of both layers. */
  loadStrings: (id: ArticleId, language: string) => Promise<Strings>,
): Ledgers {
  const firstSeen = new Map<string, FirstSeen>()

  async function shippedLedger(id: ArticleId, language: string): Promise<LedgerFile | null> {
    const json = await shipped.json(ledgerFile(language, id))
    const present = LedgerFile.safeParse(json)
    if (present.success) return present.data
    const first = FirstLedgerFile.safeParse(json)
    if (!first.success) return null
    const locale = parseLocale(await shipped.json(localeFile(language, id)))
    const strings = stringsOf(locale ?? {})
    return vouchedLedger(migrateLedger(first.data), (path) => hashAt(strings, path))
  }

  /**
   * The library's ledger. One of schema 1 vouches for the texts that are present; one that changes from then on was changed
   * by another program, so the ledger is written with the hashes of the texts that were there before.
   */
  async function ownLedger(id: ArticleId, language: string): Promise<LedgerFile | null> {
    const file = ledgerFile(language, id)
    const ledger = await readJson(files, file, SHAPE)
    if (!ledger?.isUnhashed) return ledger
    const bytes = await files.read(file)
    if (bytes === null) return ledger
    const strings = await loadStrings(id, language)
    const { hashes } = firstSeenOf(file, bytes, ledger, strings)
    const vouched = vouchedLedger(ledger, (path) => hashes.get(path))
    const isChanged = [...hashes].some(([path, hash]) => hashAt(strings, path) !== hash)
    // Later: this may run within a lock of the article. Without it, only this session knows the texts.
    if (isChanged)
      void store(id, file, vouched, bytes).catch((error: unknown) => {
        if (!(error instanceof LockedError)) files.giveUp(file, error)
      })
    return vouched
  }

  function firstSeenOf(
    file: string,
    bytes: Uint8Array,
    ledger: LedgerFile,
    strings: Strings,
  ): FirstSeen {
    const known = firstSeen.get(file)
    if (known && Buffer.compare(known.ledger, bytes) === 0) return known
    const paths = Object.keys(ledger.entries)
    const hashes = new Map(
      paths.flatMap((path): [string, string][] => {
        const hash = hashAt(strings, path)
        return hash === undefined ? [] : [[path, hash]]
      }),
    )
    const seen = { ledger: bytes, hashes }
    firstSeen.set(file, seen)
    for (const oldest of firstSeen.keys()) {
      if (firstSeen.size <= MAX_FIRST_SEEN) break
      firstSeen.delete(oldest)
    }
    return seen
  }

  async function store(id: ArticleId, file: string, ledger: LedgerFile, over: Uint8Array) {
    await lockArticle(files, id, async () => {
      const present = await files.read(file)
      if (present !== null && Buffer.compare(present, over) === 0)
        await files.commit({ writes: [jsonWrite(file, ledger, over)] })
    })
  }

  return {
    async read(id, language) {
      const own = await ownLedger(id, language)
      return own?.replacesShipped ? ledgerOf(own) : ledgerOf(await shippedLedger(id, language), own)
    },
    async replacesShipped(id, language) {
      const own = await readJson(files, ledgerFile(language, id), SHAPE)
      return own?.replacesShipped === true
    },
  }
}

function hashAt(strings: Strings, path: string): string | undefined {
  const text = strings.get(path)
  return text === undefined ? undefined : textHash(text)
}
