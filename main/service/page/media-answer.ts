import { ArticleId } from '../../../contract/article.ts'
import { MediaName } from '../../../contract/rich-text.ts'
import { pictureType } from '../../documents/lines/picture-type.ts'

/** A picture's bytes; null where the article has none of that name. */
export type FindPicture = (id: ArticleId, name: string) => Promise<Uint8Array | null>

export const MEDIA_PREFIX = '/media/'

const TYPES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
} as const

/**
 * The answer to `/media/<article-id>/<name>`: what the library has under that name, if the article knows it and its
 * bytes are a picture. Opened by itself it may do nothing: a policy of its own, and a sandbox. Null is not found.
 */
export async function mediaAnswer(
  pathname: string,
  find: FindPicture,
): Promise<{ headers: Record<string, string>; body: Uint8Array } | null> {
  const place = placeOf(pathname)
  const body = place && (await find(place.id, place.name))
  const type = body && pictureType(body)
  if (!body || !type) return null
  return {
    headers: {
      'content-type': TYPES[type],
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
      // The name stands for these bytes as long as the article is there.
      'cache-control': 'private, max-age=86400',
    },
    body,
  }
}

function placeOf(pathname: string): { id: ArticleId; name: string } | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  const [id, name, ...rest] = path.slice(MEDIA_PREFIX.length).split('/')
  const known = ArticleId.safeParse(id)
  const file = MediaName.safeParse(name)
  const isPlace = path.startsWith(MEDIA_PREFIX) && rest.length === 0
  return isPlace && known.success && file.success ? { id: known.data, name: file.data } : null
}
