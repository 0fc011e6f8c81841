/** The text of a file, whatever encoding it is in; throws an error with an ImportProblem as its `problem`. */
export type Decoder = (bytes: Uint8Array) => Promise<string>

/**
 * UTF-8 stays as it is, line ends and all; anything else is told by its bytes, and what is no text is refused. What tells
 * encodings is loaded only where it is needed.
 */
export async function decodeText(bytes: Uint8Array): Promise<string> {
  try {
    if (!bytes.includes(0)) return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // It is no UTF-8.
  }
  const { decode } = await import('./documents/bytes/decode.ts')
  return decode(bytes).text
}
