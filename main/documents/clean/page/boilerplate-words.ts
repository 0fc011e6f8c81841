import { anyOf, type WordsByLanguage } from '../../lines/any-of.ts'

const ADVERTISEMENT_WORDS: WordsByLanguage = {
  en: String.raw`advert(?:s|isements?|ising)?|(?:article )?continues? (?:below|after)[\p{L}\s]*|sponsored(?: content)?|promoted`,
  id: 'iklan',
  de: 'anzeige|werbung',
  fr: 'publicité',
  es: 'publicidad',
  pt: 'publicidade',
  it: 'pubblicità',
  ru: 'реклама',
  zh: '广告|廣告',
  ja: '広告',
  ko: '광고',
}
/** Labels of advertisements. */
export const ADVERTISEMENT_LABEL = new RegExp(
  String.raw`^[^\p{L}]*${anyOf(ADVERTISEMENT_WORDS)}[^\p{L}]*$`,
  'iu',
)

const TAG_WORDS: WordsByLanguage = {
  en: 'tags?|topics?|filed under|posted in|categories|category|labels?|keywords',
  zh: '标签|标签|關鍵字|关键词|分类',
  ru: 'метки|теги',
  de: 'schlagwörter',
  fr: 'mots-clés',
  es: 'etiquetas',
}
/** Introductions of tags. */
export const TAGS = new RegExp(String.raw`^${anyOf(TAG_WORDS)}\s*[:：]?(?=$|\s|\P{L})`, 'iu')

const SHARE_TARGET_WORDS: WordsByLanguage = {
  mul: 'facebook|twitter|whatsapp|linkedin|pinterest|instagram|telegram|reddit|youtube|flipboard|tumblr',
  en: String.raw`\bthis (?:story|article|post|page|entry)|friends?\b`,
  zh: '微信|微博|朋友圈|分享到|扫一扫|扫码',
}
/** Networks, and words for this page. */
export const SHARE_TARGET = new RegExp(anyOf(SHARE_TARGET_WORDS), 'iu')

const CLOSING_CREDIT_WORDS: WordsByLanguage = {
  en: String.raw`(?:additional |with )?(?:reporting|writing|editing)\b.{0,40}\bby\b|.{3,300}\bcontributed (?:to this|reporting)|.{0,300}\bfollow (?:him|her|us|me|them)\b.{0,40}\b(?:twitter|facebook|instagram|bluesky|mastodon)\b`,
  zh: String.raw`(?:责任编辑|責任編輯|责编|编辑|編輯|来源|來源|记者|作者)\s*[:：]`,
}
/** Credits to others at the end of an agency's article. */
export const CLOSING_CREDIT = new RegExp(`^[([（【]?${anyOf(CLOSING_CREDIT_WORDS)}`, 'iu')

const RELATED_WORDS: WordsByLanguage = {
  en: 'read (?:also|more|next|on)|also read|more (?:stories|news|on this(?: topic)?)|you (?:may|might) (?:also )?(?:like|be interested in)|explore further|recommended (?:reading|for you)|keep reading',
  de: 'lesen sie auch|auch interessant|mehr zum thema|mehr themen|weitere themen|zum thema|(?:das )?könnte (?:sie|dich|euch) auch interessieren|das thema könnte (?:sie|dich|euch) auch interessieren|(?:lesen sie auch die )?(?:folgenden|empfohlene|weitere|ähnliche) (?:beiträge|artikel|links?)|schon gelesen',
  fr: 'à lire (?:aussi|également)|lire aussi|voir aussi|vous aimerez aussi|sur le même (?:sujet|thème)',
  es: 'lee también|lea también|te puede interesar|más sobre(?: el tema)?|ver también',
  pt: 'leia (?:também|mais)|veja (?:também|mais)|saiba mais',
  it: 'leggi anche',
  nl: 'lees ook',
  pl: 'zobacz (?:także|też|również)|czytaj (?:także|też|również)|przeczytaj (?:także|też|również)',
  ru: 'читайте также|по теме|смотрите также',
  zh: '相关(?:阅读|新闻|文章|链接|报道)|相關(?:閱讀|新聞|文章|報導)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀|猜你喜欢',
  ja: '関連(?:記事|リンク)|あわせて読みたい',
  ko: String.raw`관련\s?기사`,
  ar: 'اقرأ أيضا|مواضيع ذات صلة',
}
/** Lead-ins to related links, as whole lines. */
export const RELATED_LEAD_IN = new RegExp(
  String.raw`^[^\p{L}]*${anyOf(RELATED_WORDS)}[^\p{L}]*$`,
  'iu',
)

const PICTURE_WORDS: WordsByLanguage = {
  de: '(?:titel|beitrags|vorschau|symbol)?(?:fotos?|bild(?:er)?(?:quelle)?)',
  en: 'photos?|pictures?|images?',
  fr: 'crédits?(?: photos?)?',
  es: 'crédito|créditos?',
  pl: String.raw`zdjęcie|fot\.`,
  ru: 'фото',
  zh: '图|图片|圖|摄影|攝影',
  ja: '写真',
  ko: '사진',
}
/** Picture credits outside captions. */
export const PICTURE_CREDIT = new RegExp(
  String.raw`^[^\p{L}\p{N}]*${anyOf(PICTURE_WORDS)}(?:\s?(?:by|von|par|credit|courtesy(?: of)?|:|：|©|\/))[^.!?。！？]{2,80}$`,
  'iu',
)

const READING_TIME_WORDS: WordsByLanguage = {
  en: 'reading time|read time',
  de: 'lesedauer|lesezeit',
  fr: 'temps de lecture|durée de lecture',
  es: 'tiempo de lectura',
  pt: 'tempo de leitura',
  it: 'tempo di lettura',
  pl: 'czas czytania',
  ru: 'время чтения',
  zh: '阅读时间',
}
/** Reading times, and positions in a series of pictures or pages. */
export const READING_TIME = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:${anyOf(READING_TIME_WORDS)}\s*[:：]?\s*(?:ca\. ?|about |~ ?)?\d{1,3}\s?\p{L}*\.?|\d{1,3}[- ]?min(?:ute)?s? read|\d{1,3}\s?(?:[-–]\s?\d{1,3}\s)?(?:of|von|sur|из|\/)\s?\d{1,3})[^\p{L}\p{N}]*$`,
  'iu',
)

const COPY_WORDS: WordsByLanguage = {
  en: 'copy(?: code| to clipboard| snippet)?|copied!?',
  de: 'kopieren',
  fr: 'copier(?: le code)?',
  es: 'copiar(?: código)?',
  zh: '复制(?:代码)?|複製(?:程式碼)?',
  ja: 'コピー',
  ko: '복사',
  ru: 'копировать',
  ar: 'نسخ',
}
/** Buttons on code blocks. */
export const COPY_BUTTON = new RegExp(String.raw`^[^\p{L}]*${anyOf(COPY_WORDS)}[^\p{L}]*$`, 'iu')
