/** A PDF object (ISO 32000-1 §7.3). A string has one character per byte; a dictionary is a Map. */
export type PdfObject =
  | null
  | boolean
  | number
  | string
  | PdfName
  | PdfReference
  | PdfObject[]
  | PdfDictionary
export type PdfDictionary = Map<string, PdfObject>
export type PdfName = { name: string }
export type PdfReference = { reference: number }

/** Nesting depth, and entries of one array or dictionary. */
const MAX_DEPTH = 32
const MAX_ENTRIES = 100_000

const SPACE = /[\0\t\n\f\r ]/
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]/

/**
 * The object at offset `at` of a Latin-1 text, and the offset after it. Damaged syntax yields null or a shortened object rather
 * than an error; pdf.js does the strict reading.
 */
export function parseObject(text: string, at: number): { object: PdfObject; end: number } {
  const parser = new Parser(text, at)
  return { object: parser.object(0), end: parser.at }
}

class Parser {
  readonly #text: string
  at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
  }

  object(depth: number): PdfObject {
    this.#skip()
    const text = this.#text
    const first = text.charAt(this.at)
    if (first === '/') return { name: this.#name() }
    if (first === '(') return this.#string()
    if (text.startsWith('<<', this.at)) return this.#dictionary(depth)
    if (first === '<') return this.#hex()
    if (first === '[') return this.#array(depth)
    const word = this.#word()
    if (word === '') {
      this.at++
      return null
    }
    if (word === 'true' || word === 'false') return word === 'true'
    const value = Number(word)
    if (!Number.isFinite(value)) return null
    const rest = /^[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![a-zA-Z])/.exec(
      /^\d+$/.test(word) ? text.slice(this.at, this.at + 24) : '',
    )
    if (rest === null) return value
    this.at += rest[0].length
    return { reference: value }
  }

  #skip(): void {
    for (;;) {
      const next = this.#text.charAt(this.at)
      if (next === '%') while (!/^[\n\r]?$/.test(this.#text.charAt(this.at))) this.at++
      else if (next !== '' && SPACE.test(next)) this.at++
      else return
    }
  }

  #word(): string {
    const from = this.at
    while (REGULAR.test(this.#text.charAt(this.at))) this.at++
    return this.#text.slice(from, this.at)
  }

  #name(): string {
    this.at++
    return this.#word().replace(/#([\da-f]{2})/gi, (_, code: string) => character(code, 16))
  }

  #hex(): string {
    const end = this.#text.indexOf('>', this.at)
    const digits = this.#text
      .slice(this.at + 1, end < 0 ? undefined : end)
      .replace(/[^\da-f]/gi, '')
    this.at = end < 0 ? this.#text.length : end + 1
    return (digits.match(/../g) ?? []).map((code) => character(code, 16)).join('')
  }

  #string(): string {
    let value = ''
    let depth = 0
    for (this.at++; this.at < this.#text.length; this.at++) {
      let next = this.#text.charAt(this.at)
      if (next === ')' && depth-- === 0) break
      if (next === '(') depth++
      if (next === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.at + 1, this.at + 4))?.[0]
        const escaped = this.#text.charAt(this.at + 1)
        next = octal === undefined ? (ESCAPES[escaped] ?? escaped) : character(octal, 8)
        this.at += octal?.length ?? 1
      }
      value += next
    }
    this.at++
    return value
  }

  #array(depth: number): PdfObject[] {
    const items: PdfObject[] = []
    for (this.at++; this.#hasNext(']', items.length, depth); ) items.push(this.object(depth + 1))
    return items
  }

  #dictionary(depth: number): PdfDictionary {
    const entries: PdfDictionary = new Map()
    for (this.at += 2; this.#hasNext('>>', entries.size, depth); ) {
      const key = this.object(depth + 1)
      if (typeof key !== 'object' || key === null || !('name' in key)) continue
      this.#skip()
      if (!this.#text.startsWith('>>', this.at)) entries.set(key.name, this.object(depth + 1))
    }
    return entries
  }

  /** Whether another entry follows; consumes the closing delimiter. At a limit or the end of the text it ends the parsing. */
  #hasNext(end: string, count: number, depth: number): boolean {
    this.#skip()
    if (this.#text.startsWith(end, this.at)) {
      this.at += end.length
      return false
    }
    if (this.at < this.#text.length && depth < MAX_DEPTH && count < MAX_ENTRIES) return true
    this.at = this.#text.length
    return false
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
}

const character = (code: string, base: number) =>
  String.fromCharCode(Number.parseInt(code, base) & 0xff)

export const isName = (object: PdfObject | undefined, name?: string): object is PdfName =>
  typeof object === 'object' &&
  object !== null &&
  'name' in object &&
  (name === undefined || object.name === name)

export const isReference = (object: PdfObject | undefined): object is PdfReference =>
  typeof object === 'object' && object !== null && 'reference' in object
