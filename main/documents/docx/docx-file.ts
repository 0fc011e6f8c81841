import { DocumentError } from '../document-error.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { attributeOf, elementsNamed } from '../xml/xml-query.ts'
import type { ZipArchive } from '../zip/open-zip.ts'
import { resolveName } from '../zip/resolve-name.ts'

/** A relationship of a package part (ECMA-376 Part 2 §9.3): a file of the archive or an external address. */
export type Relationship = { type: string; target: string; isExternal: boolean }

export type DocxFile = {
  /** Name of the main document part. */
  main: string
  /** A part as XML; null where there is none. */
  part: (name: string) => XmlElement | null
  /** A part's bytes; null where there is none. */
  bytes: (name: string) => Uint8Array | null
  /** A part's relationships by id. */
  relations: (name: string) => ReadonlyMap<string, Relationship>
}

/**
 * Opens a DOCX as related parts.
 * @throws DocumentError broken where it has no main document.
 */
export function openDocx(archive: ZipArchive): DocxFile {
  const part = (name: string) => {
    const bytes = archive.read(name)
    return bytes === null ? null : parseXml(decodeXml(bytes).text)
  }
  const known = new Map<string, ReadonlyMap<string, Relationship>>()
  const relations = (name: string) => {
    const found = known.get(name) ?? relationsOf(name, part)
    known.set(name, found)
    return found
  }
  const office = [...relations('').values()].find(({ type }) => type === 'officeDocument')
  const main = office?.target ?? 'word/document.xml'
  if (!archive.names.includes(main)) throw new DocumentError('broken', 'DOCX without a text')
  return { main, part, bytes: (name) => archive.read(name), relations }
}

function relationsOf(
  name: string,
  part: (name: string) => XmlElement | null,
): Map<string, Relationship> {
  const at = name.lastIndexOf('/') + 1
  const file = `${name.slice(0, at)}_rels/${name.slice(at)}.rels`
  const found = new Map<string, Relationship>()
  for (const one of elementsNamed(part(file), 'Relationship')) {
    const reference = attributeOf(one, 'Target') ?? ''
    const isExternal = attributeOf(one, 'TargetMode') === 'External'
    const inside = resolveName(reference.startsWith('/') ? '' : name, reference.replace(/^\//, ''))
    const target = isExternal ? reference : inside
    const type = (attributeOf(one, 'Type') ?? '').replace(/^.*\//, '')
    if (target !== null) found.set(attributeOf(one, 'Id') ?? '', { type, target, isExternal })
  }
  return found
}
