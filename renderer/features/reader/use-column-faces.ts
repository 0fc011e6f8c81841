import { useEffect } from 'react'
import type { View } from '../../../contract/reading.ts'
import type { TypeSetting } from '../../../contract/typography.ts'
import { typeOf } from '../../session/type-setting.ts'
import { loadFaces, loadNamedFace } from '../../ui/typeface.ts'

type Column = { language: string } & Pick<TypeSetting, 'family' | 'face'>

/** Loads the fonts of the columns. */
export function useColumnFaces(view: View | undefined): void {
  const faces = JSON.stringify(
    view?.languages.map((language) => {
      const { family, face } = typeOf(view, language)
      return { language, family, face }
    }) ?? [],
  )
  useEffect(() => {
    const columns: Column[] = JSON.parse(faces)
    for (const { language, family, face } of columns) {
      void loadFaces(language, family)
      void loadNamedFace(face)
    }
  }, [faces])
}
