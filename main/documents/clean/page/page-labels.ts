import type { TrimReason } from '../../../../contract/article.ts'
import { FRAME } from './find-container.ts'
import type { Verdict } from '../../lines/line.ts'
import { labelOf, type PageElement } from '../../lines/page-node.ts'
import { LEAST, type Weights } from './page-weights.ts'

const COMMENTS =
  /(?:^|[\s_-])(?:comments?|disqus|respond|replies|commentlist|livefyre|fb-comments|pinglun|liuyan)(?:$|[\s_-])|comments?-?(?:area|list|section|wrapper|container|thread|block|body|content|text)/

/** Words of classes and ids that say what an element is, whatever the site; the part of the page's prose that it may hold at most. */
const LABELS: readonly (readonly [RegExp, TrimReason, number])[] = [
  [
    /(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|cmpbox|ccpa)(?:$|[\s_-])|cookie-?(?:banner|bar|notice|law|policy)|adblock/,
    'notice',
    0.5,
  ],
  [/(?:^|[\s_-])(?:dialog|alertdialog|pum|popmake|mfp-hide)(?:$|[\s_-])/, 'notice', 0.3],
  [
    /newsletter|subscri(?:be|ption)|sign-?up|(?:^|[\s_-])(?:paywall|register|registration|login|log-in|signin|modal|popup|pop-up|overlay|disclaimer|disclosure)(?:$|[\s_-])/,
    'notice',
    0.3,
  ],
  [
    /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|mbx|daohang|mianbaoxie|pagination|pager|toolbar|skip-?links?|editsection|headerlink|heading-?anchor|anchor-?link|header-?anchor|masthead|topbar|site-?header)(?:$|[\s_-])/,
    'navigation',
    0.2,
  ],
  [COMMENTS, 'related', 0.8],
  [
    /(?:^|[\s_-])(?:share|sharing|social|sharedaddy|addthis|addtoany|shareaholic|fenxiang|bdshare|follow|followus)(?:$|[\s_-])|(?:share|social|sharing)-?(?:bar|buttons?|icons?|links?|list|tools?|media|this|nav)|sharethis/,
    'related',
    0.2,
  ],
  [
    /(?:^|[\s_-])(?:related|recommended|similar|suggested)-?(?:posts?|articles?|stories|news|content|products)(?:$|[\s_-])/,
    'related',
    0.7,
  ],
  [
    /related|recommend|recirc|outbrain|taboola|zergnet|(?:^|[\s_-])promo|(?:^|[\s_-])(?:popular|trending|most-?(?:read|viewed|popular)|more-?(?:from|stories|news|on|like|posts|articles)|also|upnext|up-?next|next-?(?:post|article|up|prev)|prev-?next|sidebar|side-?bar|rail|right-?rail|teasers|teaser-(?:list|box|item|grid|card)s?|similar|suggest(?:ed|ions)|carousel|latest|trc|jp-relatedposts|xgxw|xiangguan|tuijian|remen|paihang|post-navigation|nav-links)(?:$|[\s_-])/,
    'related',
    0.3,
  ],
  [
    /(?:^|[\s_-])(?:ads?|advert|advertis(?:ement|ing)|adv|banner|sponsor(?:ed|s)?|dfp|gpt|commercial|affiliate|guanggao)(?:$|[\s_-])|ad-?(?:container|slot|unit|wrapper|box|block|label)/,
    'related',
    0.2,
  ],
  [
    /(?:^|[\s_-])(?:footer|foot|site-?footer|copyright|legal|colophon|bottom-?bar|dibu|banquan)(?:$|[\s_-])/,
    'furniture',
    0.2,
  ],
  [
    /(?:^|[\s_-])(?:author|writer|autor|auteur|saboxplugin)-?(?:bio|box|info|about|card|details|desc|description|profile|wrap)(?:$|[\s_-])|about-?(?:the-?)?(?:author|autor|auteur)/,
    'furniture',
    0.3,
  ],
  [
    /(?:^|[\s_-])(?:tags?|tag-?list|tagged|categories|category-?list|topics|keywords|post-?meta|entry-?meta|submeta|postmetadata|byline|dateline|timestamp|post-?date|entry-?date|pub-?date|author|author-?(?:name|meta|block)|bio|contributors?|credits?|print-?(?:button|link|only)|rating|ratings|bianji|zhuanti)(?:$|[\s_-])|(?:^|\s)(?:meta|toc)(?:$|\s)/,
    'furniture',
    0.1,
  ],
]

/** What is to be filled in is no text to read; some pages stand in a form as a whole. */
const MOST_OF_FORM = 0.15

/** Elements that hold the whole of a page; headings, whose ids are made of their words; formulas, whose classes speak of their menu. */
const UNTOLD = /^(?:html|body|#page|main|article|h[1-6]|math|mjx-[a-z-]+)$/

/** `footnotes-footer` is no footer. */
const NOTES = /(?:foot|end)-?notes?(?:$|[\s_-])/

/**
 * What an element's class and id say that it is, unless it holds more of the page's prose than such a thing does.
 * @param isThread whether comments are what the page is there for.
 */
export function refusalOf(
  element: PageElement,
  weights: Weights,
  unnamed: boolean,
  isThread: boolean,
): Verdict {
  if (UNTOLD.test(element.name)) return null
  const label = labelOf(element, unnamed)
  if ((label === '' && element.name !== 'form') || NOTES.test(label)) return null
  const share =
    weights.total < LEAST
      ? (weights.all.get(element) ?? 0) / weights.text
      : (weights.prose.get(element) ?? 0) / weights.total
  if (element.name === 'form' && share <= MOST_OF_FORM) return { step: 'label', reason: 'notice' }
  const unboxed = label.replace(SIDEBAR, ' ')
  const own = unboxed !== label && isBoxInText(element, weights) ? unboxed : label
  for (const [words, reason, most] of LABELS)
    if (
      share <= most &&
      words.test(own) &&
      !(words === COMMENTS ? isThread : reason === 'notice' && FRAME.test(own))
    )
      return { step: 'label', reason }
  return null
}

/** What manuals and textbooks call their boxes, as the pages of news call what stands beside the article. */
const SIDEBAR = /(?:^|[\s_-])side-?bars?(?=$|[\s_-])/g
/** Columns of prose that a box of the text has at least. */
const LEAST_IN_BOX = 100

/** Whether an element is prose between the paragraphs of a text, and not beside it. */
function isBoxInText(element: PageElement, { prose }: Weights): boolean {
  if ((prose.get(element) ?? 0) < LEAST_IN_BOX || element.parent === null) return false
  const around = element.parent.children
  const at = around.indexOf(element)
  const isProse = (other: PageElement | string) =>
    typeof other !== 'string' && (prose.get(other) ?? 0) > 0
  return around.slice(0, at).some(isProse) && around.slice(at + 1).some(isProse)
}
