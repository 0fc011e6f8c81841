/** The metadata that a document declares about its own article. */
export type Declared = {
  title: string
  byline: string | null
  published: string | null
  publisher: string | null
  url: string | null
  /** A BCP 47 tag, as the document gives it. */
  language?: string | null
}
