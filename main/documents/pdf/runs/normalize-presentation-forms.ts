/** CJK radicals (U+2E80 to U+2EFF) without a compatibility mapping, each followed by the ideograph that shares its glyph. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  '⺁厂⺌小⺍小⺕彐⺗心⺝月⺠民⺡水⺣火⺥爪⺩王⺫目⺬示⺮竹⺲罒⺶羊⺼肉⺾艹⻀艹⻁虎⻂衣⻄西⻅见⻆角⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒長⻓长⻔门⻕阜⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
    .match(/../gu)
    ?.map((pair) => Array.from(pair)) ?? [],
)

/** Vertical punctuation whose compatibility mapping is several characters. */
const VERTICAL_FORMS: Readonly<Record<string, string>> = { '\uFE19': '…', '\uFE30': '‥' }

/**
 * The text with characters that describe a glyph replaced by those that people write: CJK and Kangxi radicals (U+2E80 to U+2FDF),
 * which share glyphs with ideographs, vertical punctuation (U+FE10 to U+FE19, U+FE30 to U+FE48), ligatures, and Arabic and
 * Hebrew presentation forms. ToUnicode maps yield them for text that never contained them, and neither search nor dictionaries
 * match them. Control characters, which unmapped glyphs yield, are removed.
 */
export function normalizePresentationForms(text: string): string {
  return (
    text
      .replace(/(?![\t\n])\p{Cc}|\uFEFF/gu, '')
      // The compatibility mapping of an isolated vowel sign begins with a space.
      .replace(/[\uFB00-\uFDF9\uFE70-\uFEFC]/g, (shape) =>
        shape.normalize('NFKC').replace(/^ (?=\p{M})/u, ''),
      )
      .replace(/[\u2E80-\u2FDF]/g, (radical) => RADICALS[radical] ?? radical.normalize('NFKC'))
      .replace(
        /[\uFE10-\uFE19\uFE30-\uFE48]/g,
        (mark) => VERTICAL_FORMS[mark] ?? fullWidth(mark.normalize('NFKC')),
      )
  )
}

const fullWidth = (mark: string) =>
  /^[!-~]$/.test(mark) ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : mark
