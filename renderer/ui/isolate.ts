/** What turns the direction of all that follows it: embeddings, overrides and isolates (UAX #9, 2.1 to 2.4). */
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/gu
/** What isolate() puts around a name. */
export const [ISOLATE_START, ISOLATE_END] = ['\u2068', '\u2069'] as const

/** A name without characters that would reorder the line around it: for places that take no elements, as a window's title. */
export function withoutControls(name: string): string {
  return name.replace(CONTROLS, '')
}

/** A title or a file's name, to be put into a message that <IsolatedText> shows. */
export function isolate(name: string): string {
  return `${ISOLATE_START}${withoutControls(name)}${ISOLATE_END}`
}
