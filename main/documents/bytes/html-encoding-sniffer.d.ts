declare module 'html-encoding-sniffer' {
  /** The encoding that a browser would read the bytes in: BOM, then `<meta charset>`, then the default. */
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: { maxPrescanBytes?: number; defaultEncoding?: string },
  ): string
}
