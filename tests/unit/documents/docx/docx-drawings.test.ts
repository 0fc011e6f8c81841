import { describe, expect, test } from 'vitest'
import { makeDocx, wordParagraph as p } from '../../../support/files/make-docx.ts'
import { importBytes } from '../../../support/files/sentence-splitter.ts'

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const field = (instruction: string, result: string) =>
  `${char('begin')}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${char('separate')}${result}${char('end')}`
const drawing = (data: string) =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${data}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

async function read(parts: Parameters<typeof makeDocx>[0]) {
  const { blocks, trimmed } = await importBytes(makeDocx(parts), 'a.docx')
  return {
    blocks,
    texts: blocks.map(({ kind, segments, item }) => {
      const text = segments.join(' ')
      return kind === 'list-item' ? `${item?.depth ?? '.'} ${text}` : text
    }),
    left: trimmed.map(({ text }) => text),
  }
}

describe('a link that is a field', () => {
  test.each([
    ['HYPERLINK "https://example.org/a?b=1&amp;c=2"', 'https://example.org/a?b=1&c=2'],
    [' hyperlink  "https://example.org/" \\l "top" \\o "A tip" ', 'https://example.org/#top'],
    ['HYPERLINK \\l "gate"', '#mark-gate'],
    ['HYPERLINK mailto:jo@example.org', 'mailto:jo@example.org'],
    ['HYPERLINK "file:///etc/passwd"', null],
    ['HYPERLINK "javascript:alert(1)"', null],
    ['REF gate \\h', null],
  ])('%s', async (instruction, href) => {
    const { blocks } = await read({
      body: `${p(`${run('See ')}${field(instruction, `${run('the ')}${run('gate', '<w:b/>')}`)}${run('.')}`)}<w:bookmarkStart w:id="1" w:name="gate"/>${p('The gate stands here.')}`,
    })
    expect(blocks[0]?.segments).toEqual(['See the gate.'])
    const links = (blocks[0]?.marks ?? []).filter(({ kind }) => kind === 'link')
    expect(links).toEqual(
      href === null ? [] : [{ kind: 'link', segment: 0, start: 4, end: 12, href }],
    )
    expect(blocks[0]?.marks).toContainEqual({ kind: 'strong', segment: 0, start: 8, end: 12 })
  })

  test('that spans paragraphs, is nested, or is in one run loses no word', async () => {
    const one = `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "https://example.org/"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>one</w:t><w:fldChar w:fldCharType="end"/><w:t> two</w:t></w:r>`
    const open = `${char('begin')}<w:r><w:instrText>HYPERLINK "https://example.org/"</w:instrText></w:r>${char('separate')}${run('Open')}`
    const inner = field('HYPERLINK "https://example.org/"', run('in') + field('PAGE', run('ner')))
    const { texts, blocks } = await read({
      body: `${p(one)}${p(open)}${p(`${run('and on')}${char('end')}${run(', and')}`)}${p(inner)}<w:p><w:fldSimple w:instr="HYPERLINK &quot;https://example.org/&quot;">${run('simple')}</w:fldSimple></w:p>`,
    })
    expect(texts).toEqual(['one two', 'Open', 'and on, and', 'inner', 'simple'])
    expect(blocks.map(({ marks }) => marks?.map(({ start, end }) => [start, end]))).toEqual([
      [[0, 3]],
      [[0, 4]],
      undefined,
      [[0, 5]],
      [[0, 6]],
    ])
  })
})

const SMART_ART = `<dgm:dataModel><dgm:ptLst><dgm:pt modelId="0" type="doc"><dgm:t><a:p/></dgm:t></dgm:pt><dgm:pt modelId="2"><dgm:t><a:p><a:r><a:t>Second</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>First </a:t></a:r><a:r><a:t>step</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt modelId="3"><dgm:t><a:p><a:r><a:t>Under the first</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt modelId="9" type="pres"><dgm:t><a:p/></dgm:t></dgm:pt></dgm:ptLst><dgm:cxnLst><dgm:cxn srcId="0" destId="2" srcOrd="1"/><dgm:cxn srcId="0" destId="1" srcOrd="0"/><dgm:cxn srcId="1" destId="3" srcOrd="0"/><dgm:cxn srcId="3" destId="1" srcOrd="0"/><dgm:cxn type="presOf" srcId="2" destId="9" srcOrd="0"/></dgm:cxnLst></dgm:dataModel>`
const CHART = `<c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Price of a </a:t></a:r><a:r><a:t>brick</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:f>A1</c:f><c:strCache><c:pt idx="0"><c:v>Tea</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:f>B</c:f><c:strCache><c:pt idx="0"><c:v>Gate</c:v></c:pt><c:pt idx="1"><c:v>City</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>4</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart><c:valAx><c:title><c:tx><c:rich><a:p><a:r><a:t>Coins</a:t></a:r></a:p></c:rich></c:tx></c:title></c:valAx></c:plotArea></c:chart></c:chartSpace>`

test('text of a diagram is a list, text of a chart is kept, and its title is a caption', async () => {
  const { blocks, texts, left } = await read({
    body: `${p('Before.')}${p(drawing('<dgm:relIds r:dm="rD"/>'))}${p(drawing('<c:chart r:id="rC"/>'))}${p('After.')}`,
    files: {
      rD: ['diagramData', 'diagrams/data1.xml', SMART_ART],
      rC: ['chart', 'charts/chart1.xml', CHART],
    },
  })
  expect(texts).toEqual([
    'Before.',
    '0 First step',
    '1 Under the first',
    '0 Second',
    'Price of a brick',
    'After.',
  ])
  expect(blocks.find(({ segments }) => segments[0] === 'Price of a brick')?.kind).toBe('figure')
  expect(left).toEqual(['Coins\nTea\nGate\nCity'])
})

test('VML text art is text, and a watermark is page furniture', async () => {
  const art = (text: string) =>
    p(`<w:r><w:pict><v:shape><v:textpath string="${text}"/></v:shape></w:pict></w:r>`)
  const { texts, left } = await read({
    body: `${art('A great title')}${p('Text.')}`,
    header: art('DRAFT'),
  })
  expect(texts).toEqual(['A great title', 'Text.'])
  expect(left).toEqual(['DRAFT'])
})

describe('an embedded file', () => {
  const chunk = (name: string, content: string) =>
    read({
      body: `${p('Before.')}<w:altChunk r:id="rA"/>${p('After.')}`,
      files: { rA: ['aFChunk', name, content] },
    })

  test.each([
    [
      'a page',
      'a.html',
      '<html><head><title>no</title><script>no()</script></head><body><p>One <b>two</b><p>Three<img src="https://example.org/x.png" onerror="no()"></body></html>',
      ['Before.', 'One two', 'Three', 'After.'],
    ],
    [
      'a page with a meaningless name',
      'chunk.dat',
      '<!doctype html><p>One</p><ul><li>Two</li></ul>',
      ['Before.', 'One', '0 Two', 'After.'],
    ],
    ['a text', 'a.txt', 'One & <two>\n\nThree\n', ['Before.', 'One & <two>', 'Three', 'After.']],
    [
      'a MIME message',
      'a.mht',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>Caf=C3=A9</p>\n--x--\n',
      ['Before.', 'Café', 'After.'],
    ],
    ['an unreadable file', 'a.rtf', '{\\rtf1 One}', ['Before.', 'After.']],
  ])('%s', async (_, name, content, expected) => {
    expect((await chunk(name, content)).texts).toEqual(expected)
  })
})
