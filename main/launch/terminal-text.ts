/** Control characters (C0, DEL, C1) except line feed and tab. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu

/**
 * Text from files and networks made safe for a terminal: without the control characters that would start escape
 * sequences, move the cursor or overwrite a line.
 */
export function terminalText(text: string): string {
  return text.replace(CONTROLS, '')
}

/** Like `terminalText` for JSON, which keeps the characters, escaped. JSON.stringify leaves DEL and C1 as they are. */
export function terminalJson(json: string): string {
  return json.replace(
    CONTROLS,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
