/** Addresses of the visible frames of a page. */
export function framesOf(html: string): string[] {
  return [...html.matchAll(/<i?frame\b([^<>]*)/gi)].flatMap(([, attributes = '']) => {
    const value = (name: string) => {
      const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]*))`, 'i').exec(
        attributes,
      )
      return match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
    }
    const isSeen =
      !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(value('style')) &&
      !/\shidden(?=\s|=|$)/i.test(attributes) &&
      ![value('width'), value('height')].some((size) => /^[0-3](?:px)?$/.test(size))
    const source = value('src').replaceAll('&amp;', '&')
    return isSeen && source !== '' ? [source] : []
  })
}
