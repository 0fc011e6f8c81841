/** What turns the direction of all that follows it: embeddings, overrides and isolates (UAX #9, 2.1 to 2.4). */
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/gu
const START = '\u2068'
const END = '\u2069'

/** A name without characters that would reorder the line around it: for places that take no elements, as a window's title. */
export function withoutControls(name: string): string {
  return name.replace(CONTROLS, '')
}

/** A title or a file's name, to be put into a message that <IsolatedText> shows. */
export function isolate(name: string): string {
  return `${START}${withoutControls(name)}${END}`
}

/** A message; what isolate() gave stands in `<bdi>`, so that no name turns the words around it. */
export function IsolatedText({ text }: { text: string }) {
  let names = 0
  return text.split(new RegExp(`(${START}[^${END}]*${END})`, 'u')).map((part) => {
    if (!part.startsWith(START)) return part
    names += 1
    return <bdi key={names}>{part.slice(1, -1)}</bdi>
  })
}
