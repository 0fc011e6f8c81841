import type { View } from '../../../contract/reading.ts'
import type { ReadingHost } from './reading-host.ts'

/** Changes how an article is seen that is not open: it will be opened so. Rejects where it could not be kept. */
export async function keepView(
  { client, fit }: Pick<ReadingHost, 'client' | 'fit'>,
  articleId: string,
  change: (view: View) => Partial<View>,
): Promise<void> {
  const [article, { view: kept, position }] = await Promise.all([
    client.articles.open({ id: articleId }),
    client.reading.load({ articleId }),
  ])
  const view = fit(article, kept)
  await client.reading.save({
    articleId,
    reading: { view: { ...view, ...change(view) }, position },
  })
}
