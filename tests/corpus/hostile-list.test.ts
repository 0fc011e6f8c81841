import { expect, test } from 'vitest'
import { HOSTILE_FILES } from '../support/hostile/hostile-files.ts'
import { hostilePages } from '../support/hostile/hostile-pages.ts'
import { HOSTILE_LENGTHS, HOSTILE_SHAPES } from '../support/hostile/hostile-shapes.ts'

/** Attacks that the importers must withstand, and the corpus files for each. */
const LIST: Readonly<Record<string, readonly string[]>> = {
  scripts: ['scripts in a page'],
  'event handlers': ['event handlers in a page'],
  'javascript: and data: addresses': [
    'links of every kind in a page',
    'pictures by script and data in a page',
  ],
  'meta refresh': ['a page that redirects'],
  'CSS imports and url()': ['style sheets that load'],
  'SVG, MathML and mutation': [
    'SVG, MathML and mutating markup',
    'an SVG named as a raster picture',
  ],
  'remote pictures': ['pictures by script and data in a page', 'network addresses in an EPUB'],
  'remote fonts': ['style sheets that load'],
  'zip slip': ['path traversal in archive names', 'a chapter outside the archive'],
  'zip bombs': [
    'a bomb whose header claims ten bytes',
    'a bomb in a DOCX',
    'a bomb of many chapters',
    'overlapping archive entries',
  ],
  symlinks: ['a chapter that is a symbolic link'],
  XXE: ['external entities in an EPUB', 'external entities in an FB2'],
  'entity bombs': ['a billion laughs in an FB2', 'a billion laughs in an EPUB'],
  'EPUB with remote resources': ['a book with network resources'],
  'PDF with actions': ['a PDF with actions'],
  'PDF bombs': ['a PDF whose page inflates endlessly', 'a PDF whose page inflates twice'],
  '100 MB lines': Object.keys(HOSTILE_LENGTHS),
  'words without an end': [
    'millions of characters without a stop in a text',
    'millions of characters without a stop in a page',
    'millions of characters without a stop in Markdown',
    'millions of letters without a space in a text',
  ],
  '1,000,000 nested tags': [
    'a million nested tags in HTML',
    'a million nested tags in an EPUB',
    'a million nested sections in an FB2',
    'a million nested tables in a DOCX',
  ],
  'nested Markdown': ['deeply nested quotations', 'deeply nested lists'],
  'lone surrogates': ['lone surrogates and control characters', 'a page with lone surrogates'],
  'bidi overrides': ['bidirectional overrides', 'bidirectional overrides in a title'],
  'picture bombs': [
    'a picture that claims sixty thousand by sixty thousand pixels',
    'a PDF with a JPEG 2000 of sixty thousand by sixty thousand pixels',
    'a PDF with a JPEG 2000 of countless code blocks',
    'a PDF with a JBIG2 whose region is enormous',
    'a PDF with a JBIG2 of symbols of unlimited size',
    'a PDF with a fax of sixty thousand by sixty thousand pixels',
  ],
  polyglots: ['a polyglot of picture, script and page'],
}

test('the corpus has all files that are listed for an attack', () => {
  const known = { ...HOSTILE_FILES, ...hostilePages(''), ...HOSTILE_LENGTHS, ...HOSTILE_SHAPES }
  const missing = Object.values(LIST)
    .flat()
    .filter((name) => !Object.hasOwn(known, name))
  expect(missing).toEqual([])
})
