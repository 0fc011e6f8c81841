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

/** Where a link leads: into the network or to a letter, else `#` and an anchor of the article itself. Nothing that runs. */
export const LinkAddress = z
  .string()
  .max(4000)
  .regex(/^(?:https?:\/\/|mailto:|#)[^\p{Cc}\p{Zl}\p{Zp}]+$/iu)

/** What is said of a part of a segment. Offsets are UTF-16 units of its text, `end` exclusive; marks may nest and overlap. */
export const Mark = z.object({
  kind: MarkKind,
  start: z.int().min(0),
  end: z.int().min(1),
  /** Of a link and of a note. */
  href: LinkAddress.optional(),
  /** Of ruby: the reading that stands over the text. */
  ruby: z.string().min(1).max(500).optional(),
})
export type Mark = z.infer<typeof Mark>

/** A picture's file in the article's folder `media`; its ending is what its bytes are. */
export const MediaName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}\.(?:png|jpg|gif|webp|avif)$/)

/** A block's picture; its caption is the block's text. Width and height in pixels of the file, where they could be read. */
export const Picture = z.object({
  name: MediaName,
  alt: z.string(),
  width: z.int().min(1).optional(),
  height: z.int().min(1).optional(),
})
export type Picture = z.infer<typeof Picture>

/** A block's cell of a table; tables of an article are numbered from 1, rows and columns from 0. */
export const TableCell = z.object({
  table: z.int().min(1),
  row: z.int().min(0),
  column: z.int().min(0).max(1000),
  header: z.boolean(),
  /** Where in it its text is set, in the direction of writing; at its start where that is not said. */
  align: z.enum(['center', 'end']).optional(),
})
export type TableCell = z.infer<typeof TableCell>

/** Ems that a line of verse is set in at most. */
export const DEEPEST_VERSE = 12

/**
 * A line that its author broke: of a poem, of an address. Whether it goes on in the stanza of the block before it, else it begins
 * one; and how far it is set in, in ems.
 */
export const VerseLine = z.object({
  continues: z.boolean(),
  indent: z.int().min(0).max(DEEPEST_VERSE),
})
export type VerseLine = z.infer<typeof VerseLine>

/**
 * An item of a list: depth from 0; its number where the list is ordered, and in a list of definitions what it is there. What follows
 * in an item is none of its own.
 */
export const ListItem = z.object({
  depth: z.int().min(0),
  number: z.int().optional(),
  part: z.enum(['term', 'definition']).optional(),
})
export type ListItem = z.infer<typeof ListItem>
