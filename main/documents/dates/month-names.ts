/**
 * Month names by language, from January, lower case, in the form that dates use; some languages have several sets.
 * `_` stands for a space.
 */
const MONTH_NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ['january february march april may june july august september october november december'],
  de: ['januar februar märz april mai juni juli august september oktober november dezember'],
  fr: ['janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
  es: ['enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
  pt: ['janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'],
  it: [
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ],
  nl: ['januari februari maart april mei juni juli augustus september oktober november december'],
  sv: ['januari februari mars april maj juni juli augusti september oktober november december'],
  da: ['januar februar marts april maj juni juli august september oktober november desember'],
  pl: [
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  ],
  tr: ['ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık'],
  ru: ['января февраля марта апреля мая июня июля августа сентября октября ноября декабря'],
  uk: ['січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'],
  he: [
    'יניואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
    'ינואר פברואר מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  ],
  ar: [
    'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    'جانفي فيفري مارس ابريل ماي جوان جويلية اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
    'كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول',
  ],
}

const BY_NAME: ReadonlyMap<string, number> = new Map(
  Object.values(MONTH_NAMES)
    .flat()
    .flatMap((names) =>
      names.split(' ').map((name, at): [string, number] => [name.replace('_', ' '), at + 1]),
    ),
)
const ENGLISH_ABBREVIATIONS = (MONTH_NAMES['en']?.[0] ?? '')
  .split(' ')
  .map((name) => name.slice(0, 3))

/** The month, 1 to 12, of a name in any of the languages, or of an English abbreviation; 0 for none. */
export function monthOf(name: string): number {
  const lower = name.toLowerCase()
  return BY_NAME.get(lower) ?? ENGLISH_ABBREVIATIONS.indexOf(lower.slice(0, 3)) + 1
}

/** Whether a word is a full month name or an English three-letter abbreviation. */
export const isMonth = (word: string): boolean =>
  BY_NAME.has(word.toLowerCase()) || ENGLISH_ABBREVIATIONS.includes(word.toLowerCase())
