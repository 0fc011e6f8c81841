import type { ImportedDocument } from '../../../main/documents/imported-document.ts'
import { importLines } from './line-importer.ts'
import { TINY_PNG } from '../files/tiny-picture.ts'

/** The line importer plus one of each kind of mark and block property. The text needs two paragraphs of two sentences. */
export function importRich(bytes: Uint8Array): ImportedDocument {
  const document = importLines(bytes)
  const [first, second, ...rest] = document.blocks
  if (!first || !second) throw new Error('A text of two paragraphs is needed')
  return {
    ...document,
    blocks: [
      {
        ...first,
        marks: [
          { kind: 'strong', segment: 0, start: 0, end: 3 },
          { kind: 'note', segment: 1, start: 0, end: 1, href: '#note' },
          { kind: 'link', segment: 1, start: 0, end: 1, href: '#gone' },
          { kind: 'link', segment: 1, start: 1, end: 3, href: 'https://example.org/a' },
        ],
        item: { depth: 0, number: 2 },
      },
      {
        ...second,
        cell: { table: 1, row: 0, column: 1, header: true },
        verse: { continues: true, indent: 2 },
        anchors: ['note'],
      },
      ...rest,
      {
        key: 'f1',
        kind: 'figure',
        segments: [],
        picture: { source: 'picture-1.png', alt: 'A lamp' },
      },
    ],
    trimmed: [
      {
        key: 't1',
        kind: 'figure',
        step: 'sign',
        reason: 'related',
        text: 'A teaser.',
        after: null,
        segments: ['A teaser.'],
        marks: [{ kind: 'emphasis', segment: 0, start: 2, end: 8 }],
        picture: { source: 'picture-2.png', alt: '' },
        anchors: ['teaser'],
      },
    ],
    media: [
      { name: 'picture-1.png', bytes: TINY_PNG },
      { name: 'picture-2.png', bytes: TINY_PNG },
      { name: 'picture-3.png', bytes: TINY_PNG },
    ],
    cover: 'picture-3.png',
  }
}
