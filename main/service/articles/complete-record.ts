import { sha256Of } from '../../library/article-id.ts'
import type { ArticleRecord } from '../../library/article-record.ts'
import type { Strings } from '../../translation/locale-file.ts'
import { textHash } from '../../translation/text-hash.ts'

/** Whether a record of schema 1 has not been changed since, so that it knows no hashes. */
export function isIncomplete({ originals }: Pick<ArticleRecord, 'originals'>): boolean {
  return originals.some(({ sha256 }) => sha256 === null)
}

/**
 * Returns a record of schema 1 with what it could not know: the hashes of the texts that are present, and of the original if
 * its bytes are there.
 */
export function completeRecord(
  record: ArticleRecord,
  template: Strings,
  original: { name: string; bytes: Uint8Array } | null,
): ArticleRecord {
  return {
    ...record,
    originals: record.originals.map((one) =>
      one.sha256 === null && one.file === original?.name
        ? { ...one, sha256: sha256Of(original.bytes) }
        : one,
    ),
    blocks: record.blocks.map((block) => ({
      ...block,
      segments: block.segments.map((segment) => {
        const text = template.get(`${block.key}.${segment.key}`)
        return segment.hash !== undefined || text === undefined
          ? segment
          : { ...segment, hash: textHash(text) }
      }),
    })),
  }
}
