import { anyOf, type WordsByLanguage } from '../../lines/any-of.ts'
import { RESERVED } from './reserved-words.ts'

const COPYRIGHT_WORDS: WordsByLanguage = {
  mul: String.raw`©|\(c\)\s*(?:19|20)\d\d`,
  en: String.raw`^[^\p{L}\p{N}]*copyright\b[^.!?]{0,40}(?:19|20)\d\d|^[^\p{L}\p{N}]*copyright\b.{0,3}©`,
  zh: '著作[权權]',
}
export const COPYRIGHT = new RegExp(`${anyOf(COPYRIGHT_WORDS)}|${RESERVED}`, 'iu')

/** Registration and licence numbers of publishers. */
const LICENCE_WORDS: WordsByLanguage = {
  zh: 'ICP备|ICP證|ICP证|许可证|許可證|公网安备|备案号|備案|广播电视节目|经营许可|統一編號|统一社会信用',
  en: String.raw`registered (?:in england|office|charity|number|company)|company (?:no|number|reg)|\bVAT (?:no|number|reg)`,
  de: String.raw`handelsregister|\bHRB \d|USt-?Id`,
  fr: String.raw`SIRET|RCS \w+`,
  ru: String.raw`огрн|\bИНН\b|свидетельство о регистрации`,
  ja: '事業者登録',
  ko: String.raw`사업자\s?등록|등록번호`,
}
export const LICENCE = new RegExp(anyOf(LICENCE_WORDS), 'iu')

const PHONE_WORDS: WordsByLanguage = {
  en: 'tel|phone|telephone|fax|hotline|call (?:center|centre|us)',
  zh: '電話|电话|热线|熱線|傳真|传真|邮编|郵編|邮箱|地址[:：]|電子郵件',
  fr: 'téléphone',
  de: 'telefon',
  es: 'teléfono',
  ru: 'тел',
  ko: '전화|팩스',
  ar: 'هاتف',
}
const HOTLINE_WORDS: WordsByLanguage = {
  en: 'hotline',
  zh: '热线|熱線|電話|电话|举报|客服|投诉',
}
/** Phone numbers, e-mail and postal addresses. */
export const CONTACT = new RegExp(
  [
    String.raw`(?:^|[^\p{L}])${anyOf(PHONE_WORDS)}[.:：\s].*\d`,
    String.raw`^[^\p{L}\p{N}]*(?:e-?mail|contact)\s*[:：]`,
    String.raw`^[\s\-•·*]*\+?\(?\d[\d\s().\-/]{6,}$`,
    String.raw`${anyOf(HOTLINE_WORDS)}[^。.]{0,16}\d{5,}`,
    String.raw`^[^\p{L}\p{N}]*(?:p\.?\s?o\.?\s+box|\d{1,5} [A-Z][\w.]+(?: [A-Z][\w.]+){0,3} (?:st|street|ave|avenue|road|rd|blvd|drive|suite)\b)`,
  ].join('|'),
  'iu',
)

/** Cookie notices, terms, sign-up prompts and technical hints. */
const NOTICE_WORDS: WordsByLanguage = {
  mul: String.raw`\bcookies?\b.{0,80}(?:polic|use|accept|consent|agree|site|prefer|setting|gebrauch|gebruikt|verwend)|(?:use|utili[sz]e|gebruikt|verwend)\w*.{0,30}\bcookies?\b`,
  en: String.raw`(?:preferably|best) viewed (?:with|in)|internet explorer|your browser|enable javascript|javascript (?:is|must)|may not be (?:published|reproduced|broadcast|copied)|(?:terms|conditions) of (?:use|service)|privacy (?:policy|notice|statement|rights)|sign(?:ed)? up (?:for|to)|log ?in (?:or|to)|subscribe (?:to|now|today|for)|our newsletter|your inbox|(?:created|create) an account|by (?:signing|clicking|submitting|continuing|using)|all times are|delayed (?:by )?at least|powered by|reserves? the right|do not sell my|unsubscribe`,
  zh: '浏览器|瀏覽器|建议使用|未经.{0,12}(?:授权|许可|书面)|未經.{0,12}(?:授權|許可|同意)|免责声明|免責聲明|转载|不得转载|责任编辑|責任編輯|本网站|本網站|法律顾问',
  de: 'datenschutz|impressum',
  fr: 'mentions légales',
  ru: 'политика конфиденциальности',
  ja: '利用規約|プライバシー',
}
export const NOTICE = new RegExp(anyOf(NOTICE_WORDS), 'iu')

