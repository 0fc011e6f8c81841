import type { ArticleId } from '../../../contract/article.ts'
import type { ImportedDocument } from '../../documents/imported-document.ts'
import { mediaFile } from '../../library/article-media.ts'
import {
  type ArticleRecord,
  readRecord,
  recordFile,
  writeRecord,
} from '../../library/article-record.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { recordOfImport } from './record-of-import.ts'

type RecordBlock = ArticleRecord['blocks'][number]

/** Pictures that came late have names of their own, so that none stands in the place of one that is there. */
const LATE = 'late-'

/**
 * Gives an article that is there the pictures of its page, which came with it this time: `read` reads the page again. No block
 * is renumbered and no word changes, so that every translation keeps its partners. Resolves to whether any came.
 */
export async function addLatePictures(
  id: ArticleId,
  files: LibraryFiles,
  read: () => Promise<ImportedDocument>,
): Promise<boolean> {
  return files.inTurn(recordFile(id), async () => {
    const before = await readRecord(files, id)
    if (before?.format !== 'html' && before?.format !== 'markdown') return false
    const document = await read()
    const again = recordOfImport(document, id, before.importedAt).record
    const blocks = withPictures(before.blocks, again.blocks)
    if (blocks === null) return false
    const wanted = new Set(blocks.flatMap(({ picture }) => (picture ? [picture.name] : [])))
    for (const { name, bytes } of document.media)
      if (wanted.has(LATE + name)) await files.write(mediaFile(id, LATE + name), bytes)
    await writeRecord(files, { ...before, blocks })
    return true
  })
}

/**
 * The blocks of a record with the pictures that the same page has when it is read with them; null where there is none to
 * add, or where the two are not the same page's: another release may read it otherwise.
 */
export function withPictures(
  before: readonly RecordBlock[],
  again: readonly RecordBlock[],
): RecordBlock[] | null {
  const worded = before.filter(hasWords)
  const wordedAgain = again.filter(hasWords)
  const isSame =
    worded.length === wordedAgain.length &&
    worded.every(({ kind, segments }, index) => {
      const other = wordedAgain[index]
      return other?.kind === kind && other.segments.length === segments.length
    })
  if (!isSame) return null

  let number = Math.max(0, ...before.map(({ key }) => (key[0] === 'f' ? Number(key.slice(1)) : 0)))
  let isChanged = false
  const rest = [...before]
  /** The picture blocks that stand before the next words. */
  const takeBare = (): RecordBlock[] => {
    const end = rest.findIndex(hasWords)
    return rest.splice(0, end === -1 ? rest.length : end)
  }
  const blocks: RecordBlock[] = []
  let known = takeBare()
  for (const block of again) {
    if (hasWords(block)) {
      blocks.push(...known)
      const own = rest.shift()
      if (!own) return null
      const isNew = own.picture === undefined && block.picture !== undefined
      isChanged ||= isNew
      blocks.push(isNew ? { ...own, picture: late(block.picture) } : own)
      known = takeBare()
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

const hasWords = (block: RecordBlock) => block.segments.length > 0

function isSamePicture({ picture: one }: RecordBlock, { picture: other }: RecordBlock): boolean {
  return one?.alt === other?.alt && one?.width === other?.width && one?.height === other?.height
}

function late(picture: RecordBlock['picture']): RecordBlock['picture'] {
  return picture && { ...picture, name: LATE + picture.name }
}
