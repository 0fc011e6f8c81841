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

/** The pictures of a document as blocks refer to them: by name, with what their bytes say of their size. */
export type KnownPictures = ReadonlyMap<string, Omit<Picture, 'alt'>>

export function knownPictures(media: readonly ImportedMedia[]): KnownPictures {
  return new Map(media.map(({ name, bytes }) => [name, { name, ...pictureSize(bytes) }]))
}

/** A picture by its name; undefined where the document has none of it. */
export function pictureOf(
  pictures: KnownPictures,
  source: string,
  alt: string,
): Picture | undefined {
  const known = pictures.get(source)
  return known && Picture.safeParse({ ...known, alt }).data
}

/** The anchors that a document's links and notes lead to, as they stand in the link and decoded. */
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
 * What an imported block has beside its words, as the library keeps it. What does not fit the library's own schema is
 * left out: written down, it would make the whole record a damaged one. Of the anchors those stay that are `wanted`.
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