const SHARE_WORDS: WordsByLanguage = {
  en: String.raw`\b(?:share|tweet|pin|post|follow|like) (?:this|on|us|via|it|to)\b|^[^\p{L}\p{N}]*(?:share|tweet|follow|print|email|e-mail|bookmark|save|comments?)\b.{0,24}$|\b\d+ (?:shares?|comments?|likes?)\b`,
  mul: String.raw`(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|instagram|youtube|telegram|tumblr|flipboard)\b.{0,40}$`,
  zh: '分享到|分享至|扫一扫|扫码|关注我们|微信|微博|收藏本|点赞',
  ja: 'デシェア|シェア',
  ko: '공유',
  ru: 'поделиться',
  fr: 'partager',
  de: 'teilen',
  es: 'compartir',
}
export const SHARE = new RegExp(anyOf(SHARE_WORDS), 'iu')

const INTERFACE_WORDS: WordsByLanguage = {
  en: String.raw`\b(?:click|tap)\b.{1,40}\b(?:tools|preferences|settings|here|ok)\b|\bpreferences window\b|\bhome ?page\b|\bsite rating\b|\b(?:see|show)\b.{0,20}\bsimilar (?:stories|articles|posts)\b|\bshow (?:me )?this again\b|\byour (?:input|feedback)\b|\bhow can we improve\b|^visit (?:the )?(?:web)?site$|^found (?:the|this) (?:story|article|page)\b`,
  de: String.raw`\bklicken sie\b.{0,60}|\bstartseite machen\b|\bihr feedback\b`,
  fr: String.raw`\bcliquez (?:ici|sur)\b|\bpage d['’]accueil\b`,
  es: String.raw`\bhaga clic\b|\bpágina de inicio\b`,
  ru: 'нажмите (?:здесь|кнопку)|сделать стартовой',
  zh: '点击这里|點擊這裡|设为首页|設為首頁|不再显示|不再顯示',
}
/** What a page says about its own controls: settings, ratings, the home page. Manuals say it too, so it is a hint only. */
export const INTERFACE = new RegExp(anyOf(INTERFACE_WORDS), 'iu')

const ENGLISH_RELATED = String.raw`(?:related|recommended|trending|popular|most (?:read|popular|viewed|recent)|latest|more (?:from|on|in|stories|news|great)|you (?:may|might) (?:also )?like|read (?:more|next|also|this)|see also|also (?:read|see|check)|up next|next|previous|older|newer|sponsored|promoted|editors?['’]? picks?|don['’]t miss|what to read|watch|featured|top stories|around the web|from our partners|today on|people also|keep reading|continue reading)`
const OTHER_RELATED_WORDS: WordsByLanguage = {
  zh: '相关(?:阅读|新闻|文章|链接|报道)|相關(?:閱讀|新聞|文章|報導)|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|热门|熱門|猜你喜欢|更多|上一篇|下一篇|精彩推荐|点击|点此|查看|編輯精選',
  ja: '関連記事|おすすめ',
  ko: String.raw`관련\s?기사`,
  ru: 'читайте также|по теме',
  fr: 'à lire aussi|lire aussi',
  de: 'mehr zum thema|lesen sie auch',
  es: 'leer más|relacionad',
}
export const RELATED = new RegExp(
  String.raw`^[^\p{L}\p{N}]*${ENGLISH_RELATED}\b.{0,40}$|^[^\p{L}\p{N}]*${anyOf(OTHER_RELATED_WORDS)}`,
  'iu',
)

