/** Promotion on any site by language: requests to follow, subscribe, write letters or support. */
const PROMOTIONS: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /^(?:please )?(?:follow|like|find|join|chat with|connect with|reach) (?:us|the|our|@?\w+)\b.{0,80}\b(?:twitter|facebook|instagram|telegram|whatsapp|youtube|tiktok|linkedin|x)\b/iu,
    /^(?:please )?(?:subscribe|sign up|sign me up|register|download|get|join|receive|click here)\b.{0,120}\b(?:newsletters?|mailing list|e-?mail(?: updates)?|inbox|free trial|our (?:app|channel)|e?-?edition|apps? for|podcast feed)\b/iu,
    /^(?:get|receive)\b.{0,80}\bdelivered\b.{0,60}\b(?:letterbox|mailbox|inbox|door|home)\b/iu,
    /^this (?:slideshow|video|content|site|page) requires javascript/iu,
    /^(?:never|don['’]t) miss\b.{0,80}\b(?:news|stor(?:y|ies)|update|newsletter|post|deal)/iu,
    /^(?:do you )?(?:want|like) to (?:be informed|get|receive|support|read more)\b.{0,100}\b(?:sign up|subscribe|newsletter|here|donat)/iu,
    /^(?:submit|send)(?: us)? (?:a |your )?(?:letter|feedback|comment|tip)s?\b.{0,80}\b(?:editor|form|e-?mail|here)\b/iu,
    /^if you (?:enjoy|enjoyed|like|liked|found)\b.{0,120}\b(?:support|donat|subscrib|shar|follow|newsletter|join|member)/iu,
  ],
  de: [
    /(?:newsletter|whatsapp|telegram|instagram|facebook|twitter).{0,60}\b(?:abonnieren|anmelden|folgen)\b|^(?:abonnieren|melden|folgen|unterstützen?) (?:sie |dich |uns |euch ).{0,80}(?:newsletter|kanal|facebook|instagram|twitter|spende|hier)/iu,
  ],
  fr: [
    /^(?:abonnez-vous|inscrivez-vous|suivez-nous|suivez)\b.{0,100}(?:newsletter|lettre|facebook|twitter|instagram|chaîne|application|réseaux)/iu,
  ],
  es: [
    /^(?:suscríbe(?:te|ase)|síguenos|únete|sigue a)\b.{0,100}(?:newsletter|boletín|canal|facebook|twitter|instagram|whatsapp|telegram|aquí|gratis)/iu,
  ],
  pt: [
    /^(?:siga-nos|inscreva-se|assine)\b.{0,100}(?:newsletter|boletín|canal|facebook|twitter|instagram|whatsapp|telegram|aquí|gratis)/iu,
  ],
  it: [
    /^(?:iscriviti|seguici|abbonati)\b.{0,100}(?:newsletter|canale|facebook|twitter|instagram|telegram)/iu,
  ],
  ru: [
    /^(?:подпи[сш]\p{L}*|следите|читайте нас).{0,80}(?:телеграм|telegram|канал|рассылк|вконтакте|дзен|facebook|twitter|instagram)/iu,
  ],
  zh: [
    /^(?:欢迎|歡迎|请|請)?(?:扫描|掃描|长按|關注|关注|订阅|訂閱).{0,30}(?:二维码|二維碼|公众号|公眾號|微信|频道|頻道|电子报|電子報)/u,
  ],
}
const ALL_PROMOTIONS: readonly RegExp[] = Object.values(PROMOTIONS).flat()

/** In characters. */
const MAX_PROMOTION_CHARS = 400

/** Whether a line is promotion addressed to the reader: one or two sentences that begin with it. */
export function isPromotion(text: string): boolean {
  return (
    text.length <= MAX_PROMOTION_CHARS &&
    ALL_PROMOTIONS.some((pattern) => pattern.test(text.replace(/^[^\p{L}@]+/u, '')))
  )
}
