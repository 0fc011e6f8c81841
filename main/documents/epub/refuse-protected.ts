import { DocumentError } from '../document-error.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { attributeOf, elementAt, elementsNamed } from '../xml/xml-query.ts'
import type { ZipArchive } from '../zip/open-zip.ts'

/** Font obfuscation algorithms (EPUB 3.3 §4.4, and Adobe's own), which do not affect the text. */
const FONT_OBFUSCATION = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
])

/**
 * Refuses books with encrypted files (EPUB 3.3 §4.2.6.3.2).
 * @throws DocumentError protected.
 */
export function refuseProtected(archive: ZipArchive): void {
  const bytes = archive.read('META-INF/encryption.xml')
  if (bytes === null) return
  for (const data of elementsNamed(parseXml(decodeXml(bytes).text), 'EncryptedData')) {
    const algorithm = attributeOf(elementAt(data, 'EncryptionMethod'), 'Algorithm') ?? ''
    const file = attributeOf(elementAt(data, 'CipherData', 'CipherReference'), 'URI') ?? ''
    if (!FONT_OBFUSCATION.has(algorithm.trim()) && !/\.(?:otf|ttf|woff2?)$/i.test(file))
      throw new DocumentError('protected', `${file} is encrypted`)
  }
}
