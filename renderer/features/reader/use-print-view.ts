import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { View } from '../../../contract/reading.ts'

/**
 * Returns the view, with the on-demand mode replaced by the interleaved one while printing, where nothing can be
 * revealed.
 */
export function usePrintView(view: View): View {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // The browser prints the document as it is when the listener returns.
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
