import type { Article } from '../../../contract/article.ts'
import type { Position, View } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'

/** An article that is open, and what one sees of it. */
export type OpenReading = {
  article: Article
  view: View
  /** Those of the view's languages at least, by language. */
  translations: ReadonlyMap<string, Translation>
  /** Where the article was left; read once, when it is opened. */
  position: Position | null
}

/** A part of a view, or how to make it from the view as it is then. */
export type ViewChange = Partial<View> | ((view: View) => Partial<View>)
