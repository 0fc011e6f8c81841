import type { HostileFile } from './hostile-files.ts'
import { makeEpub } from '../files/make-epub.ts'
import { makePdf, pdfLines } from '../files/make-pdf.ts'

/** What every script in these pages does if it runs: detectable by a window property, the console and a dialog. */
const RUN = "window.ran=1;console.log('ran');alert('ran')"
const MEGABYTE = 1024 * 1024

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const honest = (what: string) =>
  `<p>The page of ${what} begins with an honest paragraph, which is long enough to be told from a menu.</p>`
const page = (what: string, body: string, head = '') =>
  bytesOf(
    `<!doctype html><html lang="en"><head><title>The page of ${what}</title>${head}</head><body><article><h1>The page of ${what}</h1>${honest(what)}${body}${honest(`${what}, again,`)}</article></body></html>`,
  )

const imported = (bytes: Uint8Array): HostileFile => ({ bytes, outcome: /^imported/ })

/** Links of each kind that must lose its URL, and of the four kinds that keep it. */
const links = (outside: string) =>
  [
    `javascript:${RUN}`,
    `JaVaScRiPt:${RUN}`,
    `java\tscript:${RUN}`,
    `&#1;javascript:${RUN}`,
    `&#106;avascript&colon;${RUN}`,
    `vbscript:${RUN}`,
    `data:text/html,<script>${RUN}</script>`,
    `data:text/html;base64,${btoa(`<script>${RUN}</script>`)}`,
    'file:///etc/passwd',
    'blob:null/1',
    'diglot://app/',
    'view-source:about:blank',
    outside,
    'https://example.org/',
    'mailto:a@example.org',
    '#place',
  ]
    .map((href, id) => `<p>Here stands <a href="${href}" ping="${outside}">the link ${id}</a>.</p>`)
    .join('')

