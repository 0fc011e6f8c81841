import { CHROME_WORDS } from './signs/chrome-words.ts'
import type { Line, Verdict } from '../lines/line.ts'
import type { Sign } from './signs/line-signs.ts'

/** Characters; a longer line is no bar of links. */
const LONGEST = 160
const LEAD =
  /^(?:您?(?:现在|現在|当前|當前|目前)?的?(?:所在)?位置(?:是)?|you are here|sie (?:sind|befinden sich) hier|vous êtes ici|está?s? (?:usted )?(?:aquí|aqui)|вы здесь)\s*[:：]\s*/iu
const BARS = /\s*[|｜·•>＞»›→]+\s*|\s\/\s|\s{2,}/u
const HAN_BARS = /[\s|｜·•>＞»›→/-]+/u
const TRAIL = /[>＞»›→]|\s\/\s/u
const HOME =
  /^(?:home(?:page)?|首页|首頁|主页|startseite|accueil|inicio|início|главная|ホーム|トップ)$/iu

const COOKIE = /\bcookies?\b|куки|クッキー|쿠키/iu
/** Who asks: a page speaks of itself and of its visitor. */
const ASKS =
  /\b(?:we|our|this (?:web)?site|you (?:agree|accept|consent)|your (?:consent|experience|privacy|browser)|wir|unsere?r?|diese (?:web)?s(?:ite|eite)|nous|notre|ce site|utili[zs]amos|nuestr[ao]s?|este si(?:tio|te)|usiamo|questo sito|wij|onze|deze (?:web)?site|vi använder)\b|мы|сайт|本(?:网|網)?站|我们|我們|当サイト|本サイト|사이트/iu

/** A bar of links or a trail of them: "首页 | 新闻 | 体育", "Home › News › Article", "You are here: …". */
export function isBar(text: string): boolean {
  if (text.length > LONGEST) return false
  const bare = text.replace(LEAD, '')
  const terms = bare
    .split(/\p{Script=Han}/u.test(bare) ? HAN_BARS : BARS)
    .map((term) => term.trim().toLowerCase())
    .filter((term) => term !== '')
  if (terms.length < 2) return false
  if (bare !== text || (HOME.test(terms[0] ?? '') && TRAIL.test(bare))) return true
  const known = terms.filter((term) => CHROME_WORDS.has(term.replace(/(?:中心|频道|頻道)$/u, '')))
  return terms.length >= 3 && known.length * 2 >= terms.length
}

/** A page's question whether it may set cookies; an article about them does not speak of "this site" in its first words. */
export function asksForCookies(text: string): boolean {
  return text.length <= 2000 && COOKIE.test(text) && ASKS.test(text)
}

/**
 * What stands round the title and shows what it is: a bar of links before it or between it and the first paragraph;
 * lines that are nothing but links and a question about cookies, with its answers, before it.
 */
export function findHead(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  title: number,
): Verdict[] {
  const found: Verdict[] = lines.map(() => null)
  const paragraph = signs.findIndex(
    (line, index) => index > title && (line.has('wide') || (line.has('stop') && line.has('w160'))),
  )
  // A text of short paragraphs alone is left as it is below its title.
  const end = paragraph < 0 ? title : paragraph
  for (let index = 0; index < end; index++) {
    const line = lines[index]
    if (line === undefined || index === title) continue
    if (isBar(line.text)) found[index] = { step: 'head', reason: 'navigation' }
    if (index > title) continue
    if (asksForCookies(line.text)) found[index] = { step: 'head', reason: 'notice' }
    else if (line.linked > 0.8) found[index] = { step: 'head', reason: 'navigation' }
    else if (found[index - 1]?.reason === 'notice' && CHROME_WORDS.has(line.text.toLowerCase()))
      found[index] = { step: 'head', reason: 'notice' }
  }
  return found
}
