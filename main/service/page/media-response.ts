import { ArticleId } from '../../../contract/article.ts'
import { MediaName } from '../../../contract/rich-text.ts'
import { pictureType } from '../../documents/lines/picture-type.ts'

/** A picture's bytes; null if the article has no picture of that name. */
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
 * The response to `/media/<article-id>/<name>`: a picture of the article if its bytes are of an image type. A CSP and
 * sandbox apply when it is opened directly. Null means not found.
 */
export async function mediaResponse(
  pathname: string,
  find: FindPicture,
): Promise<{ headers: Record<string, string>; body: Uint8Array } | null> {
  const place = parseMediaPath(pathname)
  const body = place && (await find(place.id, place.name))
  const type = body && pictureType(body)
  if (!body || !type) return null
  return {
    headers: {
      'content-type': TYPES[type],
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
      // A picture's name always refers to the same bytes.
      'cache-control': 'private, max-age=86400',
    },
    body,
  }
}

function parseMediaPath(pathname: string): { id: ArticleId; name: string } | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  const [id, name, ...rest] = path.slice(MEDIA_PREFIX.length).split('/')
  const known = ArticleId.safeParse(id)
  const file = MediaName.safeParse(name)
  const isValid = path.startsWith(MEDIA_PREFIX) && rest.length === 0
  return isValid && known.success && file.success ? { id: known.data, name: file.data } : null
}
