/** Removes the document type declaration with its internal subset. */
export function dropDoctype(xml: string): string {
  const start = xml.slice(0, 4096).search(/<!DOCTYPE\b/i)
  if (start < 0) return xml
  let quote = ''
  let depth = 0
  for (let at = start; at < xml.length; at++) {
    const character = xml[at] ?? ''
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (xml.startsWith('<!--', at)) {
      const end = xml.indexOf('-->', at)
      if (end < 0) return xml.slice(0, start)
      at = end + 2
    } else if (character === '"' || character === "'") quote = character
    else if (character === '[') depth++
    else if (character === ']') depth--
    else if (character === '>' && depth <= 0) return xml.slice(0, start) + xml.slice(at + 1)
  }
  return xml.slice(0, start)
}
