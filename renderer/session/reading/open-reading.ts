import type { Article } from '../../../contract/article.ts'
import type { Position, Side, View } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'

/** An open article with its view and translations. */
export type OpenReading = {
  article: Article
  view: View
  /** By language; at least those of the view. */
  translations: ReadonlyMap<string, Translation>
  /** The saved reading position; used once, on opening. */
  position: Position | null
  /** The saved side panel; used once, on opening. */
  side?: Side | undefined
}

/** A partial view, or a function that returns one for the current view. */
export type ViewChange = Partial<View> | ((view: View) => Partial<View>)
