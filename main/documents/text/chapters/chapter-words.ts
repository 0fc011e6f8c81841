import { anyOf, type WordsByLanguage } from '../../lines/any-of.ts'

/** How far outside a division stands: volumes hold parts, parts hold chapters. */
export const RANKS = ['volume', 'part', 'chapter', 'section'] as const
export type Rank = (typeof RANKS)[number]

/** Names of divisions by rank and language, singular as they stand before or after a number. */
const DIVISIONS: Readonly<Record<Rank, WordsByLanguage>> = {
  volume: {
    en: 'volume|vol\\.',
    fr: 'tome',
    de: 'band',
    es: 'tomo',
    it: 'tomo|volume',
    pl: 'tom',
    cs: 'svazek',
    ru: 'том',
    uk: 'том',
    ar: 'المجلد|الجزء',
    fa: 'جلد',
    el: 'τόμος',
    tr: 'cilt',
    hu: 'kötet',
    vi: 'tập|quyển',
  },
  part: {
    en: 'part|book|act',
    fr: 'partie|livre|acte',
    de: 'teil|buch|akt|aufzug|abteilung',
    es: 'parte|libro|acto',
    pt: 'parte|livro|ato',
    it: 'parte|libro|atto',
    nl: 'deel|boek|bedrijf',
    sv: 'delen|del|boken|bok',
    da: 'del|bog',
    nb: 'del|bok',
    pl: 'część|księga|akt',
    cs: 'část|díl|kniha',
    hu: 'rész|könyv|felvonás',
    ro: 'partea|cartea|actul',
    tr: 'kısım|kitap|perde',
    ru: 'часть|книга|действие',
    uk: 'частина|книга|дія',
    ar: 'الباب|القسم|الكتاب',
    fa: 'بخش|کتاب',
    he: 'חלק|ספר',
    el: 'μέρος|βιβλίο',
    hi: 'भाग|खंड',
    vi: 'phần',
    id: 'bagian',
  },
  chapter: {
    en: 'chapter|chap\\.|canto|stave|letter|scene',
    fr: 'chapitre|chant|lettre|scène',
    de: 'kapitel|gesang|szene|auftritt',
    es: 'capítulo|canto|escena',
    pt: 'capítulo|canto|cena',
    it: 'capitolo|canto|scena',
    nl: 'hoofdstuk',
    sv: 'kapitel|kapitlet',
    da: 'kapitel',
    nb: 'kapittel',
    fi: 'luku',
    pl: 'rozdział',
    cs: 'kapitola',
    hu: 'fejezet',
    ro: 'capitolul',
    tr: 'bölüm',
    ru: 'глава|явление|песнь',
    uk: 'розділ|глава',
    ar: 'الفصل|فصل',
    fa: 'فصل|باب',
    he: 'פרק',
    el: 'κεφάλαιο',
    hi: 'अध्याय',
    vi: 'chương',
    id: 'bab',
  },
  section: { en: 'section', fr: 'section', de: 'abschnitt', es: 'sección', it: 'sezione' },
}

/** Ordinals in words by language; stems of regular ones. */
const ORDINALS: WordsByLanguage = {
  en: String.raw`(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}+teenth|\p{L}+tieth|(?:twenty|thirty|forty|fifty)-\p{L}+|last)`,
  fr: String.raw`premi(?:er|ère)|second[e]?|dernier|dernière|\p{L}+ième`,
  de: String.raw`(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|siebente|achte|neunte|zehnte|elfte|zwölfte|\p{L}+zehnte|\p{L}+(?:zig|ßig)ste|letzte)[nrs]?`,
  es: String.raw`(?:primer|segund|tercer|cuart|quint|sext|séptim|octav|noven|décim|undécim|duodécim|decim\p{L}+|vigésim|últim)[oa]?`,
  pt: String.raw`(?:primeir|segund|terceir|quart|quint|sext|sétim|oitav|non|décim|últim)[oa]`,
  it: String.raw`(?:prim|second|terz|quart|quint|sest|settim|ottav|non|decim|undicesim|dodicesim|\p{L}+esim|ultim)[oa]`,
  nl: String.raw`eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde`,
  sv: String.raw`första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde`,
  pl: String.raw`(?:pierwsz|drug|trzec|czwart|piąt|szóst|siódm|ósm|dziewiąt|dziesiąt|\p{L}+nast)(?:y|a|i|ia)`,
  cs: String.raw`(?:prvn|druh|třet|čtvrt|pát|šest|sedm|osm|devát|desát|\p{L}+náct)[íýá]`,
  hu: String.raw`első|második|harmadik|negyedik|ötödik|hatodik|hetedik|nyolcadik|kilencedik|tizedik|tizen\p{L}+dik`,
  tr: String.raw`birinci|ikinci|üçüncü|dördüncü|beşinci|altıncı|yedinci|sekizinci|dokuzuncu|onuncu|on\s\p{L}+nc[ıiuü]`,
  ru: String.raw`(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|\p{L}+надцат|двадцат|тридцат|последн)(?:ый|ой|ий|ая|яя|ья|ое|ье)`,
  uk: String.raw`(?:перш|друг|трет|четверт|п['’]ят|шост|сьом|восьм|дев['’]ят|десят|\p{L}+надцят)(?:ий|ій|а|я|е|є)`,
  ar: String.raw`الأول|الأولى|الاول|الثاني|الثانية|الثالثة?|الرابعة?|الخامسة?|السادسة?|السابعة?|الثامنة?|التاسعة?|العاشرة?|الحادية?\sعشرة?|العشرون|الأخير`,
  fa: String.raw`اول|یکم|نخست|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم|یازدهم|دوازدهم`,
  he: String.raw`ראשון|שני|שלישי|רביעי|חמישי|שישי|שביעי|שמיני|תשיעי|עשירי`,
}

