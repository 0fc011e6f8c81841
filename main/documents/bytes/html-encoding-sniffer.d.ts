declare module 'html-encoding-sniffer' {
  /** The encoding in which a browser would decode the bytes: BOM, then `<meta charset>`, then the default. */
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: { maxPrescanBytes?: number; defaultEncoding?: string },
  ): string
}
