/** What a language writes beyond ASCII. */
export type Alphabet = {
  /** Its letters beyond ASCII in lower case, the most frequent first. */
  letters: string
  /** Letters that are words of their own. */
  alone?: string
  /** Letters that stand at the end of a word and nowhere else. */
  finals?: string
}

const WESTERN: readonly Alphabet[] = [
  { letters: 'éèàêçùâîôûïëœüÿæ', alone: 'à' },
  { letters: 'üäößéà' },
  { letters: 'óíáéñúüªº', alone: 'óé' },
  { letters: 'àéèíòçóúïüª' },
  { letters: 'ãçáéíóêõâúàôüºª', alone: 'éàóâ' },
  { letters: 'èàùòéìóºª', alone: 'è' },
  { letters: 'äåöéüà', alone: 'åöéà' },
  { letters: 'øåæéöüà', alone: 'åæéø' },
  { letters: 'ðáíéþóúýöæ', alone: 'áíæ' },
  { letters: 'ëéïèüöáóê', alone: 'é' },
  { letters: 'äõüöšž' },
]

const CENTRAL: readonly Alphabet[] = [
  { letters: 'łąęóżśćńź' },
  { letters: 'íáéěřčžýšůúďťňó' },
  { letters: 'áíčéýžšľúťňôďóäĺŕ' },
  { letters: 'áéöóőüíúű', alone: 'őé' },
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

const TURKISH: readonly Alphabet[] = [{ letters: 'ıüşğçöiâîû\u0307', alone: 'oö' }]

/** Tones are characters of their own in its encoding. */
const VIETNAMESE: readonly Alphabet[] = [
  { letters: '\u0301\u0300đ\u0323ưôơ\u0309êâăàáóéíúòèìùýãõ\u0303', alone: 'ôàâ' },
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

/** The languages that each 8-bit encoding is used for, by its WHATWG name: those that are met most come first, and win a draw. */
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

/** Whether an alphabet's letters stand among those of ASCII: Latin with accents. */
export const isAmongAscii = (alphabets: readonly Alphabet[]): boolean =>
  /\p{Script=Latin}/u.test(alphabets[0]?.letters ?? '')
