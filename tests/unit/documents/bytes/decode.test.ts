import { describe, expect, test } from 'vitest'
import { MAX_TEXT_BYTES } from '../../../../contract/files/import-limit.ts'
import { DocumentError } from '../../../../main/documents/document-error.ts'
import { decode } from '../../../../main/documents/bytes/decode.ts'
import { encode } from '../../../support/files/encode.ts'

const SIMPLIFIED =
  '外交部发言人说，双方同意在下周继续会谈。我们希望局势尽快缓和，人民能够过上和平的生活。'
const TRADITIONAL =
  '外交部發言人說，雙方同意在下週繼續會談。我們希望局勢儘快緩和，人民能夠過上和平的生活。'
const RUSSIAN =
  'Министр сказал, что переговоры будут продолжены на следующей неделе. Это хорошая новость.'
const FRENCH =
  'Le ministre a déclaré que les négociations reprendraient la semaine prochaine, « à Genève ».'
const JAPANESE =
  '外務省の報道官は、来週も会談を続けることで合意したと述べた。これは良い知らせである。'
const KOREAN =
  '외교부 대변인은 다음 주에 회담을 계속하기로 합의했다고 말했다. 이것은 좋은 소식이다.'

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const codes = [...Array(text.length).keys()].map((index) => text.charCodeAt(index))
  const pairs = (mark ? [0xfeff, ...codes] : codes).map((code) => [code & 255, code >> 8])
  return new Uint8Array(
    pairs.flatMap(([low = 0, high = 0]) => (little ? [low, high] : [high, low])),
  )
}

