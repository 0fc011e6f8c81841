import { useEffect } from 'react'
import type { View } from '../../../contract/reading.ts'
import type { TypeSetting } from '../../../contract/typography.ts'
import { typeOf } from '../../session/type-setting.ts'
import { loadFaces } from '../../ui/typeface.ts'

type Column = { language: string } & Pick<TypeSetting, 'family'>

/** Loads the fonts of the columns. */
export function useColumnFaces(view: View | undefined): void {
  const faces = JSON.stringify(
    view?.languages.map((language) => {
      const { family } = typeOf(view, language)
      return { language, family }
    }) ?? [],
  )
  useEffect(() => {
    const columns: Column[] = JSON.parse(faces)
    for (const { language, family } of columns) void loadFaces(language, family)
  }, [faces])
}