/** Cardinals in words after a division's name: Chapter One. */
const CARDINALS: WordsByLanguage = {
  en: String.raw`one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twenty|thirty|forty|fifty)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?`,
  fr: String.raw`un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix`,
  de: String.raw`eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf`,
  es: String.raw`uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez`,
  hi: String.raw`एक|दो|तीन|चार|पांच|छह|सात|आठ|नौ|दस`,
  he: String.raw`[א-ת]{1,2}['׳״"]?[א-ת]?`,
  el: String.raw`[Α-Ω]{1,2}['΄ʹ’]`,
}

/** Headings without a number by language: what stands before, between and after the chapters. */
const NAMED: WordsByLanguage = {
  en: 'prologue|epilogue|preface|foreword|afterword|introduction|conclusion|interlude|appendix|acknowledge?ments|dedication|dramatis personæ',
  fr: 'prologue|épilogue|préface|avant-propos|postface|introduction|conclusion|intermède|appendice|remerciements|dédicace',
  de: 'prolog|epilog|vorwort|vorrede|nachwort|geleitwort|einleitung|einführung|schluss|zwischenspiel|anhang|danksagung|widmung',
  es: 'prólogo|epílogo|prefacio|introducción|conclusión|interludio|apéndice|agradecimientos|dedicatoria',
  pt: 'prólogo|epílogo|prefácio|posfácio|introdução|conclusão|interlúdio|apêndice|agradecimentos|dedicatória',
  it: 'prologo|epilogo|prefazione|postfazione|introduzione|conclusione|intermezzo|appendice|ringraziamenti|dedica',
  nl: 'proloog|epiloog|voorwoord|nawoord|inleiding|slot|dankwoord',
  sv: 'prolog|epilog|förord|efterord|inledning',
  da: 'prolog|epilog|forord|efterord|indledning',
  nb: 'prolog|epilog|forord|etterord|innledning',
  pl: 'prolog|epilog|przedmowa|posłowie|wstęp|zakończenie',
  cs: 'prolog|epilog|předmluva|doslov|úvod|závěr',
  hu: 'prológus|epilógus|előszó|utószó|bevezetés',
  ro: 'prolog|epilog|prefață|postfață|introducere',
  tr: 'prolog|epilog|önsöz|sonsöz|giriş',
  ru: 'пролог|эпилог|предисловие|послесловие|введение|заключение|вступление|от автора|приложение',
  uk: 'пролог|епілог|передмова|післямова|вступ',
  ar: 'مقدمة|المقدمة|تمهيد|توطئة|خاتمة|الخاتمة|إهداء|ملحق',
  fa: 'مقدمه|پیشگفتار|پیش‌گفتار|دیباچه|پایان سخن',
  he: 'פתח דבר|מבוא|הקדמה|אחרית דבר|אפילוג|פרולוג',
  el: 'πρόλογος|επίλογος|εισαγωγή',
  ko: '프롤로그|에필로그|서문|머리말|들어가며|후기|작가의 말|맺음말',
  ja: '序章|終章|序|跋|プロローグ|エピローグ|まえがき|前書き|あとがき|後書き|はじめに|おわりに|序文|幕間|番外編|解説',
  zh: '楔子|序章|序幕|序言|序|自序|代序|前言|引子|引言|终章|終章|尾声|尾聲|后记|後記|跋|结语|結語|番外|番外篇|附录|附錄|完本感言|上架感言|大结局|大結局',
  vi: 'lời nói đầu|mở đầu|kết|phần kết',
  id: 'prolog|epilog|kata pengantar|pendahuluan|penutup',
}

/** Lines that end a text and are no chapters, folded or not. */
const ENDINGS: WordsByLanguage = {
  en: 'the end|end|finis',
  fr: 'fin',
  de: 'ende',
  es: 'fin',
  it: 'fine',
  pt: 'fim',
  nl: 'einde',
  pl: 'koniec',
  cs: 'konec',
  ru: 'конец',
  uk: 'кінець',
  ar: 'النهاية|تمت',
  zh: '完|全书完|全書完|全文完|（完）|\\(完\\)|剧终|劇終',
  ja: '終わり|おわり|終|了|（了）',
  ko: '끝',
}

/** With the ending of an ordinal: 1er, 2nd. */
export const ARABIC = String.raw`[\d０-９٠-٩۰-۹०-९]{1,4}(?:er|re|e|ère|st|nd|rd|th)?`
/** Not every word of these letters: `di` and `mi` are none. */
export const ROMAN = String.raw`(?:[Ⅰ-Ⅻ]|(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})(?![a-z]))`
export const HAN_NUMBER = '[〇○零一二三四五六七八九十百千两兩廿卅壹贰叁肆伍陆柒捌玖拾佰仟]{1,12}'

const wordsOf = (words: WordsByLanguage): string[] =>
  Object.values(words).flatMap((some) => some.replaceAll(/[\\.?]/g, '').split('|'))

/** All names of divisions, in lower case. */
export const DIVISION_NAMES: ReadonlySet<string> = new Set(
  RANKS.flatMap((rank) => wordsOf(DIVISIONS[rank])),
)
/** The first two letters of all headings without a number, in lower case, and of what may stand before one. */
export const NAMED_STARTS: ReadonlySet<string> = new Set(
  ['正文', '番外', ...wordsOf(NAMED)].map((name) => Array.from(name).slice(0, 2).join('')),
)

export const divisionsOf = (rank: Rank): string => anyOf(DIVISIONS[rank])
export const ORDINAL = anyOf(ORDINALS)
export const CARDINAL = anyOf(CARDINALS)
export const NAMED_HEADING = anyOf(NAMED)
export const ENDING = anyOf(ENDINGS)
