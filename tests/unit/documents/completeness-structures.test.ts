import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeEpub } from '../../support/files/make-epub.ts'
import { importBytes, visible } from '../../support/files/sentence-splitter.ts'
import { runsOf } from '../../support/long-run.ts'

/** `structures` show a text once and may add visible text; null shows nothing. */
type Structures = Readonly<Record<string, readonly [(text: string) => string, string | null]>>

const EPUB: Structures = {
  paragraph: [(text) => `<p>${text}</p>`, ''],
  heading: [(text) => `<h3>${text}</h3>`, ''],
  section: [(text) => `<section epub:type="chapter"><header>${text}</header></section>`, ''],
  footnote: [(text) => `<aside epub:type="footnote" id="n"><p>${text}</p></aside>`, ''],
  reference: [(text) => `<p><a epub:type="noteref" href="#n">${text}</a></p>`, ''],
  figure: [(text) => `<figure><div>x</div><figcaption>${text}</figcaption></figure>`, 'x'],
  quote: [(text) => `<blockquote><p>${text}</p><footer>x</footer></blockquote>`, 'x'],
  definition: [(text) => `<dl><dt>x</dt><dd>${text}</dd></dl>`, 'x'],
  details: [(text) => `<details><summary>x</summary><p>${text}</p></details>`, 'x'],
  table: [(text) => `<table><caption>${text}</caption><tr><td>x</td></tr></table>`, 'x'],
  verse: [(text) => `<p>${text}<br/>x<br/></p>`, 'x'],
  ruby: [(text) => `<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>${text}</p>`, '漢'],
  contents: [(text) => `<nav epub:type="toc"><ol><li><span>${text}</span></li></ol></nav>`, ''],
  'page number': [(text) => `<p>x<span epub:type="pagebreak" title="7">7</span>${text}</p>`, 'x7'],
  'page break with text': [(text) => `<p><span class="pagenum">${text}</span></p>`, ''],
  formula: [(text) => `<p><math><mi>x</mi></math>${text}</p>`, 'x'],
  drawing: [(text) => `<svg><title>no</title><desc>no</desc><text>${text}</text></svg>`, ''],
  form: [(text) => `<form><label>${text}</label><button>x</button></form>`, 'x'],
  switch: [
    (text) =>
      `<epub:switch><epub:case required-namespace="x"><p>no</p></epub:case><epub:default><p>${text}</p></epub:default></epub:switch>`,
    '',
  ],
  cdata: [(text) => `<p><![CDATA[<]]>${text}</p>`, '<'],
  hidden: [(text) => `<p hidden="">${text}</p>`, null],
  undisplayed: [(text) => `<p style="display: none">${text}</p>`, null],
  comment: [(text) => `<!-- ${text} -->`, null],
  script: [(text) => `<script>${text}</script>`, null],
  'video fallback': [(text) => `<video><p>${text}</p></video>`, null],
}

const FB2: Structures = {
  paragraph: [(text) => `<p>${text}</p>`, ''],
  section: [(text) => `</section><section><title><p>${text}</p><p>x</p></title>`, 'x'],
  'nested section': [(text) => `<section><p>${text}</p></section>`, ''],
  subtitle: [(text) => `<subtitle>${text}</subtitle>`, ''],
  epigraph: [(text) => `<epigraph><p>${text}</p><text-author>x</text-author></epigraph>`, 'x'],
  annotation: [(text) => `<annotation><p>${text}</p></annotation>`, ''],
  cite: [
    (text) => `<cite><subtitle>x</subtitle><p>${text}</p><text-author>y</text-author></cite>`,
    'xy',
  ],
  poem: [
    (text) =>
      `<poem><title><p>x</p></title><epigraph><p>y</p></epigraph><subtitle>s</subtitle><stanza><title><p>z</p></title><subtitle>q</subtitle><v>${text}</v><v>w</v></stanza><text-author>a</text-author><date>1999</date></poem>`,
    'xyszqwa1999',
  ],
  table: [(text) => `<table><tr><th colspan="2">${text}</th></tr><tr><td>x</td></tr></table>`, 'x'],
  marks: [
    (text) =>
      `<p><strong>${text}</strong><emphasis>x</emphasis><style name="y">z</style><strikethrough>q</strikethrough><code>w</code></p>`,
    'xzqw',
  ],
  link: [(text) => `<p><a l:href="#n1" type="note">${text}</a></p>`, ''],
  comment: [(text) => `<!-- ${text} -->`, null],
}

const makeFb2 = (inside: string) =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="utf-8"?><FictionBook xmlns:l="x"><description><title-info><annotation><p>Told in short.</p></annotation></title-info></description><body><title><p>The book</p></title><epigraph><p>First of all.</p></epigraph><section><p>Start</p>${inside}</section></body><body name="notes"><title><p>Notes</p></title><section id="n1"><title><p>1</p></title><p>A note.</p><cite><p>Of another.</p></cite></section></body><body name="comments"><section><p>No title.</p></section></body></FictionBook>`,
  )

const FORMATS = {
  epub: {
    structures: EPUB,
    make: (inside: string) =>
      makeEpub({ metadata: '', chapters: { 'a.xhtml': `<p>Start</p>${inside}` } }),
    besides: 'Start',
  },
  fb2: {
    structures: FB2,
    make: makeFb2,
    besides: 'Told in short.The bookFirst of all.StartNotes1A note.Of another.No title.',
  },
}
const TEXTS = [
  'The lamp went out.',
  '他说：“桥将开通。”',
  'قال ذلك.',
  'Home',
  '© 2019 Ann Lee',
  'a < b',
]
const escaped = (text: string) => text.replaceAll('<', '&lt;')

describe('every visible character is kept exactly once in any structure', () => {
  test.each(Object.entries(FORMATS))('of %s', async (_, { structures, make, besides }) => {
    const part = fc.tuple(fc.constantFrom(...Object.keys(structures)), fc.constantFrom(...TEXTS))
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 10 }), async (parts) => {
        const inside = parts.map(([kind, text]) => {
          const raw = kind === 'comment' || kind === 'script' ? 'no' : escaped(text)
          return structures[kind]?.[0](raw)
        })
        const document = await importBytes(make(inside.join('')), 'zzz')
        const wanted = parts.map(([kind, text]) => {
          const more = structures[kind]?.[1] ?? null
          return more === null ? '' : text + more
        })
        const shown = [
          ...document.blocks.flatMap(({ segments }) => segments),
          ...document.trimmed.map((one) => one.text),
        ]
        expect([visible(...shown), visible(document.title, ...shown)]).toContain(
          visible(besides, ...wanted),
        )
      }),
      { seed: 20_267, numRuns: runsOf(150) },
    )
  })
})
