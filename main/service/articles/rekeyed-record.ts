import { blockOfPath } from '../../../contract/block-of-path.ts'
import type { ArticleRecord, BlockShape } from '../../library/article-record.ts'
import { mintKey, type NextNumbers, nextNumbers, nextSegment } from '../../library/record-keys.ts'
import type { Strings } from '../../translation/locale-file.ts'
import type { Reimport } from './lost-texts.ts'

/** A block of the locale file: its key, and its texts by segment key. */
type KnownBlock = { key: string; texts: Map<string, string> }

type KeyedBlock = BlockShape & { key: string; segments: { key: string }[] }

/**
 * Returns the record of an imported document with the keys that the article had before, when only its locale file is left:
 * translations, notes and the position refer to them. A block gets the key of the block with the same texts, or its own key
 * where a person edited it between two blocks that stayed; any other gets a new key. `left` are the keys of blocks that the
 * document no longer has. Trimmed blocks that the locale file has are restored.
 */
export function rekeyedRecord(
  { record, strings }: Reimport,
  template: Strings,
): { record: ArticleRecord; left: string[] } {
  const known = blocksOf(template)
  const trimmedTexts = new Map(record.trimmed.map((one) => [one, textsOf(one.segments)] as const))
  const texts = (block: { key: string; segments: readonly { key: string }[] }) =>
    block.segments.map(({ key }) => strings.get(`${block.key}.${key}`) ?? '')
  const isTrimmed = ({ key }: { key: string }) => key.startsWith('t')
  const body = matched(
    record.blocks,
    texts,
    known.filter((block) => !isTrimmed(block)),
  )
  const restored = matched(
    record.trimmed,
    (block) => trimmedTexts.get(block) ?? [],
    known.filter(isTrimmed),
  )

  let next: NextNumbers = nextNumbers(
    [...record.blocks, ...record.trimmed, ...known].map(({ key }) => key),
  )
  const taken = new Set(known.map(({ key }) => key))
  const keys = new Map<string, string>()
  const rekey = <T extends KeyedBlock>(block: T, found: KnownBlock | undefined): T => {
    let key = found?.key ?? block.key
    if (!found && taken.has(key)) {
      const minted = mintKey(next, key.slice(0, 1))
      key = minted.key
      next = minted.next
    }
    keys.set(block.key, key)
    return withKeys(block, key, [...(found?.texts.keys() ?? [])])
  }
  const blocks = record.blocks.map((block, index) => rekey(block, body[index]))
  const trimmed = record.trimmed.map((block, index) => ({
    ...rekey(block, restored[index]),
    restored: restored[index] !== undefined,
  }))
  const keyOf = (key: string) => keys.get(key) ?? key
  const used = new Set([...body, ...restored].map((one) => one?.key))
  return {
    record: {
      ...record,
      next,
      blocks: blocks.map((block) => ({
        ...block,
        next: nextSegment(block.segments.map(({ key }) => key)),
      })),
      trimmed: trimmed.map((one) => ({ ...one, after: one.after && keyOf(one.after) })),
      ...(record.chapters
        ? { chapters: record.chapters.map((one) => ({ ...one, block: keyOf(one.block) })) }
        : {}),
    },
    left: known.map(({ key }) => key).filter((key) => !used.has(key)),
  }
}

function textsOf(segments: readonly { text: string }[]): string[] {
  return segments.map(({ text }) => text)
}

function blocksOf(template: Strings): KnownBlock[] {
  const blocks = new Map<string, Map<string, string>>()
  for (const [path, text] of template) {
    if (path === 'title') continue
    const key = blockOfPath(path)
    const texts = blocks.get(key) ?? new Map<string, string>()
    texts.set(path.slice(key.length + 1), text)
    blocks.set(key, texts)
  }
  return [...blocks].map(([key, texts]) => ({ key, texts }))
}

/** The known block of each block: with the same texts, or of the same key and size between two that kept theirs. */
function matched<T extends { key: string; segments: readonly { key: string }[] }>(
  blocks: readonly T[],
  texts: (block: T) => string[],
  known: readonly KnownBlock[],
): (KnownBlock | undefined)[] {
  const signature = (list: Iterable<string>) => JSON.stringify([...list])
  const bySignature = Map.groupBy(known, (one) => signature(one.texts.values()))
  const byKey = new Map(known.map((one) => [one.key, one]))
  const found = blocks.map((block): KnownBlock | undefined => {
    if (block.segments.length === 0) return undefined
    const same = bySignature.get(signature(texts(block))) ?? []
    const own = same.findIndex(({ key }) => key === block.key)
    return same.splice(Math.max(own, 0), 1)[0]
  })
  const used = new Set(found)
  const isKept = (at: number) =>
    blocks[at] === undefined ||
    blocks[at].segments.length === 0 ||
    found[at]?.key === blocks[at].key
  return found.map((one, at) => {
    const block = blocks[at]
    const own = byKey.get(block?.key ?? '')
    if (one || !block || !own || used.has(own)) return one
    const isEdited = own.texts.size === block.segments.length && isKept(at - 1) && isKept(at + 1)
    return isEdited ? own : undefined
  })
}

/** A block with other keys; its marks refer to the segments. */
function withKeys<T extends KeyedBlock>(block: T, key: string, segmentKeys: readonly string[]): T {
  const segments = block.segments.map((segment, index) => ({
    ...segment,
    key: segmentKeys[index] ?? segment.key,
  }))
  const newKeys = new Map(block.segments.map((one, index) => [one.key, segments[index]?.key]))
  const marks = block.marks?.map((mark) => ({
    ...mark,
    segment: newKeys.get(mark.segment) ?? mark.segment,
  }))
  return { ...block, key, segments, ...(marks ? { marks } : {}) }
}
