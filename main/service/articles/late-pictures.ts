import type { ArticleId } from '../../../contract/article.ts'
import type { ImportedDocument } from '../../documents/imported-document.ts'
import { lockArticle } from '../../library/article-lock.ts'
import { mediaFile } from '../../library/article-media.ts'
import {
  type ArticleRecord,
  readRecord,
  recordFile,
  recordWrite,
} from '../../library/article-record.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { mintKey, type NextNumbers } from '../../library/record-keys.ts'
import type { ArticleRepair } from './article-repair.ts'
import { recordOfImport } from './record-of-import.ts'

type RecordBlock = ArticleRecord['blocks'][number]

/** Prefix of pictures added later, so that they do not replace existing ones. */
const LATE_PREFIX = 'late-'

/**
 * Adds pictures to an existing article from its page, imported again with its pictures by `read`. Keys and texts do
 * not change, so translations stay aligned. Resolves to whether any were added.
 */
export async function addLatePictures(
  id: ArticleId,
  files: LibraryFiles,
  repair: Pick<ArticleRepair, 'complete'>,
  read: () => Promise<ImportedDocument>,
): Promise<boolean> {
  const known = await readRecord(files, id)
  if (known?.format !== 'html' && known?.format !== 'markdown') return false
  const document = await read()
  return lockArticle(files, id, async () => {
    const over = await files.read(recordFile(id))
    const before = await repair.complete(id)
    if (!before) return false
    const again = recordOfImport(document, id, before.importedAt).record
    const added = withPictures(before, again.blocks)
    if (added === null) return false
    const { blocks, next } = added
    const wanted = new Set(blocks.flatMap(({ picture }) => (picture ? [picture.name] : [])))
    const media = document.media
      .filter(({ name }) => wanted.has(LATE_PREFIX + name))
      .map(({ name, bytes }) => ({ file: mediaFile(id, LATE_PREFIX + name), data: bytes }))
    await files.commit({ writes: [...media, recordWrite({ ...before, blocks, next }, over)] })
    return true
  })
}

/**
 * The blocks of a record with the pictures of `again`; null if there is nothing to add or the texts differ, e.g.
 * because another release imported them.
 */
export function withPictures(
  before: Pick<ArticleRecord, 'blocks' | 'next'>,
  again: readonly RecordBlock[],
): Pick<ArticleRecord, 'blocks' | 'next'> | null {
  const withText = before.blocks.filter(hasText)
  const withTextAgain = again.filter(hasText)
  const isSame =
    withText.length === withTextAgain.length &&
    withText.every(({ kind, segments }, index) => {
      const other = withTextAgain[index]
      return other?.kind === kind && hasSameTexts(segments, other.segments)
    })
  if (!isSame) return null

  let next: NextNumbers = before.next
  let isChanged = false
  const rest = [...before.blocks]
  /** Removes and returns the picture blocks before the next block with text. */
  const takePictureBlocks = (): RecordBlock[] => {
    const end = rest.findIndex(hasText)
    return rest.splice(0, end === -1 ? rest.length : end)
  }
  const blocks: RecordBlock[] = []
  let known = takePictureBlocks()
  for (const block of again) {
    if (hasText(block)) {
      blocks.push(...known)
      const own = rest.shift()
      if (!own) return null
      const isNew = own.picture === undefined && block.picture !== undefined
      isChanged ||= isNew
      blocks.push(isNew ? { ...own, picture: late(block.picture) } : own)
      known = takePictureBlocks()
      continue
    }
    const place = known.findIndex((one) => isSamePicture(one, block))
    if (place !== -1) blocks.push(...known.splice(0, place + 1))
    else {
      const minted = mintKey(next, 'f')
      next = minted.next
      isChanged = true
      blocks.push({ ...block, key: minted.key, picture: late(block.picture) })
    }
  }
  return isChanged ? { blocks: [...blocks, ...known], next: { ...next } } : null
}

/** Compares hashes; where one is not known, only the number of sentences. */
function hasSameTexts(one: RecordBlock['segments'], other: RecordBlock['segments']): boolean {
  return (
    one.length === other.length &&
    one.every(({ hash }, index) => hash === undefined || hash === other[index]?.hash)
  )
}

const hasText = (block: RecordBlock) => block.segments.length > 0

function isSamePicture({ picture: one }: RecordBlock, { picture: other }: RecordBlock): boolean {
  return one?.alt === other?.alt && one?.width === other?.width && one?.height === other?.height
}

function late(picture: RecordBlock['picture']): RecordBlock['picture'] {
  return picture && { ...picture, name: LATE_PREFIX + picture.name }
}
