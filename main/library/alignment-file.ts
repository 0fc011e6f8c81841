import * as z from 'zod'
import { type ArticleId, SegmentPath } from '../../contract/article.ts'
import type { CommitWrite } from './commits/commit-or-keep.ts'
import { jsonWrite } from './json-file.ts'

const Indexes = z.array(z.int().min(0))

/**
 * The schema of `alignment/<lng>.json`: how an added translation was aligned, so that pairs can be repaired by hand and the
 * stretches between them solved again. Indexes refer to the segments of `paths` and the sentences of `blocks`.
 */
export const AlignmentFile = z.looseObject({
  schema: z.literal(1),
  /** The file name of the added translation. */
  name: z.string(),
  paths: z.array(SegmentPath),
  blocks: z.array(z.array(z.string())),
  beads: z.array(z.tuple([Indexes, Indexes, z.number().min(0).max(1)])),
  /** Passages out of order; `to` is exclusive. */
  moved: z.array(
    z.object({
      source: z.object({ from: z.int(), to: z.int() }),
      target: z.object({ from: z.int(), to: z.int() }),
      confidence: z.number(),
    }),
  ),
  /** Beads that a person confirmed. */
  pins: z.array(z.tuple([Indexes, Indexes])),
})
export type AlignmentFile = z.infer<typeof AlignmentFile>

/** Relative to the library. */
export function alignmentFile(id: ArticleId, language: string): string {
  return `articles/${id}/alignment/${language}.json`
}

/** The write of an alignment, for a commit. */
export function alignmentWrite(
  id: ArticleId,
  language: string,
  alignment: AlignmentFile,
): CommitWrite {
  return jsonWrite(alignmentFile(id, language), alignment)
}
