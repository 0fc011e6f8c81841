import { type RefObject, useEffect, useState } from 'react'

/** Returns whether the article's title has been scrolled away above the toolbar. `key` changes with the title's element. */
export function useTitleAway(bar: RefObject<HTMLElement | null>, key: string | null): boolean {
  /** The key of the title that is away. */
  const [away, setAway] = useState<string | null>(null)
  useEffect(() => {
    const title = key === null ? null : document.querySelector('#article [data-row="title"]')
    if (!title) return undefined
    const height = bar.current?.offsetHeight ?? 0
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1)
        if (!last) return
        setAway(!last.isIntersecting && last.boundingClientRect.top < height ? key : null)
      },
      { rootMargin: `-${height}px 0px 0px` },
    )
    observer.observe(title)
    return () => observer.disconnect()
  }, [bar, key])
  return away !== null && away === key
}
