/** Encodes a text in a legacy encoding, by inverting TextDecoder for all single bytes and byte pairs. */
export function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  for (let lead = 0; lead < 256; lead++) {
    const single = decoder.decode(new Uint8Array([lead]))
    if (single.length === 1 && single !== '\uFFFD') table.set(single, [lead])
    if (lead < 0x81 || !/^(?:gb|big5|shift|euc)/.test(encoding)) continue
    for (let trail = 0x40; trail < 0xff; trail++) {
      const pair = decoder.decode(new Uint8Array([lead, trail]))
      if (pair.length === 1 && pair !== '\uFFFD' && !table.has(pair)) table.set(pair, [lead, trail])
    }
  }
  return new Uint8Array(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character)
      if (!bytes) throw new Error(`${character} is not in ${encoding}`)
      return bytes
    }),
  )
}
