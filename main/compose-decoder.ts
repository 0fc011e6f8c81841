/** Decodes a file in any encoding; throws an error whose `problem` is an ImportProblem. */
export type Decoder = (bytes: Uint8Array) => Promise<string>

/**
 * Decodes UTF-8 unchanged, including line ends; other encodings are detected by the lazily imported decoder, which
 * rejects binary files.
 */
export async function decodeText(bytes: Uint8Array): Promise<string> {
  try {
    if (!bytes.includes(0)) return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8.
  }
  const { decode } = await import('./documents/bytes/decode.ts')
  return decode(bytes).text
}
