import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { View } from '../../../contract/reading.ts'

/** The view as it is shown, and as it is printed: paper shows nothing on demand, so that its pairs stand one under the other. */
export function usePrintView(view: View): View {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // The page that is printed is the one that stands when the listener returns.
    const begin = (): void => flushSync(() => setPrinting(true))
    const end = (): void => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting && view.mode === 'on-demand' ? { ...view, mode: 'interleaved' } : view
}
