import type { OpenReading } from '../../session/reading/open-reading.ts'
import type { PaletteItem } from './palette-group.ts'

/** Returns the chapters of the open article, which are found by their titles, also by those of the loaded translations. */
export function chapterItems(
  { article, translations }: Pick<OpenReading, 'article' | 'translations'>,
  goTo: (chapter: number) => void,
): PaletteItem[] {
  const titles = [...translations.values()].map((one) => one.chapterTitles ?? [])
  return article.chapters.map(({ title }, at) => ({
    id: `chapter-${at}`,
    label: title,
    language: article.language,
    words: titles.flatMap((translated) => translated[at] ?? []),
    isSearched: true,
    run: () => goTo(at),
  }))
}
