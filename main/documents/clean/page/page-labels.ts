import type { TrimReason } from '../../../../contract/article.ts'
import { ARTICLE_BODY_LABEL } from './find-container.ts'
import type { Verdict } from '../../lines/line.ts'
import { labelOf, type PageElement } from '../../lines/page-node.ts'
import { MIN_PROSE_COLUMNS, type Weights } from './page-weights.ts'

const COMMENTS_LABEL =
  /(?:^|[\s_-])(?:comments?|disqus|respond|replies|commentlist|livefyre|fb-comments|pinglun|liuyan)(?:$|[\s_-])|comments?-?(?:area|list|section|wrapper|container|thread|block|body|content|text)/

/**
 * Words in classes and ids that identify boilerplate on any site, its reason, and the maximum share of the page's
 * prose it may hold.
 */
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
  [COMMENTS_LABEL, 'related', 0.8],
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

/** Forms are not text to read, but some pages are inside a form as a whole. */
const MAX_FORM_SHARE = 0.15

/**
 * Elements around a whole page; headings, whose ids are made of their words; formulas, whose classes mention a menu.
 */
const UNLABELLED_ELEMENTS = /^(?:html|body|#page|main|article|h[1-6]|math|mjx-[a-z-]+)$/

/** `footnotes-footer` is not a footer. */
const NOTES_LABEL = /(?:foot|end)-?notes?(?:$|[\s_-])/

/**
 * The verdict by an element's class and id; null where it has none or holds too much of the page's prose.
 * @param isThread whether comments are the page's content.
 */
export function labelVerdict(
  element: PageElement,
  weights: Weights,
  ignoreId: boolean,
  isThread: boolean,
): Verdict {
  if (UNLABELLED_ELEMENTS.test(element.name)) return null
  const label = labelOf(element, ignoreId)
  if ((label === '' && element.name !== 'form') || NOTES_LABEL.test(label)) return null
  const share =
    weights.total < MIN_PROSE_COLUMNS
      ? (weights.all.get(element) ?? 0) / weights.text
      : (weights.prose.get(element) ?? 0) / weights.total
  if (element.name === 'form' && share <= MAX_FORM_SHARE) return { step: 'label', reason: 'notice' }
  const unboxed = label.replace(SIDEBAR_LABEL, ' ')
  const own = unboxed !== label && isBoxInText(element, weights) ? unboxed : label
  for (const [words, reason, most] of LABELS)
    if (
      share <= most &&
      words.test(own) &&
      !(words === COMMENTS_LABEL ? isThread : reason === 'notice' && ARTICLE_BODY_LABEL.test(own))
    )
      return { step: 'label', reason }
  return null
}

/** Manuals and textbooks use this name for boxes in the text, news pages for what is beside the article. */
const SIDEBAR_LABEL = /(?:^|[\s_-])side-?bars?(?=$|[\s_-])/g
/** Minimum prose of a box in the text, in columns. */
const MIN_BOX_COLUMNS = 100

/** Whether an element is prose between paragraphs of a text, not beside it. */
function isBoxInText(element: PageElement, { prose }: Weights): boolean {
  if ((prose.get(element) ?? 0) < MIN_BOX_COLUMNS || element.parent === null) return false
  const around = element.parent.children
  const at = around.indexOf(element)
  const isProse = (other: PageElement | string) =>
    typeof other !== 'string' && (prose.get(other) ?? 0) > 0
  return around.slice(0, at).some(isProse) && around.slice(at + 1).some(isProse)
}
