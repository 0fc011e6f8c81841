import { isOverContents } from '../signs/is-over-contents.ts'
import type { Line, Verdict } from '../../lines/line.ts'
import type { Sign } from '../signs/line-signs.ts'
import { asksReader } from '../signs/promo-words.ts'

const ADVERTISEMENT =
  /^[^\p{L}]*(?:advert(?:s|isements?|ising)?|(?:article )?continues? (?:below|after)[\p{L}\s]*|sponsored(?: content)?|promoted|iklan|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|реклама|广告|廣告|広告|광고)[^\p{L}]*$/iu
const TAGS =
  /^(?:tags?|topics?|filed under|posted in|categories|category|labels?|keywords|标签|标签|關鍵字|关键词|分类|метки|теги|schlagwörter|mots-clés|etiquetas)\s*[:：]?(?=$|\s|\P{L})/iu
const SHARED =
  /facebook|twitter|whatsapp|linkedin|pinterest|instagram|telegram|reddit|youtube|flipboard|tumblr|\bthis (?:story|article|post|page|entry)|friends?\b|微信|微博|朋友圈|分享到|扫一扫|扫码/iu
/** Who else worked on it, at the end of an article of an agency. */
const CREDIT =
  /^[([（【]?(?:(?:additional |with )?(?:reporting|writing|editing)\b.{0,40}\bby\b|.{3,300}\bcontributed (?:to this|reporting)|.{0,300}\bfollow (?:him|her|us|me|them)\b.{0,40}\b(?:twitter|facebook|instagram|bluesky|mastodon)\b|(?:责任编辑|責任編輯|责编|编辑|編輯|来源|來源|记者|作者)\s*[:：])/iu
/** Over a list of links, or before one, and nothing else. */
const LEADS_AWAY =
  /^[^\p{L}]*(?:read (?:also|more|next|on)|also read|more (?:stories|news|on this(?: topic)?)|you (?:may|might) (?:also )?(?:like|be interested in)|explore further|recommended (?:reading|for you)|keep reading|lesen sie auch|auch interessant|mehr zum thema|mehr themen|weitere themen|zum thema|(?:das )?könnte (?:sie|dich|euch) auch interessieren|das thema könnte (?:sie|dich|euch) auch interessieren|(?:lesen sie auch die )?(?:folgenden|empfohlene|weitere|ähnliche) (?:beiträge|artikel|links?)|schon gelesen|à lire (?:aussi|également)|lire aussi|voir aussi|vous aimerez aussi|sur le même (?:sujet|thème)|lee también|lea también|te puede interesar|más sobre(?: el tema)?|ver también|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|lees ook|zobacz (?:także|też|również)|czytaj (?:także|też|również)|przeczytaj (?:także|też|również)|читайте также|по теме|смотрите также|相关(?:阅读|新闻|文章|链接|报道)|相關(?:閱讀|新聞|文章|報導)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀|猜你喜欢|関連(?:記事|リンク)|あわせて読みたい|관련\s?기사|اقرأ أيضا|مواضيع ذات صلة)[^\p{L}]*$/iu
/** Whose a picture is, where no caption holds it. */
const PICTURE =
  /^[^\p{L}\p{N}]*(?:(?:titel|beitrags|vorschau|symbol)?(?:fotos?|bild(?:er)?(?:quelle)?)|photos?|pictures?|images?|crédits?(?: photos?)?|crédito|créditos?|zdjęcie|fot\.|фото|图|图片|圖|摄影|攝影|写真|사진)(?:\s?(?:by|von|par|credit|courtesy(?: of)?|:|：|©|\/))[^.!?。！？]{2,80}$/iu
/** How long it takes to read, and which of many pictures or pages this is. */
const COUNTED =
  /^[^\p{L}\p{N}]*(?:(?:reading time|read time|lesedauer|lesezeit|temps de lecture|durée de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|czas czytania|время чтения|阅读时间)\s*[:：]?\s*(?:ca\. ?|about |~ ?)?\d{1,3}\s?\p{L}*\.?|\d{1,3}[- ]?min(?:ute)?s? read|\d{1,3}\s?(?:[-–]\s?\d{1,3}\s)?(?:of|von|sur|из|\/)\s?\d{1,3})[^\p{L}\p{N}]*$/iu
/** On a button over code. */
const COPY =
  /^[^\p{L}]*(?:copy(?: code| to clipboard| snippet)?|copied!?|kopieren|copier(?: le code)?|copiar(?: código)?|复制(?:代码)?|複製(?:程式碼)?|コピー|복사|копировать|نسخ)[^\p{L}]*$/iu
/** Characters. */
const LONGEST_CREDIT = 400
/** Lines at the end among which such credits are looked for. */
const TAIL = 8

/** Short lines in the article that show by themselves what they are: invitations to share, labels of advertisements, tags, credits. Marks them in `found`. */
export function markRemarks(
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
    if (line.kind !== 'list-item' && line.linked < 0.9 && asksReader(line.text)) {
      found[index] = { step: 'remark', reason: 'notice' }
      continue
    }
    const isCredit = place >= open.length - TAIL && place > 1 && CREDIT.test(line.text)
    if (isCredit && line.text.length <= LONGEST_CREDIT)
      found[index] = { step: 'remark', reason: 'furniture' }
    else if (shown.has('wide')) continue
    else if (shown.has('related') && line.linked > 0.4)
      found[index] = { step: 'remark', reason: 'related' }
    else if (LEADS_AWAY.test(line.text)) found[index] = { step: 'remark', reason: 'related' }
    else if (COUNTED.test(line.text) && line.cell === undefined)
      found[index] = { step: 'remark', reason: 'furniture' }
    else if (found[index + 1]?.step === 'links' && isOverContents(line.text))
      found[index] = { step: 'remark', reason: 'navigation' }
    else if (COPY.test(line.text) && isAtCode(lines, index))
      found[index] = { step: 'remark', reason: 'navigation' }
    else if (PICTURE.test(line.text)) found[index] = { step: 'remark', reason: 'furniture' }
    else if (ADVERTISEMENT.test(line.text)) found[index] = { step: 'remark', reason: 'related' }
    else if (shown.has('share') && isInvitation(line, shown))
      found[index] = { step: 'remark', reason: 'related' }
    else if (TAGS.test(line.text) && place > open.length / 2 && !shown.has('stop'))
      found[index] = { step: 'remark', reason: 'furniture' }
  }
}

const isAtCode = (lines: readonly Line[], index: number) =>
  lines[index + 1]?.kind === 'code' || lines[index - 1]?.kind === 'code'

/** "Save the whales" is a heading, "Print the page" a step of a list: an invitation to share names a network or this page. */
function isInvitation(line: Line, signs: ReadonlySet<Sign>): boolean {
  if (signs.has('w160') || signs.has('comma')) return false
  if (SHARED.test(line.text) || line.linked > 0.3) return true
  return line.kind === 'paragraph' && !signs.has('stop') && !/\S\s+\S+\s+\S/.test(line.text)
}

/** Headings of nothing: all that stood under them was links, which were taken out. Marks them in `found`. */
export function markHeadings(
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
  // A heading that ends the article is over something that was left out behind it.
  const last = lines.findLastIndex((_, index) => isOpen(index))
  if (lines[last]?.kind === 'heading' && found.slice(last + 1).some((verdict) => verdict !== null))
    found[last] = { step: 'remark', reason: 'related' }
}
