/** A pattern that strings of some languages must not match, with strings that break and keep the rule. */
export type TypographyRule = {
  readonly name: string
  /** Absent: every language. */
  readonly languages?: readonly string[]
  /** `interface`: the rule does not apply to the sample article. */
  readonly only?: 'interface'
  readonly wrong: RegExp
  readonly breaks: readonly string[]
  readonly keeps: readonly string[]
}

/** Units and symbols that must not be separated from their number by a line break. */
const UNIT = 'MB|МБ|Mo|%'
/** Japanese letters and full-width signs. */
const WIDE = String.raw`\u3000-\u30ff\u3400-\u9fff\uff00-\uffef`

const everywhere: TypographyRule[] = [
  {
    name: 'no straight quotation marks or apostrophes',
    wrong: /["']/,
    breaks: ['The "removed" folder', "Electron's window"],
    keeps: ['The “removed” folder', 'Electron’s window'],
  },
  {
    name: 'no double, leading or trailing spaces',
    wrong: /[ \u00a0\u202f]{2}|^\s|[^,،，、]\s$/,
    breaks: ['One.  Two.', 'One. ', ' One.', 'One \u00a0two'],
    keeps: ['One. Two.', ', '],
  },
  { name: 'an ellipsis is one character', wrong: /\.\.\./, breaks: ['Open...'], keeps: ['Open…'] },
  {
    name: 'no space before a comma or a full stop',
    wrong: /\s[,،，、。؛]|\s\.(?!\w)/,
    breaks: ['One , two', 'One .'],
    keeps: ['One, two.'],
  },
]

const french: TypographyRule[] = [
  {
    name: 'a narrow no-break space before ; ! ?',
    languages: ['fr'],
    wrong: /[^\u202f][;!?]/,
    breaks: ['Retirer ?', 'Retirer\u00a0?', 'fini; le reste'],
    keeps: ['Retirer\u202f?'],
  },
  {
    name: 'a no-break space before a colon',
    languages: ['fr'],
    wrong: /[^\u00a0]:/,
    breaks: ['Langue : {{language}}', 'Langue: {{language}}'],
    keeps: ['Langue\u00a0: {{language}}'],
  },
  {
    name: 'narrow no-break spaces inside quotation marks',
    languages: ['fr'],
    wrong: /«(?!\u202f)|(?<!\u202f)»/,
    breaks: ['« Ouvrir »', '«\u00a0Ouvrir\u00a0»', '«Ouvrir»'],
    keeps: ['«\u202fOuvrir\u202f»'],
  },
]

const german: TypographyRule[] = [
  {
    name: 'German quotation marks',
    languages: ['de'],
    wrong: /[«»”]|(?<![^\s(])“/,
    breaks: ['“removed”', '„removed”', '«removed»'],
    keeps: ['Ordner „removed“'],
  },
  {
    name: 'a no-break space before an ellipsis that replaces words',
    languages: ['de'],
    wrong: /(?<!\u00a0)…/,
    breaks: ['Ordner öffnen…', 'Ordner öffnen …'],
    keeps: ['Ordner öffnen\u00a0…'],
  },
]

const european: TypographyRule[] = [
  {
    name: 'a no-break space before a unit',
    languages: ['ru', 'es', 'fr', 'de'],
    wrong: new RegExp(`(?:\\d|\\}\\}) ?(?:${UNIT})`),
    breaks: ['{{most}} MB', '{{percent}}%'],
    keeps: ['{{most}}\u00a0MB'],
  },
  {
    name: '«…» quotation marks without inner spaces',
    languages: ['ru', 'es', 'ar'],
    wrong: /[“”„]|«\s|\s»/,
    breaks: ['“removed”', '« removed »'],
    keeps: ['«removed»'],
  },
  {
    name: 'a no-break space before a dash and after a count',
    languages: ['ru'],
    wrong: /(?<!\u00a0)—|\{\{count\}\} /,
    breaks: ['язык — русский', '{{count}} фрагмент'],
    keeps: ['язык\u00a0— русский', '{{count}}\u00a0фрагмент'],
  },
  {
    name: 'opening and closing question and exclamation marks, no spaced dash',
    languages: ['es'],
    wrong: /^[^¿]*\?|^[^¡]*!| – /,
    breaks: ['Quitar?', 'abierto – cierre'],
    keeps: ['¿Quitar?'],
  },
]

const arabic: TypographyRule[] = [
  {
    name: 'Arabic commas, semicolons and question marks',
    languages: ['ar'],
    wrong: /[,;?]/,
    breaks: ['أولاً, ثم', 'أولاً; ثم', 'إزالة?'],
    keeps: ['أولاً، ثم؛ إزالة؟'],
  },
  {
    name: 'a left-to-right mark before an option that follows Arabic text',
    languages: ['ar'],
    wrong: /(?<!\u200e|diglot (?:\w+ )?)(?:--(?=\w)|\{\{option\}\})/,
    breaks: ['من دون --dir', 'ورد {{option}}'],
    keeps: ['من دون \u200e--dir', '«diglot clean --dir»', 'الخيار \u200e{{option}}'],
  },
  {
    name: 'tanween after its alif',
    languages: ['ar'],
    wrong: /\u064bا/,
    breaks: ['نص\u064bا'],
    keeps: ['نصا\u064b'],
  },
]

const eastAsian: TypographyRule[] = [
  {
    name: 'full-width punctuation',
    languages: ['zh-CN', 'zh-TW', 'ja'],
    wrong: /[,;:?!()]|(?<![A-Za-z])\.|\.(?![A-Za-z])/,
    breaks: ['Word (DOCX)', '例: zh', '已打开.'],
    keeps: ['Word（DOCX）', '例：zh', 'example.org/page。'],
  },
  {
    name: 'no space next to full-width punctuation',
    languages: ['zh-CN', 'zh-TW', 'ja'],
    wrong: / [，。：；？！（）、「」]|[，。：；？！（）、「」“”] /,
    breaks: ['打开 {{address}} （只能打开一次）', '“diglot” 需要', '開きました： {{address}}'],
    keeps: ['打开（只能打开一次）：{{address}} – 按'],
  },
  {
    name: 'a space between Chinese and Latin letters, digits and placeholders',
    languages: ['zh-CN', 'zh-TW'],
    only: 'interface',
    wrong: /\p{sc=Han}(?:[A-Za-z0-9]|\{\{)|(?:[A-Za-z0-9]|(?<!reason)\}\})\p{sc=Han}/u,
    breaks: ['以{{language}}阅读', '打开Diglot', '{{count}}处'],
    keeps: ['打开 Diglot', '{{reason}}将以浏览器模式启动。'],
  },
  {
    name: 'no space between Japanese and Latin letters, digits and placeholders',
    languages: ['ja'],
    wrong: new RegExp(`[${WIDE}] +(?=[\\w{-])|[\\w}] +(?=[${WIDE}])|[${WIDE}] +[${WIDE}]`),
    breaks: ['Diglot で開く', '表 {{number}}', '{{page}} の画像', '--port を省略'],
    keeps: ['Diglotで開く', '{{address}} – 最後', 'Electron {{version}}をダウンロード'],
  },
  {
    name: 'the quotation marks of mainland China',
    languages: ['zh-CN'],
    wrong: /[「」『』]/,
    breaks: ['「removed」'],
    keeps: ['“removed”'],
  },
  {
    name: 'corner brackets as quotation marks',
    languages: ['zh-TW', 'ja'],
    wrong: /[“”‘’]/,
    breaks: ['“removed”'],
    keeps: ['「removed」'],
  },
  {
    name: 'single quotation marks for names, half-width punctuation',
    languages: ['ko'],
    only: 'interface',
    wrong: /[“”「」，。：；？！（）]/,
    breaks: ['“removed” 폴더', '예：zh'],
    keeps: ['‘removed’ 폴더'],
  },
]

export const TYPOGRAPHY_RULES: readonly TypographyRule[] = [
  ...everywhere,
  ...french,
  ...german,
  ...european,
  ...arabic,
  ...eastAsian,
]
