/** Radicals that Unicode gives no equivalent for, and the characters that fonts draw with them. */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  '⺁厂⺌小⺍小⺕彐⺗心⺝月⺠民⺡水⺣火⺥爪⺩王⺫目⺬示⺮竹⺲罒⺶羊⺼肉⺾艹⻀艹⻁虎⻂衣⻄西⻅见⻆角⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒長⻓长⻔门⻕阜⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
    .match(/../gu)
    ?.map((pair) => Array.from(pair)) ?? [],
)

/** Marks as vertical lines write them, where their equivalent is several characters. */
const VERTICAL: Readonly<Record<string, string>> = { '\uFE19': '…', '\uFE30': '‥' }

/**
 * Characters that stand for what a font draws, as the characters that people write: Kangxi radicals and their supplement
 * (U+2E80 to U+2FDF), which share their glyphs with ideographs, and the vertical forms of marks (U+FE10 to U+FE19,
 * U+FE30 to U+FE48), ligatures, and the shapes of Arabic and Hebrew letters. A PDF gives them back for text that never had
 * them, and no search and no dictionary knows them. Control characters, which stand for glyphs without a meaning, go.
 */
export function mapGlyphs(text: string): string {
  return (
    text
      .replace(/(?![\t\n])\p{Cc}|\uFEFF/gu, '')
      // A vowel sign that stands for itself comes with a space to stand on.
      .replace(/[\uFB00-\uFDF9\uFE70-\uFEFC]/g, (shape) =>
        shape.normalize('NFKC').replace(/^ (?=\p{M})/u, ''),
      )
      .replace(/[\u2E80-\u2FDF]/g, (radical) => SUPPLEMENT[radical] ?? radical.normalize('NFKC'))
      .replace(
        /[\uFE10-\uFE19\uFE30-\uFE48]/g,
        (mark) => VERTICAL[mark] ?? fullWidth(mark.normalize('NFKC')),
      )
  )
}

const fullWidth = (mark: string) =>
  /^[!-~]$/.test(mark) ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : mark
