import type { ArticleRecord } from '../../library/article-record.ts'
import type { Strings } from '../../translation/locale-file.ts'
import { textHash } from '../../translation/text-hash.ts'

/** A document imported again. */
export type Reimport = { record: ArticleRecord; strings: Strings }

/**
 * Returns the texts of lost segments by path, as far as an import of the original has them. A text is taken by its hash and
 * never by its path, since another version of the importer may have cleaned or split the text in another way. Where no hash is
 * known (schema 1, text lost before the record was changed), paths count only if all else is the same.
 * @param known hashes of source texts by path, from the record or from ledgers.
 */
export function findLostTexts(
  record: ArticleRecord,
  template: Strings,
  lost: readonly string[],
  known: ReadonlyMap<string, string>,
  again: Reimport,
): Map<string, string> {
  const texts = [
    ...again.strings.values(),
    ...again.record.trimmed.flatMap(({ segments }) => segments.map(({ text }) => text)),
  ]
  const byHash = new Map(texts.map((text) => [textHash(text), text]))
  let isSame: boolean | null = null
  return new Map(
    lost.flatMap((path): [string, string][] => {
      const hash = known.get(path)
      if (hash === undefined) isSame ??= isSameImport(record, template, again)
      const text = hash === undefined && isSame ? again.strings.get(path) : byHash.get(hash ?? '')
      return text === undefined ? [] : [[path, text]]
    }),
  )
}

/** The hashes of a record's segments by path. */
export function hashesOf({ blocks }: Pick<ArticleRecord, 'blocks'>): Map<string, string> {
  return new Map(
    blocks.flatMap((block) =>
      block.segments.flatMap(({ key, hash }): [string, string][] =>
        hash === undefined ? [] : [[`${block.key}.${key}`, hash]],
      ),
    ),
  )
}

/** Whether an import has the same blocks, marks and left-out texts as the record, and all texts that are present. */
function isSameImport(record: ArticleRecord, template: Strings, again: Reimport): boolean {
  const shape = ({ blocks, trimmed }: ArticleRecord) =>
    JSON.stringify([
      blocks.map(({ key, kind, level, marks, segments }) => [
        [key, kind, level ?? null, marks ?? []],
        segments.map((segment) => segment.key),
      ]),
      trimmed.map(({ key, text, after }) => [key, text, after]),
    ])
  const isPresent = ([path, text]: [string, string]) =>
    !template.has(path) || template.get(path) === text
  const texts = [...again.strings].filter(([path]) => path !== 'title')
  return shape(record) === shape(again.record) && texts.every(isPresent)
}
