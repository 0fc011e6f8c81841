/** Bidirectional controls: embeddings, overrides and isolates (UAX #9, 2.1 to 2.4). */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/gu
/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, which isolate() puts around a name. */
export const [ISOLATE_START, ISOLATE_END] = ['\u2068', '\u2069'] as const

/** Returns a name without bidirectional controls, for places without markup such as a window title. */
export function withoutControls(name: string): string {
  return name.replace(BIDI_CONTROLS, '')
}

/** Returns a title or file name wrapped in isolates, to insert into a message that <IsolatedText> shows. */
export function isolate(name: string): string {
  return `${ISOLATE_START}${withoutControls(name)}${ISOLATE_END}`
}
