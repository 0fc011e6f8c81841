import { useEffect } from 'react'
import type { View } from '../../../contract/reading.ts'
import { defaultType } from '../../session/type-setting.ts'
import { loadFaces } from '../../ui/typeface.ts'

/** Loads the fonts of the columns. */
export function useColumnFaces(view: View | undefined): void {
  const faces = view?.languages
    .map((language) => `${language} ${(view.type[language] ?? defaultType(language)).family}`)
    .join()
  useEffect(() => {
    for (const face of faces?.split(',') ?? []) {
      const [language = 'en', family] = face.split(' ')
      void loadFaces(language, family === 'sans' ? 'sans' : 'serif')
    }
  }, [faces])
}
