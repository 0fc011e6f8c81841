import * as z from 'zod'

export const MarkKind = z.enum([
  'emphasis',
  'strong',
  'code',
  'deleted',
  'link',
  'subscript',
  'superscript',
  'ruby',
  'note',
])
export type MarkKind = z.infer<typeof MarkKind>

/** A link address: http, https, mailto, or `#` and an anchor of the article. No executable schemes. */
export const LinkAddress = z
  .string()
  .max(4000)
  .regex(/^(?:https?:\/\/|mailto:|#)[^\p{Cc}\p{Zl}\p{Zp}]+$/iu)

/** Formatting of a range of a segment. Offsets are UTF-16 code units, `end` exclusive; marks may nest and overlap. */
export const Mark = z.object({
  kind: MarkKind,
  start: z.int().min(0),
  end: z.int().min(1),
  /** Only for `link` and `note`. */
  href: LinkAddress.optional(),
  /** Only for `ruby`: the reading. */
  ruby: z.string().min(1).max(500).optional(),
})
export type Mark = z.infer<typeof Mark>

/** File name of a picture in the article's `media` folder; the extension is that of its actual type. */
export const MediaName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}\.(?:png|jpg|gif|webp|avif)$/)

/** A block's picture; its caption is the block's text. Width and height in pixels, if known. */
export const Picture = z.object({
  name: MediaName,
  alt: z.string(),
  width: z.int().min(1).optional(),
  height: z.int().min(1).optional(),
})
export type Picture = z.infer<typeof Picture>

/** A table cell; tables of an article are numbered from 1, rows and columns from 0. */
export const TableCell = z.object({
  table: z.int().min(1),
  row: z.int().min(0),
  column: z.int().min(0).max(1000),
  header: z.boolean(),
  /** Text alignment in writing direction; `start` if absent. */
  align: z.enum(['center', 'end']).optional(),
})
export type TableCell = z.infer<typeof TableCell>

/** Maximum indentation of a line of verse. */
export const MAX_VERSE_INDENT_EMS = 12

/**
 * A line with an intended line break, as in a poem or an address: whether it continues the stanza of the previous
 * block, and its indentation in ems.
 */
export const VerseLine = z.object({
  continues: z.boolean(),
  indent: z.int().min(0).max(MAX_VERSE_INDENT_EMS),
})
export type VerseLine = z.infer<typeof VerseLine>

/**
 * A list item: depth from 0; number if the list is ordered; part in a definition list. Further blocks of an item are
 * not items themselves.
 */
export const ListItem = z.object({
  depth: z.int().min(0),
  number: z.int().optional(),
  part: z.enum(['term', 'definition']).optional(),
})
export type ListItem = z.infer<typeof ListItem>
