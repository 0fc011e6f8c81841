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
  read: () => Promise<ImportedDocument>,
): Promise<boolean> {
  const known = await readRecord(files, id)
  if (known?.format !== 'html' && known?.format !== 'markdown') return false
  const document = await read()
  return lockArticle(files, id, async () => {
    const over = await files.read(recordFile(id))
    const before = await readRecord(files, id)
    if (!before) return false
    const again = recordOfImport(document, id, before.importedAt).record
    const blocks = withPictures(before.blocks, again.blocks)
    if (blocks === null) return false
    const wanted = new Set(blocks.flatMap(({ picture }) => (picture ? [picture.name] : [])))
    const media = document.media
      .filter(({ name }) => wanted.has(LATE_PREFIX + name))
      .map(({ name, bytes }) => ({ file: mediaFile(id, LATE_PREFIX + name), data: bytes }))
    await files.commit({ writes: [...media, recordWrite({ ...before, blocks }, over)] })
    return true
  })
}

/**
 * The blocks of `before` with the pictures of `again`; null if there is nothing to add or the texts differ, e.g.
 * because another release imported them.
 */
export function withPictures(
  before: readonly RecordBlock[],
  again: readonly RecordBlock[],
): RecordBlock[] | null {
  const withText = before.filter(hasText)
  const withTextAgain = again.filter(hasText)
  const isSame =
    withText.length === withTextAgain.length &&
    withText.every(({ kind, segments }, index) => {
      const other = withTextAgain[index]
      return other?.kind === kind && other.segments.length === segments.length
    })
  if (!isSame) return null

  let number = Math.max(0, ...before.map(({ key }) => (key[0] === 'f' ? Number(key.slice(1)) : 0)))
  let isChanged = false
  const rest = [...before]
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
      number += 1
      isChanged = true
      blocks.push({ ...block, key: `f${number}`, picture: late(block.picture) })
    }
  }
  return isChanged ? [...blocks, ...known] : null
}

const hasText = (block: RecordBlock) => block.segments.length > 0

function isSamePicture({ picture: one }: RecordBlock, { picture: other }: RecordBlock): boolean {
  return one?.alt === other?.alt && one?.width === other?.width && one?.height === other?.height
}

function late(picture: RecordBlock['picture']): RecordBlock['picture'] {
  return picture && { ...picture, name: LATE_PREFIX + picture.name }
}
