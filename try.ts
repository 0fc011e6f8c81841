import { decode } from './main/documents/decode.ts'
import { encode } from './tests/support/encode.ts'
const T: [string,string][] = [
['shift_jis','外務省の報道官は、来週も会談を続けることで合意したと述べた。これは良い知らせである。'],
['euc-kr','외교부 대변인은 다음 주에 회담을 계속하기로 합의했다고 말했다. 이것은 좋은 소식이다.'],
['koi8-r','Министр сказал, что переговоры будут продолжены на следующей неделе. Это хорошая новость.'],
['windows-1251','Міністр сказав, що переговори продовжаться наступного тижня. Це добра новина для всіх.'],
['windows-1251','Министър-председателят заяви, че преговорите ще продължат и следващата седмица.'],
['windows-1250','Minister powiedział, że rozmowy będą kontynuowane w przyszłym tygodniu. To dobra wiadomość.'],
['windows-1250','Ministr řekl, že jednání budou pokračovat příští týden. Je to dobrá zpráva pro všechny občany.'],
['windows-1250','A miniszter azt mondta, hogy a tárgyalások jövő héten folytatódnak. Ez jó hír mindenkinek, őszintén.'],
['windows-1256','قال الوزير إن المفاوضات ستستمر في الأسبوع المقبل، وهذا خبر جيد للجميع.'],
['windows-1255','השר אמר כי השיחות יימשכו בשבוע הבא. אלו חדשות טובות לכל תושבי המדינה.'],
['windows-1253','Ο υπουργός είπε ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα. Είναι καλά νέα.'],
['windows-874','รัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไปในสัปดาห์หน้า ซึ่งเป็นข่าวดีสำหรับทุกคน'],
['windows-1254','Bakan, görüşmelerin gelecek hafta devam edeceğini söyledi. Bu herkes için iyi bir haber; barış çok yakın.'],
['windows-1252','Der Minister sagte, daß die Gespräche nächste Woche fortgesetzt würden. Das ist eine schöne Überraschung für alle.'],
['windows-1252','El ministro dijo que las conversaciones continuarán la próxima semana. ¿Es una buena señal para España?'],
['windows-1252','Ministern sade att samtalen fortsätter nästa vecka. Det är en god nyhet för alla på ön.'],
['windows-1252','O ministro disse que as negociações continuarão na próxima semana. É uma boa notícia para os cidadãos.'],
['windows-1252','“It’s a café,” she said — and it’s closed.'],
['ibm866','Министр сказал, что переговоры будут продолжены на следующей неделе. Это хорошая новость.'],
]
for (const [enc, text] of T) for (const len of [text.length, 40]) {
  let r; try { const d = decode(encode(text.slice(0,len), enc)); r = d.text === text.slice(0,len) ? 'same' : d.text.slice(0,40); r = `${d.encoding} ${r}` } catch (e) { r = e.message }
  console.log(r.endsWith('same') ? 'ok ' : 'BAD', enc, len, r)
}
