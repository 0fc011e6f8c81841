import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../../main/documents/html/read-html.ts'

const lines = (body: string) =>
  readHtml(`<!doctype html><html><body>${body}</body></html>`).lines.map(({ text }) => text)
const mathml = (tex: string) =>
  `<math><semantics><mrow><mi>G</mi><mo>=</mo><msub><mi>S</mi><mi>n</mi></msub></mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`

describe('a formula is read as its TeX source', () => {
  test.each([
    ['a MathML annotation', mathml('G=S_n')],
    ['alttext, as LaTeXML writes it', '<math alttext="G=S_n"><mi>G</mi></math>'],
    [
      'KaTeX, once',
      `<span class="katex"><span class="katex-mathml">${mathml('G=S_n')}</span><span class="katex-html" aria-hidden="true"><span>G</span><span>=</span><span>Sn</span></span></span>`,
    ],
    [
      'MathJax 2, rendered',
      '<span class="MathJax_Preview">G=</span><span class="MathJax" id="x"><nobr>G=Sn</nobr></span><script type="math/tex">G=S_n</script>',
    ],
    ['MathJax 2, not rendered', '<script type="math/tex; mode=display">G=S_n</script>'],
    ['braces with a size command', mathml('{\\displaystyle G=S_n}')],
    ['a leading size command', mathml('\\displaystyle G=S_n')],
  ])('from %s', (_, html) => {
    expect(lines(`<p>Let ${html} be a group.</p>`)).toEqual(['Let G=S_n be a group.'])
  })

  test('where the page contains it, else from its rendering', () => {
    expect(lines('<p>Let <math><mi>x</mi><mo>=</mo><mn>3</mn></math> be.</p>')).toEqual([
      'Let x=3 be.',
    ])
  })

  test('other elements with such names are text', () => {
    expect(
      lines(
        '<p><span class="katex-html">Not drawn twice.</span> <span class="MathJax">Nor this.</span></p><script>var x = 1</script><annotation encoding="application/x-tex">x</annotation>',
      ),
    ).toEqual(['Not drawn twice. Nor this.'])
  })
})
