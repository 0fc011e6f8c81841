import { makeZip } from './make-zip.ts'

export type DocxParts = {
  /** Content of `w:body`. */
  body: string
  /** Further content of `w:styles`. */
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  header?: string
  footer?: string
  /** Content of `w:comments`. */
  comments?: string
  /** Content of the core properties. */
  core?: string
  /** By relationship id: the name under `word/`, and the bytes. */
  pictures?: Readonly<Record<string, readonly [string, Uint8Array]>>
  /** By relationship id: its type, the name under `word/`, and the content. */
  files?: Readonly<Record<string, readonly [string, string, string | Uint8Array]>>
  /** By relationship id: an external URL. */
  links?: Readonly<Record<string, string>>
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STYLES = [
  ['Title', 'Title'],
  ['Berschrift1', 'heading 1'],
  ['Berschrift2', 'heading 2'],
  ['Zitat', 'Quote'],
  ['TOC1', 'toc 1'],
]

/** A paragraph with properties, of runs (XML) or of plain text. */
export function wordParagraph(content: string, properties = ''): string {
  const runs = content.startsWith('<')
    ? content
    : `<w:r><w:t xml:space="preserve">${content}</w:t></w:r>`
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}

export const wordStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`

/** A DOCX file with the given parts; its style ids are those of a German Word. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const relation = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"${mode}/>`
  const relations = [
    relation('s', 'styles', 'styles.xml'),
    relation('n', 'numbering', 'numbering.xml'),
    relation('f', 'footnotes', 'footnotes.xml'),
    relation('h', 'header', '/word/header1.xml'),
    relation('e', 'endnotes', 'endnotes.xml'),
    relation('o', 'footer', 'footer1.xml'),
    relation('k', 'comments', 'comments.xml'),
    ...Object.entries(parts.pictures ?? {}).map(([id, [name]]) => relation(id, 'image', name)),
    ...Object.entries(parts.files ?? {}).map(([id, [type, name]]) => relation(id, type, name)),
    ...Object.entries(parts.links ?? {}).map(([id, address]) =>
      relation(id, 'hyperlink', address, ' TargetMode="External"'),
    ),
  ]
  const styles = STYLES.map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  ).join('')
  const xml = (name: string, content: string) => ({
    name,
    content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`,
  })
  const list = (items: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
  return makeZip([
    xml('[Content_Types].xml', '<Types/>'),
    xml(
      '_rels/.rels',
      list([
        relation('d', 'officeDocument', 'word/document.xml'),
        relation('c', 'metadata/core-properties', 'docProps/core.xml'),
      ]),
    ),
    xml('word/_rels/document.xml.rels', list(relations)),
    xml('word/document.xml', `<w:document ${W}><w:body>${parts.body}</w:body></w:document>`),
    xml('word/styles.xml', `<w:styles ${W}>${styles}${parts.styles ?? ''}</w:styles>`),
    xml('word/numbering.xml', `<w:numbering ${W}>${parts.numbering ?? ''}</w:numbering>`),
    xml('word/footnotes.xml', `<w:footnotes ${W}>${parts.footnotes ?? ''}</w:footnotes>`),
    xml('word/endnotes.xml', `<w:endnotes ${W}>${parts.endnotes ?? ''}</w:endnotes>`),
    xml('word/footer1.xml', `<w:ftr ${W}>${parts.footer ?? ''}</w:ftr>`),
    xml('word/comments.xml', `<w:comments ${W}>${parts.comments ?? ''}</w:comments>`),
    xml('word/header1.xml', `<w:hdr ${W}>${parts.header ?? ''}</w:hdr>`),
    xml(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z">${parts.core ?? ''}</cp:coreProperties>`,
    ),
    ...Object.values(parts.files ?? {}).map(([, name, content]) => ({
      name: `word/${name}`,
      content,
    })),
    ...Object.values(parts.pictures ?? {}).map(([name, content]) => ({
      name: `word/${name}`,
      content,
    })),
  ])
}
