/** The non-ASCII letters of one language. */
export type Alphabet = {
  /** Lower case, most frequent first. */
  letters: string
  /** Letters that form one-letter words. */
  oneLetterWords?: string
  /** Letters that occur only at the end of a word. */
  finals?: string
}

const WESTERN: readonly Alphabet[] = [
  { letters: 'éèàêçùâîôûïëœüÿæ', oneLetterWords: 'à' },
  { letters: 'üäößéà' },
  { letters: 'óíáéñúüªº', oneLetterWords: 'óé' },
  { letters: 'àéèíòçóúïüª' },
  { letters: 'ãçáéíóêõâúàôüºª', oneLetterWords: 'éàóâ' },
  { letters: 'èàùòéìóºª', oneLetterWords: 'è' },
  { letters: 'äåöéüà', oneLetterWords: 'åöéà' },
  { letters: 'øåæéöüà', oneLetterWords: 'åæéø' },
  { letters: 'ðáíéþóúýöæ', oneLetterWords: 'áíæ' },
  { letters: 'ëéïèüöáóê', oneLetterWords: 'é' },
  { letters: 'äõüöšž' },
]

const CENTRAL: readonly Alphabet[] = [
  { letters: 'łąęóżśćńź' },
  { letters: 'íáéěřčžýšůúďťňó' },
  { letters: 'áíčéýžšľúťňôďóäĺŕ' },
  { letters: 'áéöóőüíúű', oneLetterWords: 'őé' },
  { letters: 'ăîâşţșț' },
  { letters: 'čšžćđ' },
  { letters: 'üäöß' },
]

const BALTIC: readonly Alphabet[] = [
  { letters: 'ėšųžūįąčęē' },
  { letters: 'āīēšūņļģķžč' },
  { letters: 'äõüöšž' },
  { letters: 'łąęóżśćńź' },
]

const TURKISH: readonly Alphabet[] = [{ letters: 'ıüşğçöiâîû\u0307', oneLetterWords: 'oö' }]

/** Windows-1258 encodes tone marks as separate combining characters. */
const VIETNAMESE: readonly Alphabet[] = [
  { letters: '\u0301\u0300đ\u0323ưôơ\u0309êâăàáóéíúòèìùýãõ\u0303', oneLetterWords: 'ôàâ' },
]

const CYRILLIC: readonly Alphabet[] = [
  { letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё' },
  { letters: 'оаниіветрсклудпмяьзбгчйжшїющцєхфґё' },
  { letters: 'аоіентрсвлкмдпуяызьбгчйхжшюцўэфё' },
  { letters: 'аоиетнрсвлкдпмзубъгчщяйжшцюхф' },
  { letters: 'аоиенрстјувкдмлпзгбчшжћљцњфђхџѓѕќ' },
]

const GREEK: readonly Alphabet[] = [
  { letters: 'αοιετσνηυρπκμλόςίάγδέήθωύχφβώξζψϊϋΐΰ', finals: 'ς' },
]

const HEBREW: readonly Alphabet[] = [{ letters: 'יוהלאמרתבשנםעדקחפןטכגצזסךץף', finals: 'םןךץף' }]

const ARABIC: readonly Alphabet[] = [
  { letters: 'اليمنورتبعسدفكهةحقأشجصطخضذزىغثظءئؤإآ' },
  { letters: 'ايرنودهمتسبكلشزخفگقجپعحصطچآغضذثئژظء' },
  { letters: 'اےکیرنوہمتسبلںدگھشپجعقٹخفحچڑضصغطثذظڈء' },
]

const THAI: readonly Alphabet[] = [{ letters: 'านรกอเงยลม่ว้ัดทสิตะีปบค์แจพหุขูโใไชื็ซธถผศณภำฐฟษญ' }]

/** The languages that each 8-bit encoding (WHATWG name) is used for. Common encodings come first and win ties. */
export const ALPHABETS: Readonly<Record<string, readonly Alphabet[]>> = {
  'windows-1252': WESTERN,
  'windows-1251': CYRILLIC,
  'koi8-r': CYRILLIC,
  'koi8-u': CYRILLIC,
  ibm866: CYRILLIC,
  'windows-1250': CENTRAL,
  'windows-1254': TURKISH,
  'windows-1256': ARABIC,
  'windows-1253': GREEK,
  'windows-1255': HEBREW,
  'windows-1257': BALTIC,
  'windows-1258': VIETNAMESE,
  'windows-874': THAI,
  'iso-8859-2': CENTRAL,
  'iso-8859-5': CYRILLIC,
  'iso-8859-6': ARABIC,
  'iso-8859-7': GREEK,
  'iso-8859-13': BALTIC,
  'iso-8859-15': WESTERN,
  'iso-8859-4': BALTIC,
  macintosh: WESTERN,
  'x-mac-cyrillic': CYRILLIC,
}

/** Whether the alphabets are Latin-based, so that their letters mix with ASCII letters. */
export const isLatinBased = (alphabets: readonly Alphabet[]): boolean =>
  /\p{Script=Latin}/u.test(alphabets[0]?.letters ?? '')
