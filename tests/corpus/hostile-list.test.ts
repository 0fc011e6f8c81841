import { expect, test } from 'vitest'
import { HOSTILE_FILES } from '../support/hostile/hostile-files.ts'
import { hostilePages } from '../support/hostile/hostile-pages.ts'
import { HOSTILE_LENGTHS, HOSTILE_SHAPES } from '../support/hostile/hostile-shapes.ts'

/** What a reader of files has to withstand, and the files of the corpus that try it. */
const LIST: Readonly<Record<string, readonly string[]>> = {
  scripts: ['scripts in a page'],
  'event handlers': ['event handlers in a page'],
  'javascript: and data: addresses': [
    'links of every kind in a page',
    'pictures by script and data in a page',
  ],
  'meta refresh': ['a page that leads elsewhere'],
  'CSS imports and url()': ['style sheets that load'],
  'SVG, MathML and mutation': [
    'drawings, formulas and changing markup',
    'a drawing that is called a picture',
  ],
  'remote pictures': [
    'pictures by script and data in a page',
    'addresses of the network in an EPUB',
  ],
  'remote fonts': ['style sheets that load'],
  'zip slip': ['names that lead out of the archive', 'a chapter outside of the archive'],
  'zip bombs': [
    'a bomb whose header says ten bytes',
    'a bomb in a DOCX',
    'a bomb of many chapters',
    'entries that lie over each other',
  ],
  symlinks: ['a chapter that is a symbolic link'],
  XXE: ['entities of outside in an EPUB', 'entities of outside in an FB2'],
  'entity bombs': ['a billion laughs in an FB2', 'a billion laughs in an EPUB'],
  'EPUB with remote resources': ['a book with resources of the network'],
  'PDF with actions': ['a PDF with actions'],
  'PDF bombs': ['a PDF whose page inflates without end', 'a PDF whose page inflates twice'],
  '100 MB lines': Object.keys(HOSTILE_LENGTHS),
  '1,000,000 nested tags': [
    'a million nested tags in HTML',
    'a million nested tags in an EPUB',
    'a million nested sections in an FB2',
    'a million nested tables in a DOCX',
  ],
  'nested Markdown': ['quotations within quotations without end', 'lists within lists without end'],
  'lone surrogates': [
    'halves of characters, and control characters',
    'a page with half of a character',
  ],
  'bidi overrides': ['overrides of direction', 'overrides of direction in a title'],
  'picture bombs': [
    'a picture that says sixty thousand by sixty thousand',
    'a PDF with a JPEG 2000 of sixty thousand by sixty thousand pixels',
    'a PDF with a JPEG 2000 of blocks without number',
    'a PDF with a JBIG2 whose region is without end',
    'a PDF with a JBIG2 of symbols, which are as large as they like',
    'a PDF with a fax of sixty thousand by sixty thousand pixels',
  ],
  polyglots: ['a picture that is a script and a page too'],
}

test('every kind of harm on the list has its files in the corpus', () => {
  const known = { ...HOSTILE_FILES, ...hostilePages(''), ...HOSTILE_LENGTHS, ...HOSTILE_SHAPES }
  const missing = Object.values(LIST)
    .flat()
    .filter((name) => !Object.hasOwn(known, name))
  expect(missing).toEqual([])
})
