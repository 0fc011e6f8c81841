/** Decodes a part's transfer encoding (RFC 2045 §6.7, §6.8); content in an unknown encoding is returned unchanged. */
export function decodeTransfer(body: Buffer, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase()
  if (name === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  return name === 'quoted-printable' ? quotedPrintable(body) : body
}

/**
 * `=3D` is a byte, `=` at a line end joins it to the next line; any other `=` is literal. White space before line
 * ends is dropped.
 */
function quotedPrintable(body: Buffer): Uint8Array {
  const out = Buffer.alloc(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0
    if (byte !== 61) {
      out[length++] = byte
      continue
    }
    let end = at + 1
    while (body[end] === 32 || body[end] === 9) end++
    if (body[end] === 10 || (body[end] === 13 && body[end + 1] === 10) || end >= body.length) {
      at = body[end] === 13 ? end + 1 : end
      continue
    }
    const digits = body.toString('latin1', at + 1, at + 3)
    if (/^[0-9a-f]{2}$/i.test(digits)) {
      out[length++] = Number.parseInt(digits, 16)
      at += 2
    } else out[length++] = byte
  }
  return out.subarray(0, length)
}