const PUBLISHED_WORDS: WordsByLanguage = {
  en: 'published|posted|updated|last updated|modified|created|first published',
  fr: 'publié|publiée|mis à jour',
  de: 'veröffentlicht|aktualisiert|stand',
  es: 'publicado|actualizado',
  ru: 'опубликовано|обновлено',
  zh: '发布|时间|日期|更新|发表于',
}
/** Dates and times of publication. */
export const TIME = new RegExp(
  [
    String.raw`^[^\p{L}\p{N}]*${anyOf(PUBLISHED_WORDS)}?[^\p{L}\p{N}]*(?:on|at|le|am|el|时间)?[^\p{L}\p{N}]*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*[,.]?\s+)?(?:\d{1,4}[./\-年]\s?\d{1,2}[./\-月]\s?\d{1,4}日?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:\w{3}\s+)?\d{4}|\d{1,2}\.?\s+\p{L}{3,10}\.?,?\s+\d{4}).{0,48}$`,
    String.raw`\b\d+\s?(?:h|hrs?|hours?|minutes?|mins?|days?|weeks?|months?|years?)\s+ago\b.{0,16}$`,
    String.raw`^[^\p{L}\p{N}]*\d{1,2}:\d{2}(?::\d{2})?.{0,24}$`,
    String.raw`\d\s?(?:小时|分钟|天|小時|分鐘)前$`,
  ].join('|'),
  'iu',
)

const CJK_BYLINE_WORDS: WordsByLanguage = {
  zh: '文|作者|记者|記者|编辑|編輯|来源|來源|撰文|采写|责编',
  ja: '取材|文責',
  ko: '주간|기자',
}
const EUROPEAN_BYLINE_WORDS: WordsByLanguage = {
  de: '[Vv]on',
  fr: '[Pp]ar|[Aa]uteur:?',
  es: '[Pp]or|[Aa]utor:?',
}
/** Bylines. Case-sensitive, because names are capitalized. */
export const BYLINE = new RegExp(
  [
    String.raw`^[^\p{L}\p{N}]*(?:[Ww]ritten |[Pp]osted |[Pp]ublished |[Rr]eported |[Ee]dited |[Pp]hotos? |[Ss]tory |[Ww]ords )?(?:[Bb]y|BY):?\s+\p{Lu}[\p{L}.'’-]+(?:\s.{0,60})?$`,
    String.raw`^[^\p{L}\p{N}]*[Bb]y$`,
    String.raw`^[^\p{L}\p{N}]*${anyOf(CJK_BYLINE_WORDS)}\s*[:：|/／].{1,40}$`,
    String.raw`^[^\p{L}\p{N}]*${anyOf(EUROPEAN_BYLINE_WORDS)}\s+\p{Lu}\p{L}+\s\p{Lu}.{0,40}$`,
    String.raw`\p{L}\s?(?:记者|기자)$`,
  ].join('|'),
  'u',
)

const CREDIT_WORDS: WordsByLanguage = {
  en: 'photo(?:graph)?s?|image|picture|illustration|video|source|credit',
  zh: '图|图片|圖片|摄影',
  ja: '図|写真',
  ko: '사진',
  es: 'foto|crédit',
}
/** Picture credits and agencies. */
export const CREDIT = new RegExp(
  [
    String.raw`^[^\p{L}\p{N}]*${anyOf(CREDIT_WORDS)}s?(?: (?:by|credit|courtesy|source))?\s*[:：/].{0,100}$`,
    String.raw`(?:getty images|shutterstock|associated press|reuters|afp|istock|\bap photo)[^\p{L}\p{N}]*.{0,20}$`,
  ].join('|'),
  'iu',
)
