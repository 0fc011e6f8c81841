/** The most common function words, which distinguish related languages and those that tinyld does not know. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that it was for on are with as his they at be this from have or by had not but what all were',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach',
  nl: 'de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn',
  af: 'die en van in is dat het te vir op met nie hy was om wat sy as ’n aan deur ook sal hulle by ek word',
  sv: 'och att det i en jag hon som han på den med var sig för så till är men ett om hade de av icke inte från vi',
  da: 'og i at det er en til af på de med der den ikke har som et for han jeg efter blev hun fra var sagde kunne meget mig også',
  nb: 'og i det er på som en til av at med de den ikke har for et han jeg etter ble hun fra var sa kunne mye meg også skal',
  nn: 'og i det er på som ein til av at med dei den ikkje har for eit han eg etter vart ho frå var sa kunne mykje meg også skal ei',
  is: 'og að í á það er sem til hann um en var við af ekki með fyrir hún ég hefur þess þá frá eru hafa',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec cette',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ha o este',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à',
  gl: 'de a o que e do da en un para é con non unha os no se na por máis as dos como pero foi ao el das ten á',
  ca: 'de la que i el a en els les un per amb no una és del es al més com va o dels però ha són aquest les seva',
  it: 'di che è e la il un a per in una mi sono ho non ma lo ha le si ti i con da del della come anche nel',
  ro: 'de și în a la cu pe nu se o care că un din este pentru mai să ce au fost sunt al lui sau după ca',
  la: 'et in est non ad ut cum quod qui sed si quae ex esse ab de haec per hoc atque quam nec autem enim iam omnibus',
  pl: 'i w na z nie się do że to jest o jak ale po co tak za od jego tylko przez był dla jako już są może czy',
  cs: 'a se v na je že s z do o k ve pro za by ale si po jako podle od jsem tak jeho které byl jsou však také',
  sk: 'a sa v na je že s z do o k vo pre za by ale si po ako podľa od som tak jeho ktoré bol sú však tiež',
  sl: 'in je v na se da za so z pa ki ne bi po s o kot tudi iz ter ni še kako ali pri sem tako bil bo bodo smo vse to ta',
  hr: 'i je u na se da za su od s a o koji što kao nije će bi ne sam iz to ali te kako po biti sve ili samo',
  hu: 'a az és hogy nem egy is ez volt meg de csak már még van el azt ha mint ki úgy kell fel én sem vagy',
  fi: 'ja on ei että se hän oli mutta kun niin joka ovat myös mitä sen tai ole kuin nyt hänen olla jos jo vain minä',
  et: 'ja on ei et see ta oli kui ka aga mis oma siis nii või seda ning ma välja kõik mida veel pole selle ole',
  lt: 'ir kad į iš su tai yra bet kaip jis ne apie už buvo tik dar jo ar per nuo jau būti ji prie taip',
  lv: 'un ir ar no ka par uz tas bet kā arī ne vai pie tā bija to viņš pēc tika kas lai jau nav ko',
  tr: 've bir bu da de için çok o ne ile daha gibi olarak ama en kadar sonra olan değil var ben her mi göre olduğunu',
  az: 'və bir bu da də üçün çox o ilə daha kimi olaraq amma ən qədər sonra olan deyil var mən hər ki olduğunu edir',
  id: 'yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke karena ada saya oleh bisa dia kami sudah atau kita mereka',
  ms: 'yang dan di ini itu dengan untuk daripada dalam tidak akan pada juga ke kerana ada saya oleh boleh dia kami telah atau bahawa mereka',
  tl: 'ang ng sa na mga at ay si ito ni para hindi ko ka kay siya niya kung may nang isang po ako mo nila',
  vi: 'và của là có không được cho trong một người với các đã những này khi đó từ về tôi như để ra sẽ còn',
  eo: 'la de kaj en estas al mi ne por ke kun li vi ili sed pri kiel el ĉu tio sur pli tiu estis ĝi ĉiuj',
  eu: 'eta da ez bat du zen ere dira hori zuen izan baina egin den bere ditu dute hau beste baino gehiago batean',
  ga: 'an na a is agus go ar ní i sé do le sí an-seo bhí tá ag sin ach leis mar nach gur don é seo',
  cy: 'y yn a i yr o ar mae ei wedi am ac fel hyn bod ond gan oedd eu hi roedd hefyd nid gyda na bydd holl',
  sw: 'na ya wa kwa ni katika za la kama hiyo huo yake hii lakini watu cha kuwa huyo wote sana kwamba hata yeye wake',
  hi: 'के की है में और को से का ने पर यह कि हैं नहीं एक भी तो जो लिए था ही कर रहे',
  mr: 'आहे आणि या ही आहेत व तो हे होते ते नाही मी एक की त्या होता होती असे पण साठी काही झाले',
  ne: 'छ र को मा यो हो छन् भने लागि पनि गर्ने थियो एक गरेको तर भएको ले का हुन् सबै',
  ru: 'и в не на я что он с как это по но они к у же вы за бы мы от из то для был все так',
  uk: 'і в не на що я з у та як це до за він але від про його так то ми по був є для все й',
  bg: 'на и да се в от не за че е са ще с по като това но той съм го си ми как до или има при',
  mk: 'на и да се во од не за дека е ќе со по како тоа но тој сум го си ми до или има при се сите',
}

const WORD_SETS = Object.entries(FUNCTION_WORDS).map(
  ([tag, words]) => [tag, new Set(words.split(' '))] as const,
)
/** Minimum number of hits, and minimum lead of a language as a share of all words. */
const MIN_HITS = 4
const MIN_LEAD_SHARE = 0.06

/**
 * Corrects a detected language by function words: the language with most hits if it leads clearly; else `found`.
 * @param found a tag of detectLanguage(), or ''.
 */
export function refineByWords(text: string, found: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}’-]+/gu) ?? []
  const hits = new Map(WORD_SETS.map(([tag, list]) => [tag, countHits(words, list)]))
  const [best, most] = [...hits].reduce((top, one) => (one[1] > top[1] ? one : top), ['', 0])
  // For languages without a list, only a text full of another language's words is corrected.
  const own = hits.get(found) ?? words.length * 0.15
  return most >= MIN_HITS && most - own >= Math.max(2, words.length * MIN_LEAD_SHARE) ? best : found
}

const countHits = (words: readonly string[], list: ReadonlySet<string>) =>
  words.reduce((sum, word) => (list.has(word) ? sum + 1 : sum), 0)
