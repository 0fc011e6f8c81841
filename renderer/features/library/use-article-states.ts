import { useEffect, useState } from 'react'
import type { ArticleState } from '../../../contract/article.ts'
import { MAX_STATES } from '../../../contract/procedures/list-limit.ts'
import { useSession } from '../../session/session.ts'

export type ArticleStates = ReadonlyMap<string, ArticleState>

/** Cards that are rendered again at once: those on screen soon, of a long list many, as the whole list takes part. */
const stepAt = (at: number): number => (at < 10 * MAX_STATES ? 1 : 40 * MAX_STATES)

/**
 * Returns the states of articles as far as they are loaded, some at a time in their order, and again when the library
 * changes. Without them, cards show less: a failure is not reported here, as the list reports its own.
 */
export function useArticleStates(ids: readonly string[]): ArticleStates {
  const { client, events } = useSession()
  const [states, setStates] = useState<ArticleStates>(new Map())
  const [version, setVersion] = useState(0)
  useEffect(
    () =>
      events.listen(({ type }) => {
        if (/^(?:library|article|translation)-changed$/u.test(type)) setVersion((last) => last + 1)
      }),
    [events],
  )
  const wanted = ids.join('\n')
  useEffect(() => {
    const ended = new AbortController()
    const all = wanted === '' ? [] : wanted.split('\n')
    const load = async (): Promise<void> => {
      const pending: ArticleState[] = []
      for (let at = 0; at < all.length && !ended.signal.aborted; at += MAX_STATES) {
        const batch = all.slice(at, at + MAX_STATES)
        const loaded = await client.articles.states({ ids: batch }, { signal: ended.signal })
        pending.push(...loaded)
        const isLast = at + MAX_STATES >= all.length
        if (pending.length < stepAt(at) && !isLast) continue
        const taken = pending.splice(0).map((one) => [one.id, one] as const)
        setStates((last) => new Map([...last, ...taken]))
      }
    }
    load().catch((error: unknown) => {
      if (!ended.signal.aborted) reportError(error)
    })
    return () => ended.abort()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another version is another library
  }, [client, wanted, version])
  return states
}
