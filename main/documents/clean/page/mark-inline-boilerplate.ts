import { isContentsHeading } from '../signs/contents-heading.ts'
import type { Line, Verdict } from '../../lines/line.ts'
import type { Sign } from '../signs/line-signs.ts'
import { isPromotion } from '../signs/promo-words.ts'

const ADVERTISEMENT_LABEL =
  /^[^\p{L}]*(?:advert(?:s|isements?|ising)?|(?:article )?continues? (?:below|after)[\p{L}\s]*|sponsored(?: content)?|promoted|iklan|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|реклама|广告|廣告|広告|광고)[^\p{L}]*$/iu
const TAGS =
  /^(?:tags?|topics?|filed under|posted in|categories|category|labels?|keywords|标签|标签|關鍵字|关键词|分类|метки|теги|schlagwörter|mots-clés|etiquetas)\s*[:：]?(?=$|\s|\P{L})/iu
const SHARE_TARGET =
  /facebook|twitter|whatsapp|linkedin|pinterest|instagram|telegram|reddit|youtube|flipboard|tumblr|\bthis (?:story|article|post|page|entry)|friends?\b|微信|微博|朋友圈|分享到|扫一扫|扫码/iu
/** Credits to others at the end of an agency's article. */
const CLOSING_CREDIT =
  /^[([（【]?(?:(?:additional |with )?(?:reporting|writing|editing)\b.{0,40}\bby\b|.{3,300}\bcontributed (?:to this|reporting)|.{0,300}\bfollow (?:him|her|us|me|them)\b.{0,40}\b(?:twitter|facebook|instagram|bluesky|mastodon)\b|(?:责任编辑|責任編輯|责编|编辑|編輯|来源|來源|记者|作者)\s*[:：])/iu
/** Lead-ins to related links, as whole lines. */
const RELATED_LEAD_IN =
  /^[^\p{L}]*(?:read (?:also|more|next|on)|also read|more (?:stories|news|on this(?: topic)?)|you (?:may|might) (?:also )?(?:like|be interested in)|explore further|recommended (?:reading|for you)|keep reading|lesen sie auch|auch interessant|mehr zum thema|mehr themen|weitere themen|zum thema|(?:das )?könnte (?:sie|dich|euch) auch interessieren|das thema könnte (?:sie|dich|euch) auch interessieren|(?:lesen sie auch die )?(?:folgenden|empfohlene|weitere|ähnliche) (?:beiträge|artikel|links?)|schon gelesen|à lire (?:aussi|également)|lire aussi|voir aussi|vous aimerez aussi|sur le même (?:sujet|thème)|lee también|lea también|te puede interesar|más sobre(?: el tema)?|ver también|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|lees ook|zobacz (?:także|też|również)|czytaj (?:także|też|również)|przeczytaj (?:także|też|również)|читайте также|по теме|смотрите также|相关(?:阅读|新闻|文章|链接|报道)|相關(?:閱讀|新聞|文章|報導)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀|猜你喜欢|関連(?:記事|リンク)|あわせて読みたい|관련\s?기사|اقرأ أيضا|مواضيع ذات صلة)[^\p{L}]*$/iu
/** Picture credits outside captions. */
const PICTURE_CREDIT =
  /^[^\p{L}\p{N}]*(?:(?:titel|beitrags|vorschau|symbol)?(?:fotos?|bild(?:er)?(?:quelle)?)|photos?|pictures?|images?|crédits?(?: photos?)?|crédito|créditos?|zdjęcie|fot\.|фото|图|图片|圖|摄影|攝影|写真|사진)(?:\s?(?:by|von|par|credit|courtesy(?: of)?|:|：|©|\/))[^.!?。！？]{2,80}$/iu
/** Reading times, and positions in a series of pictures or pages. */
const READING_TIME =
  /^[^\p{L}\p{N}]*(?:(?:reading time|read time|lesedauer|lesezeit|temps de lecture|durée de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|czas czytania|время чтения|阅读时间)\s*[:：]?\s*(?:ca\. ?|about |~ ?)?\d{1,3}\s?\p{L}*\.?|\d{1,3}[- ]?min(?:ute)?s? read|\d{1,3}\s?(?:[-–]\s?\d{1,3}\s)?(?:of|von|sur|из|\/)\s?\d{1,3})[^\p{L}\p{N}]*$/iu
/** Buttons on code blocks. */
const COPY_BUTTON =
  /^[^\p{L}]*(?:copy(?: code| to clipboard| snippet)?|copied!?|kopieren|copier(?: le code)?|copiar(?: código)?|复制(?:代码)?|複製(?:程式碼)?|コピー|복사|копировать|نسخ)[^\p{L}]*$/iu
/** In characters. */
const MAX_CREDIT_CHARS = 400
/** How many lines at the end to search for such credits. */
const MAX_CLOSING_LINES = 8

/**
 * Marks short boilerplate lines inside the article by their own words: share prompts, advertisement labels, tags,
 * credits. Changes `found`.
 */
export function markInlineBoilerplate(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  found: Verdict[],
  isOpen: (index: number) => boolean,
): void {
  const open = lines.flatMap((_, index) => (isOpen(index) ? [index] : []))
  for (const [place, index] of open.entries()) {
    const line = lines[index]
    const shown = signs[index]
    if (!line || !shown || line.kind === 'quote' || line.kind === 'code') continue
    if (line.kind !== 'list-item' && line.linked < 0.9 && isPromotion(line.text)) {
      found[index] = { step: 'remark', reason: 'notice' }
      continue
    }
    const isCredit =
      place >= open.length - MAX_CLOSING_LINES && place > 1 && CLOSING_CREDIT.test(line.text)
    if (isCredit && line.text.length <= MAX_CREDIT_CHARS)
      found[index] = { step: 'remark', reason: 'furniture' }
    else if (shown.has('wide')) continue
    else if (shown.has('related') && line.linked > 0.4)
      found[index] = { step: 'remark', reason: 'related' }
    else if (RELATED_LEAD_IN.test(line.text)) found[index] = { step: 'remark', reason: 'related' }
    else if (READING_TIME.test(line.text) && line.cell === undefined)
      found[index] = { step: 'remark', reason: 'furniture' }
    else if (found[index + 1]?.step === 'links' && isContentsHeading(line.text))
      found[index] = { step: 'remark', reason: 'navigation' }
    else if (COPY_BUTTON.test(line.text) && isAtCode(lines, index))
      found[index] = { step: 'remark', reason: 'navigation' }
    else if (PICTURE_CREDIT.test(line.text)) found[index] = { step: 'remark', reason: 'furniture' }
    else if (ADVERTISEMENT_LABEL.test(line.text))
      found[index] = { step: 'remark', reason: 'related' }
    else if (shown.has('share') && isSharePrompt(line, shown))
      found[index] = { step: 'remark', reason: 'related' }
    else if (TAGS.test(line.text) && place > open.length / 2 && !shown.has('stop'))
      found[index] = { step: 'remark', reason: 'furniture' }
  }
}

const isAtCode = (lines: readonly Line[], index: number) =>
  lines[index + 1]?.kind === 'code' || lines[index - 1]?.kind === 'code'

/**
 * Whether a line with share words is a share prompt: it names a network or this page. "Save the whales" is a heading,
 * "Print the page"
 * a list item.
 */
function isSharePrompt(line: Line, signs: ReadonlySet<Sign>): boolean {
  if (signs.has('w160') || signs.has('comma')) return false
  if (SHARE_TARGET.test(line.text) || line.linked > 0.3) return true
  return line.kind === 'paragraph' && !signs.has('stop') && !/\S\s+\S+\s+\S/.test(line.text)
}

/** Marks headings left empty because everything under them was links. Changes `found`. */
export function markEmptyHeadings(
  lines: readonly Line[],
  found: Verdict[],
  isOpen: (index: number) => boolean,
): void {
  for (let index = 0, next = 1; index < lines.length; index = next++) {
    let links = 0
    let kept = 0
    for (; next < lines.length && lines[next]?.kind !== 'heading'; next++) {
      if (found[next]?.step === 'links') links++
      else if (isOpen(next)) kept++
    }
    if (lines[index]?.kind === 'heading' && isOpen(index) && links > 0 && kept === 0)
      found[index] = { step: 'remark', reason: 'related' }
  }
  // A heading that ends the article belongs to what was removed after it.
  const last = lines.findLastIndex((_, index) => isOpen(index))
  if (lines[last]?.kind === 'heading' && found.slice(last + 1).some((verdict) => verdict !== null))
    found[last] = { step: 'remark', reason: 'related' }
}
