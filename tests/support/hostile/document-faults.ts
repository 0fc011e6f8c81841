import type { ImportedDocument } from '../../../main/documents/imported-document.ts'
import { ArticleRecord } from '../../../main/library/article-record.ts'
import { recordOfImport } from '../../../main/service/articles/record-of-import.ts'

const ID = 'fuzz-00000000'

/** Violated invariants of an imported document; empty for a valid one, whatever file it came from. */
export function documentFaults(document: ImportedDocument): string[] {
  const faults: string[] = []
  const need = (holds: boolean, what: string) => {
    if (!holds) faults.push(what)
  }
  const blocks = [...document.blocks, ...document.trimmed]
  const strings = [document.title, ...blocks.flatMap(({ segments }) => segments)]
  const half = strings.find((one) => !one.isWellFormed() || one.includes('\0'))
  need(half === undefined, `half of a character, or none: ${JSON.stringify(half)}`)
  const empty = document.blocks.find((one) => one.segments.length === 0 && !one.picture)
  need(empty === undefined, `a block of nothing: ${empty?.key}`)
  const misnamed = document.media.find(
    ({ name }) => !/^picture-\d+\.(?:png|jpg|gif|webp|avif)$/.test(name),
  )
  need(misnamed === undefined, `a picture's name is not ours: ${misnamed?.name}`)
  const keys = blocks.map(({ key }) => key)
  need(new Set(keys).size === keys.length, 'two blocks have one key')
  const body = new Set(document.blocks.map(({ key }) => key))
  const lost = document.chapters.find(({ block }) => !body.has(block))
  need(lost === undefined, `a chapter without its block: ${lost?.title}`)
  for (const { key, segments, marks } of blocks)
    for (const mark of marks ?? []) {
      const length = segments[mark.segment]?.length ?? -1
      need(
        mark.start >= 0 && mark.start <= mark.end && mark.end <= length,
        `a mark outside of its text: ${key} ${JSON.stringify(mark)}`,
      )
    }
  const kept = recordOfImport(document, ID, '2026-11-23T12:00:00.000Z').record
  const parsed = ArticleRecord.safeParse(JSON.parse(JSON.stringify(kept)))
  need(parsed.success, `no record: ${parsed.error?.message}`)
  return faults
}
