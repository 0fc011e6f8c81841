import { ListItem, Mark, Picture, TableCell, VerseLine } from '../../../contract/rich-text.ts'
import type {
  ImportedBlock,
  ImportedDocument,
  ImportedMedia,
  ImportedTrim,
} from '../../documents/imported-document.ts'
import { pictureSize } from '../../documents/lines/picture-size.ts'
import type { BlockShape } from '../../library/article-record.ts'
import { decodeAnchor, linkAnchor } from '../../../contract/anchor.ts'

/** A document's pictures by name, with their dimensions. */
export type KnownPictures = ReadonlyMap<string, Omit<Picture, 'alt'>>

export function knownPictures(media: readonly ImportedMedia[]): KnownPictures {
  return new Map(media.map(({ name, bytes }) => [name, { name, ...pictureSize(bytes) }]))
}

/** A picture by name; undefined if the document does not have it. */
export function pictureOf(
  pictures: KnownPictures,
  source: string,
  alt: string,
): Picture | undefined {
  const known = pictures.get(source)
  return known && Picture.safeParse({ ...known, alt }).data
}

/** Anchors that links and notes of a document refer to, raw and decoded. */
export function wantedAnchors({
  blocks,
  trimmed,
}: Pick<ImportedDocument, 'blocks' | 'trimmed'>): ReadonlySet<string> {
  const anchors = [...blocks, ...trimmed].flatMap(({ marks }) =>
    (marks ?? []).map(({ href }) => linkAnchor(href)).filter((anchor) => anchor !== null),
  )
  return new Set(anchors.flatMap((anchor) => [anchor, decodeAnchor(anchor)]).filter(Boolean))
}

/**
 * The non-text fields of an imported block. Values that do not match the library's schema are dropped, because they
 * would make the whole record invalid. Only anchors in `wanted` are kept.
 */
export function shapeOfImport(
  block: Pick<
    ImportedBlock | ImportedTrim,
    'segments' | 'marks' | 'picture' | 'cell' | 'item' | 'verse' | 'anchors'
  >,
  { pictures, wanted }: { pictures: KnownPictures; wanted: ReadonlySet<string> },
): BlockShape {
  const marks = (block.marks ?? []).flatMap(({ segment, ...rest }) => {
    const { data } = Mark.safeParse(rest)
    const length = block.segments[segment]?.length ?? 0
    const fits = data !== undefined && data.start < data.end && data.end <= length
    return fits ? [{ segment: `s${segment + 1}`, ...data }] : []
  })
  const picture = block.picture && pictureOf(pictures, block.picture.source, block.picture.alt)
  const cell = TableCell.safeParse(block.cell).data
  const item = ListItem.safeParse(block.item).data
  const verse = VerseLine.safeParse(block.verse).data
  const anchors = block.anchors?.filter((anchor) => wanted.has(anchor)) ?? []
  return {
    ...(marks.length > 0 ? { marks } : {}),
    ...(picture ? { picture } : {}),
    ...(cell ? { cell } : {}),
    ...(item ? { item } : {}),
    ...(verse ? { verse } : {}),
    ...(anchors.length > 0 ? { anchors } : {}),
  }
}