describe('encodings', () => {
  test.each([
    ['gb18030', SIMPLIFIED],
    ['big5', TRADITIONAL],
    ['windows-1252', FRENCH],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['euc-kr', KOREAN],
  ])('%s is detected from its bytes', (encoding, text) => {
    for (const length of [text.length, 20]) {
      const part = text.slice(0, length)
      if (encoding === 'windows-1252' && !/[^\u0020-\u007E]/u.test(part)) continue
      expect(decode(encode(part, encoding))).toEqual({ text: part, encoding })
    }
  })

  test.each([
    [
      'windows-1251',
      'Міністр сказав, що переговори продовжаться наступного тижня. Це добра новина.',
    ],
    ['ibm866', RUSSIAN],
    ['windows-1250', 'Minister powiedział, że rozmowy będą kontynuowane w przyszłym tygodniu.'],
    ['windows-1250', 'Ministr řekl, že jednání budou pokračovat příští týden. Je to dobrá zpráva.'],
    [
      'windows-1250',
      'A miniszter azt mondta, hogy a tárgyalások jövő héten folytatódnak, őszintén.',
    ],
    ['windows-1252', 'Der Minister sagte, daß die Gespräche nächste Woche fortgesetzt würden.'],
    [
      'windows-1252',
      'El ministro dijo que las conversaciones continuarán. ¿Es una señal para España?',
    ],
    [
      'windows-1252',
      'Ministern sade att samtalen fortsätter nästa vecka. Det är en god nyhet på ön.',
    ],
    [
      'windows-1252',
      'Ráðherrann sagði að viðræðurnar héldu áfram í næstu viku. Það eru góðar fréttir.',
    ],
    ['windows-1253', 'Ο υπουργός είπε ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα.'],
    ['windows-1254', 'Bakan, görüşmelerin gelecek hafta devam edeceğini söyledi; barış çok yakın.'],
    ['windows-1255', 'השר אמר כי השיחות יימשכו בשבוע הבא. אלו חדשות טובות לכל תושבי המדינה.'],
    ['windows-1256', 'قال الوزير إن المفاوضات ستستمر في الأسبوع المقبل، وهذا خبر جيد للجميع.'],
    ['windows-874', 'รัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไปในสัปดาห์หน้า ซึ่งเป็นข่าวดีสำหรับทุกคน'],
  ])('%s is detected from its bytes: %s', (encoding, text) => {
    expect(decode(encode(text, encoding))).toEqual({ text, encoding })
    expect(decode(encode(`${text}\n`.repeat(30), encoding)).encoding).toBe(encoding)
    const page = `<!doctype html><meta charset="${encoding}"><p>${text}</p>`
    expect(decode(encode(page, encoding))).toEqual({ text: page, encoding })
  })

  test.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('%s, with and without a byte order mark', (encoding, little) => {
    for (const text of [SIMPLIFIED, RUSSIAN, FRENCH, 'Plain English text.\nTwo lines.', KOREAN]) {
      expect(decode(utf16(text, little, true))).toEqual({ text, encoding })
      expect(decode(utf16(text, little, false))).toEqual({ text, encoding })
    }
  })

  test('UTF-8 with a byte order mark and CRLF', () => {
    const bytes = new TextEncoder().encode('\uFEFFone\r\ntwo\rthree\u2028four')
    expect(decode(bytes)).toEqual({ text: 'one\ntwo\nthree\nfour', encoding: 'utf-8' })
  })

  // Encoded with Python's codecs, some hundred bytes each.
  test.each([
    ['windows-1251', 'Министърът каза, че преговорите ще продължат следващата седмица.'],
    ['iso-8859-5', RUSSIAN],
    ['iso-8859-5', 'Министар је рекао да ће се преговори наставити следеће недеље.'],
    ['x-mac-cyrillic', RUSSIAN],
    ['koi8-u', 'Міністр сказав, що переговори продовжаться наступного тижня, її слова.'],
    ['macintosh', 'Le ministre a déclaré que les négociations reprendraient à Genève.'],
    ['macintosh', 'Der Minister sagte, daß die Gespräche nächste Woche fortgesetzt würden.'],
    ['macintosh', 'El ministro dijo que las conversaciones continuarán. ¿Es una señal para él?'],
    ['macintosh', 'He said “no”, and that wasn’t all of it — not by far.'],
    ['windows-1252', 'He said “no”, and that wasn’t all of it — not by far.'],
    [
      'windows-1252',
      'I negoziati continueranno la settimana prossima: è una buona notizia, disse.',
    ],
    ['iso-8859-15', 'Une œuvre du cœur coûte dix mille € à Genève.'],
    [
      'windows-1250',
      'Ministrul a spus că negocierile vor continua săptămâna viitoare, şi toţi aşteaptă.',
    ],
    ['windows-1250', 'Rekao je da će se pregovori nastaviti, žaleći što šuti već čitav tjedan.'],
    [
      'iso-8859-2',
      'Minister powiedział, że rozmowy będą kontynuowane w przyszłym tygodniu, źle śpiąc.',
    ],
    ['iso-8859-2', 'Ministr řekl, že jednání budou pokračovat příští týden. Je to dobrá zpráva.'],
    ['windows-1257', 'Ministras sakė, kad derybos bus tęsiamos kitą savaitę. Tai gera žinia.'],
    ['iso-8859-13', 'Ministrs teica, ka sarunas turpināsies nākamnedēļ. Tā ir laba ziņa.'],
    ['iso-8859-4', 'Ministras sakė, kad derybos bus tęsiamos kitą savaitę. Tai gera žinia.'],
    ['iso-8859-6', 'قال الوزير إن المفاوضات ستستمر في الأسبوع المقبل، وهذا خبر جيد للجميع.'],
    ['iso-8859-7', 'Ο υπουργός είπε ότι οι συνομιλίες θα συνεχιστούν. Άλλα νέα δεν υπάρχουν.'],
    ['windows-1256', 'وزير گفت که مذاکرات هفته آينده ادامه خواهد يافت. اين خبر خوبي است.'],
    [
      'windows-1258',
      'Bộ trưởng nói rằng cuộc đàm phán sẽ được tiếp tục vào tuần tới, một tin tốt.'
        .normalize('NFD')
        .replace(/([aeou])(\u0323?)([\u0302\u0306\u031B])/giu, '$1$3$2')
        .replace(/[aeou][\u0302\u0306\u031B]/giu, (letter) => letter.normalize('NFC')),
    ],
  ])('%s is detected without a declaration, in a text and in a page: %s', (encoding, text) => {
    const page = `<!doctype html><html><body><p>${text}</p></body></html>`
    for (const whole of [text, `# ${text}\n\n*${text}*`, page, `${text}\n`.repeat(30)])
      expect(decode(encode(whole, encoding)).text).toBe(whole)
  })

  test('ISO-2022-JP, which is all ASCII, is detected by its escape sequences', () => {
    const bytes = Buffer.from('1b2442242f246d24241b28422e0a1b24422468246b1b2842', 'hex')
    expect(decode(bytes)).toEqual({ text: 'くろい.\nよる', encoding: 'iso-2022-jp' })
  })

  test('UTF-16 of a script without spaces or ASCII', () => {
    const text = 'รัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไปในสัปดาห์หน้า'
    expect(decode(utf16(text, true, false))).toEqual({ text, encoding: 'utf-16le' })
    const more = `${text} ${text}\n\n${text}`
    expect(decode(utf16(more, false, false))).toEqual({ text: more, encoding: 'utf-16be' })
  })

  test('the transport charset takes precedence over the declaration in the page, but not over a byte order mark', () => {
    const page = (charset: string) =>
      `<!doctype html><meta charset="${charset}"><p>${SIMPLIFIED}</p>`
    const gbk = encode(page('big5'), 'gb18030')
    expect(decode(gbk, 'GBK')).toEqual({ text: page('big5'), encoding: 'gbk' })
    expect(decode(encode(`<p>${RUSSIAN}`, 'koi8-r'), ' KOI8-R ').text).toBe(`<p>${RUSSIAN}`)
    expect(decode(encode('café', 'windows-1252'), 'iso-8859-1').text).toBe('café')
    // A server-wide default, or an unknown label.
    const own = new TextEncoder().encode(page('utf-8'))
    expect(decode(own, 'iso-8859-1').encoding).toBe('utf-8')
    expect(decode(encode(page('gbk'), 'gb18030'), 'none').text).toBe(page('gbk'))
    expect(decode(encode(page('gbk'), 'gb18030'), 'utf-8').text).toBe(page('gbk'))
    expect(decode(utf16(FRENCH, true, true), 'gbk')).toEqual({ text: FRENCH, encoding: 'utf-16le' })
  })

  test('a page declares its encoding', () => {
    const page = `<!doctype html><meta charset="windows-1251"><p>${RUSSIAN}</p>`
    expect(decode(encode(page, 'windows-1251')).encoding).toBe('windows-1251')
    expect(decode(new TextEncoder().encode(page))).toEqual({ text: page, encoding: 'utf-8' })
  })
})