/** Pages, books and PDFs that run scripts, load resources or redirect. `outside` is a URL that must not be requested. */
export function hostilePages(outside: string): Readonly<Record<string, () => HostileFile>> {
  const load = (name: string) => `${outside}${name}`
  return {
    'scripts in a page': () =>
      imported(
        page(
          'scripts',
          `<script>${RUN}</script><script src="${load('a.js')}"></script><script type="module">import '${load('b.js')}'</script><noscript><img src="${load('c.png')}"></noscript><template><script>${RUN}</script></template>`,
          `<script>${RUN}</script><link rel="preload" as="script" href="${load('d.js')}">`,
        ),
      ),
    'event handlers in a page': () =>
      imported(
        page(
          'handlers',
          `<img src="x" onerror="${RUN}" alt="A picture"><p onclick="${RUN}" onmouseover="${RUN}" onfocus="${RUN}" tabindex="0" autofocus>A paragraph with handlers stands here.</p><details open ontoggle="${RUN}"><summary>More</summary>Text.</details><video onloadstart="${RUN}" src="${load('a.mp4')}" autoplay></video><marquee onstart="${RUN}">It moves.</marquee><input onfocus="${RUN}" autofocus><style onload="${RUN}"></style>`,
        ),
      ),
    'links of every kind in a page': () =>
      imported(page('links', `<h2 id="place">A place</h2>${links(outside)}`)),
    'pictures by script and data in a page': () =>
      imported(
        page(
          'pictures',
          `<img src="javascript:${RUN}" alt="one"><img src="data:text/html,<script>${RUN}</script>" alt="two"><img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>" alt="three"><img src="${load('a.png')}" srcset="${load('b.png')} 2x" data-src="${load('c.png')}" alt="four"><picture><source srcset="${load('d.webp')}"><img src="${load('e.png')}" alt="five"></picture><input type="image" src="${load('f.png')}"><table background="${load('g.png')}"><tr><td>A cell</td><td>Another</td></tr></table>`,
        ),
      ),
    'a page that redirects': () =>
      imported(
        page(
          'refreshing',
          `<iframe src="${outside}" srcdoc="<script>parent.ran=1</script>"></iframe><object data="${load('a.html')}"></object><embed src="${load('b.swf')}"><form action="${outside}"><button autofocus formaction="javascript:${RUN}">Go</button></form><a href="${outside}" target="_top">A link to the top</a>`,
          `<meta http-equiv="refresh" content="0;url=${outside}"><meta http-equiv="refresh" content="0;url=javascript:${RUN}"><base href="${outside}"><link rel="prefetch" href="${load('c')}"><link rel="dns-prefetch" href="${outside}"><link rel="manifest" href="${load('d')}">`,
        ),
      ),
    'style sheets that load': () =>
      imported(
        page(
          'styles',
          `<p style="background:url(${load('a.png')});behavior:url(${load('b.htc')});position:fixed;inset:0;z-index:9999">A paragraph that covers the window.</p>`,
          `<link rel="stylesheet" href="${load('c.css')}"><style>@import url(${load('d.css')});@import "${load('e.css')}";@font-face{font-family:Literata;src:url(${load('f.woff2')})}body{background:url(${load('g.png')});font-family:Literata}header{display:none!important}</style>`,
        ),
      ),
    'SVG, MathML and mutating markup': () =>
      imported(
        page(
          'drawings',
          `<svg onload="${RUN}"><script>${RUN}</script><image href="${load('a.png')}"/><use href="${load('b.svg')}#x"/><a xlink:href="javascript:${RUN}"><text>drawn</text></a><animate onbegin="${RUN}" attributeName="x" dur="1s"/><foreignObject><img src=x onerror="${RUN}"></foreignObject></svg><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;"></table></mtext><maction actiontype="statusline#x" xlink:href="javascript:${RUN}">sum</maction></math><svg></p><style><a id="</style><img src=1 onerror=${RUN}>"></svg><form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}></style></mglyph></form><noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript><p>&lt;img src=x onerror="${RUN}"&gt; is what one reads.</p>`,
        ),
      ),
    'a book with network resources': () =>
      imported(
        makeEpub({
          metadata: `<dc:title>The book of resources</dc:title><dc:language>en</dc:language><dc:identifier>${outside}</dc:identifier>`,
          chapters: {
            'a.xhtml': `<h1>One</h1>${honest('resources')}<script>${RUN}</script><img src="${load('a.png')}" alt="x"/><img src="x" onerror="${RUN}" alt="y"/><video src="${load('a.mp4')}" poster="${load('b.png')}"/><object data="${load('a.svg')}"/><a href="javascript:${RUN}">A link</a> <a href="${load('a')}">Another link</a>`,
          },
          extra: [
            { name: 'OEBPS/x.js', content: RUN },
            { name: 'OEBPS/x.css', content: `@import url(${load('x.css')});` },
          ],
        }),
      ),
    'a PDF with actions': () =>
      imported(
        makePdf({
          pages: [
            pdfLines(['A line of an honest page, which is long.', 'And another line after it.']),
          ],
          info: '/Title(The pages of actions)',
          catalog: `/OpenAction<</S/JavaScript/JS(${RUN.replace(/[()]/g, '\\$&')})>>/AA<</WC<</S/URI/URI(${outside})>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert\\(1\\))>>]>>>>`,
          page: `/AA<</O<</S/Launch/F(/bin/sh)>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 600 800]/A<</S/URI/URI(javascript:${RUN.replace(/[()]/g, '\\$&')})>>>><</Type/Annot/Subtype/Link/Rect[0 0 600 800]/A<</S/SubmitForm/F(${outside})>>>>]`,
        }),
      ),
    'bidirectional overrides in a title': () =>
      imported(
        bytesOf(
          `<!doctype html><html lang="en"><head><title>\u2069\u202Ecod.exe</title><meta name="author" content="\u202Eeno"><meta property="og:site_name" content="\u2069\u202Eowt"></head><body><article><h1>\u2069\u202Ecod.exe</h1>${honest('overrides')}${honest('overrides, again,')}</article></body></html>`,
        ),
      ),
    'one line of five megabytes': () =>
      imported(
        bytesOf(`The text of a line\n\n${'A line without an end, '.repeat((5 * MEGABYTE) / 23)}`),
      ),
    'one word of five megabytes': () =>
      imported(bytesOf(`The text of a word\n\n${'abcde'.repeat(MEGABYTE)}`)),
    'a page with lone surrogates': () =>
      imported(page('halves', '<p>A &#xD800; B &#xDC00; C &#55357; D.</p>')),
  }
}
