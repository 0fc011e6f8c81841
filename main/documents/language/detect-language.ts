import { detectAll } from 'tinyld/heavy'
import { refineByWords } from './function-words.ts'
import { isLatin } from './script-of.ts'

/** tinyld needs no more text to be certain, and takes 1 ms per 2 kB. */
const SAMPLE_CHARS = 4000

const SIMPLIFIED =
  /[们这来说时对会过国为发后实现经么样进还没从开关间问东车马长门见话语让认该请谁谈议论设许证评识词译试军农决况净减几凤击则刚创别剧办务动劳势区医华协单卖卫厂历压县双变叶号吗听启员响团园围图圆场坏块坚报备复够头夹奋奖妇妈学宁宝审宽寻导将尽层属岁岛币师带帮广庆库应庄张归录彻志忆态总恶惊惯愿战户护拥择换据损摇敌数无旧显术机杀杂权条极构标栏树桥检楼横欢欧残毕气汉汤沟济浓测温湾满灭灯灵炉点烟热爱爷独狱环电画疗盐监盖盘矿码确礼种积称穷笔类粮红级纪约纯纸线练组细织终结给络绝统继绩续维绿缘编缩网罗职联肃肤胜脑脸节艺药获虽补装观规视览触订计讨训讯记讲贝负财责败货质购贵贸费资赛赞跃践轮软轻载较辑边达迁运远连迟适选递遗邮邻郑酿释针钟钢钱铁银铜销锁错键镇镜闭闲闻阅队阳阴阵阶际陆陈险随难页项顺须顾预领频题颜额风飞饭饮馆驶验鱼鸟鸡龙龄]/gu
const TRADITIONAL =
  /[們這來說時對會過國為發後實現經麼樣進還沒從開關間問東車馬長門見話語讓認該請誰談議論設許證評識詞譯試軍農決況淨減幾鳳擊則剛創別劇辦務動勞勢區醫華協單賣衛廠歷壓縣雙變葉號嗎聽啟員響團園圍圖圓場壞塊堅報備復複夠頭夾奮獎婦媽學寧寶審寬尋導將盡層屬歲島幣師帶幫廣慶庫應莊張歸錄徹誌憶態總惡驚慣願戰戶護擁擇換據損搖敵數無舊顯術機殺雜權條極構標欄樹橋檢樓橫歡歐殘畢氣漢湯溝濟濃測溫灣滿滅燈靈爐點煙熱愛爺獨獄環電畫療鹽監蓋盤礦碼確禮種積稱窮筆類糧紅級紀約純紙線練組細織終結給絡絕統繼績續維綠緣編縮網羅職聯肅膚勝腦臉節藝藥獲雖補裝觀規視覽觸訂計討訓訊記講貝負財責敗貨質購貴貿費資賽贊躍踐輪軟輕載較輯邊達遷運遠連遲適選遞遺郵鄰鄭釀釋針鐘鋼錢鐵銀銅銷鎖錯鍵鎮鏡閉閒聞閱隊陽陰陣階際陸陳險隨難頁項順須顧預領頻題顏額風飛飯飲館駛驗魚鳥雞龍齡]/gu

/** Characters with a form used only in Japanese. */
const JAPANESE =
  /[挙応円図売読実変県発広対関検験権圏塩黒歩渋浜辺歳稲隠経縄総続薬観覧訳転郷鉄錬雑霊頼顕駆髄黙齢竜桜楽巣拠拡抜択弾徴恵悪悩戦戯戻払捜挿揺撃斉斎暁込働峠畑枠栃匂辻沢渓滝猟獣畳砕粋絵緑縁繊聴脳臓荘蔵蛍蛮覚証譲豊軽醸釈鋭閲陥険隣静顔髪鶏]/gu
/** Characters of words used only in Cantonese. */
const CANTONESE = /[嘅咗喺哋唔冇嚟啲咁㗎嘢嗰乜佢咩]/gu

/** Scripts of a single language, or mostly so; names of Unicode's Script property. */
const SCRIPTS: readonly (readonly [string, string])[] = [
  ['Thai', 'th'],
  ['Lao', 'lo'],
  ['Khmer', 'km'],
  ['Myanmar', 'my'],
  ['Tibetan', 'bo'],
  ['Georgian', 'ka'],
  ['Armenian', 'hy'],
  ['Greek', 'el'],
  ['Tamil', 'ta'],
  ['Telugu', 'te'],
  ['Kannada', 'kn'],
  ['Malayalam', 'ml'],
  ['Gujarati', 'gu'],
  ['Gurmukhi', 'pa'],
  ['Oriya', 'or'],
  ['Sinhala', 'si'],
  ['Bengali', 'bn'],
  ['Mongolian', 'mn'],
]
/** Compiled once. */
const SCRIPT_LETTERS = SCRIPTS.map(
  ([script, tag]) => [new RegExp(`\\p{Script=${script}}`, 'gu'), tag] as const,
)

