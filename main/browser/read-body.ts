/** Thrown for a body longer than the limit. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

/**
 * Reads a request's body of at most `limit` bytes, regardless of a wrong or missing Content-Length. Throws
 * BodyTooLarge as soon as the limit is exceeded.
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
