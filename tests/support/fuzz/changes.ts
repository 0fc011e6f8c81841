import * as fc from 'fast-check'

/** A mutation of a file: at a fraction of its length, bytes are removed and others inserted. */
export type Change = { at: number; removed: number; put: Uint8Array }

/** Inserted texts that have a meaning in some format. */
const SPECIAL_TEXTS = [
  '<',
  '>',
  '</',
  '&#x0;',
  ']]>',
  '<!--',
  '"',
  '%',
  '=',
  '\n\n',
  '\0',
  '9999999999',
  '\u202E',
  '\u0301',
  '{{',
  '-1',
]

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.constantFrom(0, 1, 2, 4, 40),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.constantFrom(...SPECIAL_TEXTS).map((text) => new Uint8Array(Buffer.from(text))),
    ),
  }),
  { minLength: 1, maxLength: 6 },
)

export function changed(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
  let file = Buffer.from(bytes)
  for (const { at, removed, put } of list) {
    const place = Math.floor(at * file.length)
    file = Buffer.concat([file.subarray(0, place), put, file.subarray(place + removed)])
  }
  return new Uint8Array(file)
}

export const changedText = (text: string, list: readonly Change[]): string =>
  Buffer.from(changed(Buffer.from(text), list)).toString()