/**
 * Detects the language of a text as a BCP 47 tag, `und` where there is too little. Scripts of a single language
 * decide first: kana is Japanese, Hangul Korean; Han without kana is Chinese, and its characters distinguish zh-CN,
 * zh-TW and zh-HK (written Cantonese). Otherwise tinyld decides, unless function words indicate another language.
 */
export function detectLanguage(text: string): string {
  const sample = sampleOf(text)
  const letters = count(sample, /\p{L}/gu)
  if (letters === 0) return 'und'
  const han = count(sample, /\p{Script=Han}/gu)
  const kana = count(sample, /[\u3040-\u30FA\u30FC-\u30FF]/gu)
  const hangul = count(sample, /\p{Script=Hangul}/gu)
  // One ideograph or syllable equals two or three Latin letters.
  if (kana > 0 && kana * 12 > han && (kana + han) * 3 > letters) return 'ja'
  if (hangul * 2 > letters && hangul > han) return 'ko'
  // Older Korean texts use Chinese characters.
  if (hangul * 4 > letters && (hangul + han) * 2 > letters) return 'ko'
  if (han * 2.5 > letters) return isJapanese(sample, han, kana) ? 'ja' : chineseVariant(sample, han)
  const script = SCRIPT_LETTERS.find(([pattern]) => count(sample, pattern) * 2 > letters)
  if (script !== undefined) return script[1]
  const hasLatin = count(sample, /\p{Script=Latin}/gu) * 2 > letters
  const fits = ({ lang }: { lang: string }) =>
    !CONSTRUCTED_LANGUAGES.has(lang) && isLatin(lang) === hasLatin
  const found = detectAll(sample).find(fits)?.lang ?? ''
  if (found === 'zh') return chineseVariant(sample, han)
  return detectByLetters(sample) ?? (refineByWords(sample, OTHER_TAGS[found] ?? found) || 'und')
}

/** Constructed languages for which tinyld mistakes natural ones. */
const CONSTRUCTED_LANGUAGES = new Set(['tlh', 'vo'])

/** Tags that differ between tinyld and BCP 47. */
const OTHER_TAGS: Readonly<Record<string, string>> = { no: 'nb' }

/** Japanese headlines and laws have few kana. */
function isJapanese(sample: string, han: number, kana: number): boolean {
  const own = count(sample, JAPANESE)
  if (kana > 0 && own > 0) return own * 40 > han
  return (
    own > 1 && own * 20 > han && own > count(sample, SIMPLIFIED) && own > count(sample, TRADITIONAL)
  )
}

/** Detects languages by letters that related languages of the same script do not have. */
function detectByLetters(sample: string): string | null {
  if (/[ټډړږښڅځېۍ]/u.test(sample) && count(sample, /[ټډړږښڅځېۍ]/gu) > sample.length / 100)
    return 'ps'
  if (count(sample, /[əƏ]/gu) > sample.length / 60 && /[ıİğşç]/u.test(sample)) return 'az'
  return null
}

/** Whether a Chinese text has characters that exist only in the simplified script. */
export const isSimplified = (text: string): boolean => count(sampleOf(text), SIMPLIFIED) > 0

function chineseVariant(sample: string, han: number): 'zh-CN' | 'zh-TW' | 'zh-HK' {
  const cantonese = count(sample, CANTONESE)
  if (cantonese > 2 && cantonese * 25 > han && count(sample, SIMPLIFIED) === 0) return 'zh-HK'
  return count(sample, TRADITIONAL) > count(sample, SIMPLIFIED) ? 'zh-TW' : 'zh-CN'
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Number of samples of a long text. */
const SAMPLE_PIECES = 4

/** Samples from several places, so that a foreign motto, a licence or a list of names does not decide. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE_CHARS) return text
  const pieces = Array.from({ length: SAMPLE_PIECES }, (_, piece) => {
    const from = Math.floor((text.length * piece) / SAMPLE_PIECES)
    return text.slice(from, from + SAMPLE_CHARS / SAMPLE_PIECES)
  })
  return pieces.join('\n')
}