test('a page with a few invalid characters is decoded as browsers do, plain text is refused', () => {
  const page = new TextEncoder().encode(
    `<!doctype html><meta charset="utf-8"><p>${RUSSIAN.repeat(40)}@</p>`,
  )
  const broken = page.with(page.indexOf(0x40), 0xff)
  const { text, encoding } = decode(broken)
  expect(encoding).toBe('utf-8')
  expect(text).toContain(`${RUSSIAN}\uFFFD</p>`)
  const plain = broken.subarray('<!doctype html><meta charset="utf-8"><p>'.length)
  expect(() => decode(plain.slice(0, -4))).toThrow(/^encoding/)
})

describe('input that is not text', () => {
  const bytes = (...values: number[]) => new Uint8Array(values)
  const problem = (input: Uint8Array) => {
    try {
      return decode(input).encoding
    } catch (error) {
      return error instanceof DocumentError ? error.problem : error
    }
  }
  test.each([
    ['empty', bytes()],
    ['too-large', new Uint8Array(MAX_TEXT_BYTES + 1)],
    ['binary', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
    ['binary', bytes(...Array.from({ length: 999 }, (_, index) => (index * 7919) % 256))],
    ['binary', bytes(104, 101, 108, 108, 111, 0, 104, 101, 108, 108, 111)],
    ['binary', bytes(...Array.from({ length: 100 }, (_, index) => (index % 5) + 1))],
    ['unsupported', new TextEncoder().encode('%PDF-1.7\n')],
    ['encoding', bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0)],
    ['encoding', bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 65)],
    ['encoding', bytes(0x2d, 0x4e, 0, 0, 65, 0, 0, 0)],
    ['encoding', bytes(0, 0, 0x4e, 0x2d, 0, 0, 0, 65)],
    [
      'encoding',
      bytes(...new TextEncoder().encode(`${RUSSIAN}${RUSSIAN}`).subarray(0, 90), 0xff, 0x2e),
    ],
  ])('%s (%#)', (expected, input) => {
    expect(problem(input)).toBe(expected)
  })
})

test('a few zero bytes are dropped from a page, as browsers do; a file that is not a page is binary', () => {
  const page = `<!doctype html><meta charset="utf-8"><p>${FRENCH.repeat(40)}\0\0</p>`
  expect(decode(new TextEncoder().encode(page))).toEqual({
    text: page.replaceAll('\0', ''),
    encoding: 'utf-8',
  })
  const small = '<html><body><p>Text \0 with a zero.</p>'
  expect(decode(new TextEncoder().encode(small)).text).toBe(small.replace('\0', ''))
  const problem = (text: string) => () => decode(new TextEncoder().encode(text))
  expect(problem(`${FRENCH.repeat(40)}\0\0`)).toThrow(DocumentError)
  expect(problem(`<!doctype html>${'a\0b'.repeat(40)}`)).toThrow(DocumentError)
})

test('a single NUL character is shown as U+FFFD', () => {
  const text = `The lamp was lit. ${'Nobody was there. '.repeat(10)}`
  const bytes = new Uint8Array(Buffer.from(`\0${text}`, 'utf16le'))
  expect(decode(bytes).text).toBe(`\uFFFD${text}`)
})
