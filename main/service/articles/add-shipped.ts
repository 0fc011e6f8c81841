import type { ShippedFiles } from '../stored/shipped-files.ts'
import type { ArticleShelf } from './article-shelf.ts'

/** Imports a shipped article; a failure must not prevent the start. */
export async function addShipped(
  shelf: Pick<ArticleShelf, 'add'>,
  shipped: Pick<ShippedFiles, 'original'>,
  id: string,
  log: (message: string, error: unknown) => void,
): Promise<void> {
  try {
    const original = await shipped.original(id)
    if (original) await shelf.add(original.bytes, original.name)
  } catch (error) {
    log('A shipped article was not imported', error)
  }
}
