/** A body that is longer than the limit. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

/**
 * Gathers a request's body, counting as it comes: a wrong or missing Content-Length gets nobody past the limit (bytes).
 * Throws BodyTooLarge at the first byte too many, before it is kept.
 */
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  declared: string | undefined,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (declared !== undefined && Number(declared) > limit) throw new BodyTooLarge()
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > limit) throw new BodyTooLarge()
    kept.push(chunk)
  }
  const body = new Uint8Array(size)
  let at = 0
  for (const chunk of kept) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return body
}
