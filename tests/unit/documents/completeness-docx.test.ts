import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeDocx, wordParagraph as p, wordStyle as style } from '../../support/files/make-docx.ts'
import { importBytes, visible } from '../../support/files/sentence-splitter.ts'
import { runsOf } from '../../support/long-run.ts'

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const box = (text: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p(text)}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

/** Structures that show a text once; those of `UNSEEN` show nothing. */
const SEEN: Readonly<Record<string, (text: string) => string>> = {
  paragraph: (text) => p(text),
  title: (text) => p(text, style('Title')),
  heading: (text) => p(text, style('Berschrift1')),
  outline: (text) => p(text, '<w:outlineLvl w:val="1"/>'),
  quote: (text) => p(text, style('Zitat')),
  contents: (text) => p(text, style('TOC1')),
  'right to left': (text) => p(run(text, '<w:rtl/>'), '<w:bidi/>'),
  item: (text) => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
  inserted: (text) => p(`<w:ins>${run(text)}</w:ins>`),
  'moved here': (text) => `<w:moveTo>${p(`<w:moveTo>${run(text)}</w:moveTo>`)}</w:moveTo>`,
  link: (text) => p(`<w:hyperlink r:id="none">${run(text)}</w:hyperlink>`),
  field: (text) =>
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF unseen</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  'field with a link': (text) =>
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org/"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text, '<w:b/>')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  'VML text art': (text) => p(`<w:r><w:pict><v:textpath string="${text}"/></w:pict></w:r>`),
  'locked drawing': (text) =>
    p(
      `<w:r><w:drawing><a:txSp><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:txSp></w:drawing></w:r>`,
    ),
  'simple field': (text) => p(`<w:fldSimple w:instr="REF unseen">${run(text)}</w:fldSimple>`),
  control: (text) =>
    `<w:sdt><w:sdtPr><w:alias w:val="unseen"/></w:sdtPr><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`,
  'control in a line': (text) =>
    p(
      `<w:sdt><w:sdtContent>${run(text)}</w:sdtContent></w:sdt><w:smartTag>${run('!')}</w:smartTag>`,
    ),
  'table of contents': (text) =>
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`,
  table: (text) =>
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(text)}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('1')}</w:tc><w:tc>${p('2')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>${p('3')}</w:tc></w:tr></w:tbl>`,
  'text box': (text) => p(box(text)),
  'text box in a line': (text) => p(run('In a line') + box(text)),
  'VML text box': (text) =>
    p(
      `<w:r><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></w:r>`,
    ),
  'fallback alone': (text) =>
    p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="x"><x:y/></mc:Choice><mc:Fallback>${run(text)}</mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  formula: (text) => p(`<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`),
  bookmark: (text) => `<w:bookmarkStart w:id="1" w:name="unseen"/>${p(text)}`,
}
const UNSEEN: Readonly<Record<string, (text: string) => string>> = {
  deleted: (text) => p(`<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`),
  'moved away': (text) => p(`<w:moveFrom>${run(text)}</w:moveFrom>`),
  hidden: (text) => p(run(text, '<w:vanish/>')),
}
const NUMBERING =
  '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
/** Visible text that a structure adds, such as a note marker. */
const BESIDES: Readonly<Record<string, string>> = {
  'control in a line': '!',
  table: '123',
  'text box in a line': 'In a line',
}

const text = fc.constantFrom(
  'The lamp went out.',
  'Nobody came.',
  '他说：“桥将在春天开通。”',
  'قال الوزير ذلك.',
  'Home',
  '© 2019 Ann Lee',
  'a < b',
)
const blocks = fc.array(
  fc.record({ text, kind: fc.constantFrom(...Object.keys(SEEN), ...Object.keys(UNSEEN)) }),
  { minLength: 1, maxLength: 14 },
)
const around = fc.record({
  header: text,
  footer: text,
  comment: text,
  footnote: text,
  endnote: text,
})

const escaped = (value: string) => value.replaceAll('<', '&lt;')

test('every visible character of a Word document is kept exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(blocks, around, async (list, rest) => {
      const body = list.map(({ kind, text: own }) => (SEEN[kind] ?? UNSEEN[kind])?.(escaped(own)))
      const note = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
      const document = await importBytes(
        makeDocx({
          body: `${p(run('Start') + note('footnote', 2) + note('endnote', 3))}${body.join('')}`,
          numbering: NUMBERING,
          header: p(escaped(rest.header)),
          footer: p(`${escaped(rest.footer)} x`),
          footnotes: `<w:footnote w:id="2">${p(escaped(rest.footnote))}</w:footnote>`,
          endnotes: `<w:endnote w:id="3">${p(escaped(rest.endnote))}</w:endnote><w:endnote w:id="4">${p('Never asked for')}</w:endnote>`,
          comments: `<w:comment w:id="1" w:author="Bo">${p(escaped(rest.comment))}</w:comment>`,
        }),
        'zzz',
      )
      const wanted = visible(
        'Start[1][1]',
        ...list.map(({ kind, text: own }) => (kind in SEEN ? own + (BESIDES[kind] ?? '') : '')),
        rest.header,
        `${rest.footer} x`,
        `[1]${rest.footnote}[1]${rest.endnote}`,
        `Bo:${rest.comment}`,
      )
      const shown = [
        ...document.blocks.flatMap(({ segments }) => segments),
        ...document.trimmed.map((one) => one.text),
      ]
      // A title from the properties or the file name is not part of the text.
      expect([visible(...shown), visible(document.title, ...shown)]).toContain(wanted)
    }),
    { seed: 20_266, numRuns: runsOf(150) },
  )
})
