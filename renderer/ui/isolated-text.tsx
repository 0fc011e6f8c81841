import { ISOLATE_END, ISOLATE_START } from './isolate.ts'

/** A message whose isolated names are in `<bdi>`, so that a name does not reorder the text around it. */
export function IsolatedText({ text }: { text: string }) {
  let names = 0
  return text
    .split(new RegExp(`(${ISOLATE_START}[^${ISOLATE_END}]*${ISOLATE_END})`, 'u'))
    .map((part) => {
      if (!part.startsWith(ISOLATE_START)) return part
      names += 1
      return <bdi key={names}>{part.slice(1, -1)}</bdi>
    })
}
