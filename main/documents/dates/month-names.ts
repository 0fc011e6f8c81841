/**
 * Month names from January, lower case; forms with another case ending are included where dates use them. `_` stands
 * for a space.
 */
const MONTH_NAMES: readonly string[] = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar marts april maj juni juli august september oktober november desember',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'יניואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  'ינואר פברואר מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'جانفي فيفري مارس ابريل ماي جوان جويلية اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  'كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول',
]

const BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names) =>
    names.split(' ').map((name, at): [string, number] => [name.replace('_', ' '), at + 1]),
  ),
)
const ENGLISH_ABBREVIATIONS = (MONTH_NAMES[0] ?? '').split(' ').map((name) => name.slice(0, 3))

/** The month, 1 to 12, of a name in any of the languages, or of an English abbreviation; 0 for none. */
export function monthOf(name: string): number {
  const lower = name.toLowerCase()
  return BY_NAME.get(lower) ?? ENGLISH_ABBREVIATIONS.indexOf(lower.slice(0, 3)) + 1
}

/** Whether a word is a full month name or an English three-letter abbreviation. */
export const isMonth = (word: string): boolean =>
  BY_NAME.has(word.toLowerCase()) || ENGLISH_ABBREVIATIONS.includes(word.toLowerCase())
