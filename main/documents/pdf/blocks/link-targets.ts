import type { OpenPdf } from '../page/open-pdf.ts'
import type { PdfDestination } from '../objects/page-links.ts'
import type { PdfParagraph } from './build-paragraphs.ts'

/** Collects the destinations of a document's links and assigns them anchors. */
export class LinkTargets {
  readonly #numbers = new Map<string, number>()
  readonly #wanted: PdfDestination[] = []

  /** The href of a destination: `#` and its anchor. */
  hrefOf(destination: PdfDestination): string {
    const key = JSON.stringify(destination)
    const known = this.#numbers.get(key) ?? this.#wanted.push(destination)
    this.#numbers.set(key, known)
    return `#place-${known}`
  }

  /**
   * The anchors of the paragraphs that links lead to. A destination's paragraph is the first on its page that begins at or below it.
   * @param pages the object numbers of the pages, in order.
   */
  async anchorsByParagraph(
    pdf: Pick<OpenPdf, 'namedDestinations'>,
    pages: readonly (number | null)[],
    paragraphs: readonly PdfParagraph[],
  ): Promise<Map<PdfParagraph, string[]>> {
    const anchors = new Map<PdfParagraph, string[]>()
    if (this.#wanted.length === 0) return anchors
    const hasNames = this.#wanted.some((one) => typeof one === 'string')
    const named = hasNames
      ? await pdf.namedDestinations().catch(() => new Map<string, never>())
      : new Map<string, never>()
    const numbers = new Map(pages.map((object, index) => [object, index + 1]))
    const byPage = Map.groupBy(paragraphs, ({ first }) => first.page)
    for (const [index, wanted] of this.#wanted.entries()) {
      const found = typeof wanted === 'string' ? named.get(wanted) : wanted
      const page = found === undefined ? undefined : numbers.get(found.page)
      const onPage = (page === undefined ? undefined : byPage.get(page)) ?? []
      const top = found?.top ?? null
      const below = onPage.filter(({ first }) => top === null || first.y <= top + 2)
      const nearest = below.reduce<PdfParagraph | null>(
        (best, one) => (best === null || (top !== null && one.first.y > best.first.y) ? one : best),
        null,
      )
      const target = nearest ?? onPage.at(-1)
      if (target === undefined) continue
      const own = anchors.get(target) ?? []
      own.push(`place-${index + 1}`)
      anchors.set(target, own)
    }
    return anchors
  }
}
