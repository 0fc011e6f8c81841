import { useEffect } from 'react'
import type { View } from '../../../contract/reading.ts'
import { useLatest } from '../../ui/use-latest.ts'
import type { SessionCore } from '../session.ts'
import { charactersBefore } from './article-progress.ts'
import { ReadingClock } from './reading-clock.ts'
import { isReading, speedKey, withStretch } from './reading-speed.ts'

/** In seconds: what was measured is saved at this interval, and when the window is hidden. */
const SAVE_SECONDS = 120

/** The language that is read: the source, unless only a translation is shown. */
export function readLanguage(source: string, { mode, languages }: View): string {
  const translation = languages.find((language) => language !== source)
  const isHidden = mode === 'translation-only' || !languages.includes(source)
  return isHidden ? (translation ?? source) : source
}

type Parts = Pick<SessionCore, 'open' | 'topPath' | 'places' | 'settings' | 'changeSettings'>

/** Measures how fast a person reads, while the window is visible, and keeps it in the settings. */
export function useReadingClock(parts: Parts): void {
  const latest = useLatest(parts)
  const { open, topPath, places } = parts
  const article = open?.article ?? null
  const key = open
    ? speedKey(open.article.language, readLanguage(open.article.language, open.view))
    : null
  const { landing } = places
  useEffect(() => {
    if (article === null || key === null) return undefined
    let pending = { characters: 0, seconds: 0 }
    const save = (): void => {
      const { settings, changeSettings } = latest.current
      const { characters, seconds } = pending
      if (seconds === 0) return
      pending = { characters: 0, seconds: 0 }
      const { readingSpeed } = settings
      changeSettings({
        readingSpeed: {
          ...readingSpeed,
          [key]: withStretch(readingSpeed[key], characters, seconds),
        },
      })
    }
    const clock = new ReadingClock({
      now: () => performance.now(),
      isReading: (characters, seconds) => isReading(key, characters, seconds),
      onStretch: ({ characters, seconds }) => {
        pending.characters += characters
        pending.seconds += seconds
        if (pending.seconds >= SAVE_SECONDS) save()
      },
    })
    const follow = (): void => {
      if (document.visibilityState !== 'visible') return
      const offset = charactersBefore(article, topPath.current())
      clock.moved({ text: `${article.id} ${article.part}`, offset })
    }
    const changed = (): void => {
      clock.interrupt()
      if (document.visibilityState === 'hidden') save()
      else follow()
    }
    follow()
    const end = topPath.subscribe(follow)
    document.addEventListener('visibilitychange', changed)
    return () => {
      end()
      document.removeEventListener('visibilitychange', changed)
      save()
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a jump, as another part, begins anew
  }, [article, key, landing, latest, topPath])
}
