import type { View } from '../../../contract/reading.ts'
import type { ReadingHost } from './reading-host.ts'

/** Saves a change of the view of an article that is not open. Rejects if loading or saving fails. */
export async function saveView(
  { client, fit }: Pick<ReadingHost, 'client' | 'fit'>,
  articleId: string,
  change: (view: View) => Partial<View>,
): Promise<void> {
  const [article, { view: saved, position }] = await Promise.all([
    client.articles.open({ id: articleId }),
    client.reading.load({ articleId }),
  ])
  const view = fit(article, saved)
  await client.reading.save({
    articleId,
    reading: { view: { ...view, ...change(view) }, position },
  })
}
