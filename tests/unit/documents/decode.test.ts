import { describe, expect, test } from 'vitest'
import { MAX_TEXT_BYTES } from '../../../contract/import-limit.ts'
import { DocumentError } from '../../../main/documents/document-error.ts'
import { decode } from '../../../main/documents/decode.ts'
import { encode } from '../../support/encode.ts'

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
  ])('%s is told by its bytes', (encoding, text) => {
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
  ])('%s is told by its bytes: %s', (encoding, text) => {
    expect(decode(encode(text, encoding))).toEqual({ text, encoding })
    expect(decode(encode(`${text}\n`.repeat(30), encoding)).encoding).toBe(encoding)
    const page = `<!doctype html><meta charset="${encoding}"><p>${text}</p>`
    expect(decode(encode(page, encoding))).toEqual({ text: page, encoding })
  })

  test.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('%s, with and without a mark', (encoding, little) => {
    for (const text of [SIMPLIFIED, RUSSIAN, FRENCH, 'Plain English text.\nTwo lines.', KOREAN]) {
      expect(decode(utf16(text, little, true))).toEqual({ text, encoding })
      expect(decode(utf16(text, little, false))).toEqual({ text, encoding })
    }
  })

  test('UTF-8 with a mark and CRLF', () => {
    const bytes = new TextEncoder().encode('\uFEFFone\r\ntwo\rthree\u2028four')
    expect(decode(bytes)).toEqual({ text: 'one\ntwo\nthree\nfour', encoding: 'utf-8' })
  })

  test('a page says its own encoding', () => {
    const page = `<!doctype html><meta charset="windows-1251"><p>${RUSSIAN}</p>`
    expect(decode(encode(page, 'windows-1251')).encoding).toBe('windows-1251')
    expect(decode(new TextEncoder().encode(page))).toEqual({ text: page, encoding: 'utf-8' })
  })
})

test('a page with a few broken characters is read as a browser reads it, a text is not', () => {
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

describe('what is no text', () => {
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
    [
      'encoding',
      bytes(...new TextEncoder().encode(`${RUSSIAN}${RUSSIAN}`).subarray(0, 90), 0xff, 0x2e),
    ],
  ])('%s (%#)', (expected, input) => {
    expect(problem(input)).toBe(expected)
  })
})

test('a few zero bytes in a page are left out, as browsers do; in a file that is no page they are the sign of one', () => {
  const page = `<!doctype html><meta charset="utf-8"><p>${FRENCH.repeat(40)}\0\0</p>`
  expect(decode(new TextEncoder().encode(page))).toEqual({
    text: page.replaceAll('\0', ''),
    encoding: 'utf-8',
  })
  const problem = (text: string) => () => decode(new TextEncoder().encode(text))
  expect(problem(`${FRENCH.repeat(40)}\0\0`)).toThrow(DocumentError)
  expect(problem(`<!doctype html>${'a\0b'.repeat(40)}`)).toThrow(DocumentError)
})
