import { makeZip, type ZipPart } from './make-zip.ts'

export type EpubParts = {
  /** Content of `metadata`. */
  metadata?: string
  /** The content of `body` by file name under `OEBPS/`, in reading order. */
  chapters: Readonly<Record<string, string>>
  /** Chapters outside the reading order (`linear="no"`). */
  aside?: readonly string[]
  /** Content of the table of contents; without it there is no navigation document. */
  nav?: string
  /** Content of `navMap`; without it there is no NCX. */
  ncx?: string
  pictures?: Readonly<Record<string, Uint8Array>>
  cover?: string
  extra?: readonly ZipPart[]
}

/** An EPUB 3 with what a test names, in the layout that most programs write. */
export function makeEpub(parts: EpubParts): Uint8Array {
  const names = Object.keys(parts.chapters)
  const pictures = Object.keys(parts.pictures ?? {})
  const manifest = [
    ...names.map(
      (name, i) => `<item id="c${i}" href="${name}" media-type="application/xhtml+xml"/>`,
    ),
    ...pictures.map(
      (name, i) =>
        `<item id="p${i}" href="${name}" media-type="image/png"${name === parts.cover ? ' properties="cover-image"' : ''}/>`,
    ),
    parts.nav === undefined
      ? ''
      : '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    parts.ncx === undefined
      ? ''
      : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
  ].join('')
  const spine = names
    .map(
      (name, i) => `<itemref idref="c${i}"${parts.aside?.includes(name) ? ' linear="no"' : ''}/>`,
    )
    .join('')
  const metadata =
    parts.metadata ??
    '<dc:title>The Lamp</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en</dc:language>'
  return makeZip([
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      content:
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    },
    {
      name: 'OEBPS/content.opf',
      content: `<?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${manifest}</manifest><spine toc="ncx">${spine}</spine></package>`,
    },
    ...Object.entries(parts.chapters).map(([name, body]) => ({
      name: `OEBPS/${name}`,
      content: page(body),
    })),
    ...(parts.nav === undefined
      ? []
      : [{ name: 'OEBPS/nav.xhtml', content: page(`<nav epub:type="toc">${parts.nav}</nav>`) }]),
    ...(parts.ncx === undefined
      ? []
      : [{ name: 'OEBPS/toc.ncx', content: `<ncx><navMap>${parts.ncx}</navMap></ncx>` }]),
    ...Object.entries(parts.pictures ?? {}).map(([name, content]) => ({
      name: `OEBPS/${name}`,
      content,
      stored: true,
    })),
    ...(parts.extra ?? []),
  ])
}

function page(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><style>p{}</style><script src="x.js"/></head><body>${body}</body></html>`
}
