import type { TrimReason } from '../../../../contract/article.ts'
import { CHROME_WORDS } from './chrome-words.ts'
import { width } from '../../lines/width.ts'

/** Features of a single line: most indicate what it is, the others describe its shape. */
export type Sign =
  | 'copyright'
  | 'licence'
  | 'contact'
  | 'notice'
  | 'share'
  | 'related'
  | 'menu'
  | 'separator'
  | 'address'
  | 'time'
  | 'byline'
  | 'credit'
  | 'count'
  | 'arrow'
  | 'handle'
  | 'linked'
  | 'noLetters'
  | 'stop'
  | 'colon'
  | 'comma'
  | 'inner'
  | 'quote'
  | 'titleCase'
  | 'capitals'
  | 'oneWord'
  | 'w12'
  | 'w25'
  | 'w45'
  | 'w80'
  | 'w160'
  | 'wide'

const PATTERNS: readonly (readonly [Sign, RegExp])[] = [
  [
    'copyright',
    /©|\(c\)\s*(?:19|20)\d\d|^[^\p{L}\p{N}]*copyright\b|\ball rights reserved|版权所有|版權所有|著作權|著作权|all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos|все права защищены|無断転載|무단\s?전재|جميع الحقوق/iu,
  ],
  [
    'licence',
    /ICP备|ICP證|ICP证|许可证|許可證|公网安备|备案号|備案|广播电视节目|经营许可|統一編號|统一社会信用|registered (?:in england|office|charity|number|company)|company (?:no|number|reg)|handelsregister|\bHRB \d|USt-?Id|\bVAT (?:no|number|reg)|SIRET|RCS \w+|огрн|\bИНН\b|свидетельство о регистрации|事業者登録|사업자\s?등록|등록번호/iu,
  ],
  [
    'contact',
    /(?:^|[^\p{L}])(?:tel|phone|telephone|fax|hotline|call (?:center|centre|us)|電話|电话|热线|熱線|传真|傳真|邮编|郵編|邮箱|地址[:：]|téléphone|telefon|teléfono|тел|電子郵件|전화|팩스|هاتف)[.:：\s].*\d|^[^\p{L}\p{N}]*(?:e-?mail|contact)\s*[:：]|^[\s\-•·*]*\+?\(?\d[\d\s().\-/]{6,}$|(?:hotline|热线|熱線|電話|电话|举报|客服|投诉)[^。.]{0,16}\d{5,}|^[^\p{L}\p{N}]*(?:p\.?\s?o\.?\s+box|\d{1,5} [A-Z][\w.]+(?: [A-Z][\w.]+){0,3} (?:st|street|ave|avenue|road|rd|blvd|drive|suite)\b)/iu,
  ],
  [
    'notice',
    /\bcookies?\b.{0,80}(?:polic|use|accept|consent|agree|site|prefer|setting|gebrauch|gebruikt|verwend)|(?:use|utili[sz]e|gebruikt|verwend)\w*.{0,30}\bcookies?\b|(?:preferably|best) viewed (?:with|in)|internet explorer|your browser|enable javascript|javascript (?:is|must)|may not be (?:published|reproduced|broadcast|copied)|(?:terms|conditions) of (?:use|service)|privacy (?:policy|notice|statement|rights)|sign(?:ed)? up (?:for|to)|log ?in (?:or|to)|subscribe (?:to|now|today|for)|our newsletter|your inbox|(?:created|create) an account|by (?:signing|clicking|submitting|continuing|using)|all times are|delayed (?:by )?at least|powered by|reserves? the right|do not sell my|unsubscribe|浏览器|瀏覽器|建议使用|未经.{0,12}(?:授权|许可|书面)|未經.{0,12}(?:授權|許可|同意)|免责声明|免責聲明|转载|不得转载|责任编辑|責任編輯|本网站|本網站|法律顾问|datenschutz|impressum|mentions légales|политика конфиденциальности|利用規約|プライバシー/iu,
  ],
  [
    'share',
    /\b(?:share|tweet|pin|post|follow|like) (?:this|on|us|via|it|to)\b|(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|instagram|youtube|telegram|tumblr|flipboard)\b.{0,40}$|^[^\p{L}\p{N}]*(?:share|tweet|follow|print|email|e-mail|bookmark|save|comments?)\b.{0,24}$|\b\d+ (?:shares?|comments?|likes?)\b|分享到|分享至|扫一扫|扫码|关注我们|微信|微博|收藏本|点赞|デシェア|シェア|공유|поделиться|partager|teilen|compartir/iu,
  ],
  [
    'related',
    /^[^\p{L}\p{N}]*(?:related|recommended|trending|popular|most (?:read|popular|viewed|recent)|latest|more (?:from|on|in|stories|news|great)|you (?:may|might) (?:also )?like|read (?:more|next|also|this)|see also|also (?:read|see|check)|up next|next|previous|older|newer|sponsored|promoted|editors?['’]? picks?|don['’]t miss|what to read|watch|featured|top stories|around the web|from our partners|today on|people also|keep reading|continue reading)\b.{0,40}$|^[^\p{L}\p{N}]*(?:相关(?:阅读|新闻|文章|链接|报道)|相關(?:閱讀|新聞|文章|報導)|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|热门|熱門|猜你喜欢|更多|上一篇|下一篇|精彩推荐|点击|点此|查看|編輯精選|関連記事|おすすめ|관련\s?기사|читайте также|по теме|à lire aussi|lire aussi|mehr zum thema|lesen sie auch|leer más|relacionad)/iu,
  ],
  [
    'time',
    /^[^\p{L}\p{N}]*(?:published|posted|updated|last updated|modified|created|first published|publié|publiée|mis à jour|veröffentlicht|aktualisiert|stand|publicado|actualizado|опубликовано|обновлено|发布|时间|日期|更新|发表于)?[^\p{L}\p{N}]*(?:on|at|le|am|el|时间)?[^\p{L}\p{N}]*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*[,.]?\s+)?(?:\d{1,4}[./\-年]\s?\d{1,2}[./\-月]\s?\d{1,4}日?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:\w{3}\s+)?\d{4}|\d{1,2}\.?\s+\p{L}{3,10}\.?,?\s+\d{4}).{0,48}$|\b\d+\s?(?:h|hrs?|hours?|minutes?|mins?|days?|weeks?|months?|years?)\s+ago\b.{0,16}$|^[^\p{L}\p{N}]*\d{1,2}:\d{2}(?::\d{2})?.{0,24}$|\d\s?(?:小时|分钟|天|小時|分鐘)前$/iu,
  ],
  [
    'byline',
    /^[^\p{L}\p{N}]*(?:[Ww]ritten |[Pp]osted |[Pp]ublished |[Rr]eported |[Ee]dited |[Pp]hotos? |[Ss]tory |[Ww]ords )?(?:[Bb]y|BY):?\s+\p{Lu}[\p{L}.'’-]+(?:\s.{0,60})?$|^[^\p{L}\p{N}]*[Bb]y$|^[^\p{L}\p{N}]*(?:文|作者|记者|記者|编辑|編輯|来源|來源|撰文|采写|责编|주간|기자|取材|文責)\s*[:：|/／].{1,40}$|^[^\p{L}\p{N}]*(?:[Vv]on|[Pp]ar|[Pp]or|[Aa]utor:?|[Aa]uteur:?)\s+\p{Lu}\p{L}+\s\p{Lu}.{0,40}$|\p{L}\s?(?:记者|기자)$/u,
  ],
  [
    'credit',
    /^[^\p{L}\p{N}]*(?:photo(?:graph)?s?|image|picture|illustration|video|source|credit|图|图片|圖片|摄影|図|写真|사진|foto|crédit)s?(?: (?:by|credit|courtesy|source))?\s*[:：/].{0,100}$|(?:getty images|shutterstock|associated press|reuters|afp|istock|\bap photo)[^\p{L}\p{N}]*.{0,20}$/iu,
  ],
  [
    'count',
    /\(\d+\)\s*$|^[^\p{L}\p{N}]*\d+\s+\p{L}+[^\p{L}\p{N}]*$|^\p{L}[\p{L}\s]{0,20}\d{1,3}$/u,
  ],
  ['arrow', /^[\s-]*[►▶▸▼▲◄◀»«←→›‹×✕+⋮≡☰|•·>]|[►▶▸▼»←→›×+|]\s*$|\s[|•·]\s/u],
  [
    'handle',
    /^[^\p{L}\p{N}]*@\w+[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*(?:https?:\/\/|www\.)\S+[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*[\w.+-]+@[\w-]+\.[\w.]+[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*\w[\w-]*\.(?:com|org|net|cn|de|fr)[^\p{L}\p{N}]*$/iu,
  ],
  ['stop', /[.!?。！？…؟।][\s"'”’»」』）)\]*]*$/u],
  ['colon', /[:：]\s*$/u],
  ['comma', /[,，、;；]/u],
  ['inner', /[.!?。！？؟]["'”’»」』）)]*\s*\S.*[\p{L}]/u],
  ['quote', /["“”«»「」『』„]/u],
]

const SEPARATOR = /^[\s\-–—_|*•·=~#<>/\\.,:+»«›‹◦■□●○▪►▼×]*$/u

/** Detects the signs of a line. */
export function signsOf(text: string): Set<Sign> {
  const signs = new Set<Sign>()
  for (const [sign, pattern] of PATTERNS) if (pattern.test(text.slice(0, 600))) signs.add(sign)
  if (SEPARATOR.test(text)) signs.add('separator')
  else if (!/\p{L}/u.test(text)) signs.add('noLetters')
  if (isMenu(text)) signs.add('menu')
  shape(text, signs)
  return signs
}

function shape(text: string, signs: Set<Sign>): void {
  const columns = width(text)
  signs.add(
    columns <= 12
      ? 'w12'
      : columns <= 25
        ? 'w25'
        : columns <= 45
          ? 'w45'
          : columns <= 80
            ? 'w80'
            : columns <= 160
              ? 'w160'
              : 'wide',
  )
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  if (words.length === 1) signs.add('oneWord')
  if (words.length >= 2 && words.length <= 16) {
    const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length
    if (capital / words.length >= 0.6) signs.add('titleCase')
  }
  if (/\p{Lu}{3}/u.test(text) && text === text.toUpperCase()) signs.add('capitals')
}

/** Whether a line consists mostly of menu terms: "Home", "About Us | Contact", "首页 评论 联系我们". */
function isMenu(text: string): boolean {
  if (text.length > 160) return false
  const terms = text
    .toLowerCase()
    .replace(/^[\s\-–—•·*►▶»›>|#]+|[\s|»›→►▶:：+×.]+$/gu, '')
    .split(/\p{Script=Han}/u.test(text) ? /[\s|•·/>»›]+/u : /\s*[|•·/>»›]\s*|\s{2,}/u)
    .filter((term) => term !== '')
  if (terms.length === 0) return false
  const known = terms.filter((term) => CHROME_WORDS.has(term.replace(/\s*\(\d+\)$/, ''))).length
  return known / terms.length >= 0.5
}

/** The trim reason for a line by its strongest sign; null where it has none. */
export function reasonOf(signs: ReadonlySet<Sign>): TrimReason | null {
  if (signs.has('copyright')) return 'copyright'
  if (signs.has('licence')) return 'licence'
  if (signs.has('separator')) return 'navigation'
  if (signs.has('menu') && signs.has('arrow')) return 'navigation'
  if (signs.has('share') || signs.has('related')) return 'related'
  if (signs.has('menu')) return 'navigation'
  if (signs.has('contact')) return 'contact'
  if (signs.has('notice')) return 'notice'
  if (signs.has('time') || signs.has('byline') || signs.has('credit')) return 'furniture'
  return null
}
