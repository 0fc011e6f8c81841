import { useCallback, useMemo, useState } from 'react'
import type { LeftOutControl, SessionCore } from '../../session/session.ts'

/** Shows, restores and removes the passages that cleaning left out of the open article. */
export function useLeftOut({ reading, control }: SessionCore): LeftOutControl {
  const { restore } = reading
  const [isShown, setShown] = useState(false)
  const toggle = useCallback(() => {
    control.current?.remember()
    setShown((isShown) => !isShown)
  }, [control])
  const put = useCallback(
    (key: string, restored: boolean) => {
      control.current?.remember()
      void restore(key, restored)
    },
    [control, restore],
  )
  return useMemo(() => ({ isShown, toggle, put }), [isShown, toggle, put])
}
