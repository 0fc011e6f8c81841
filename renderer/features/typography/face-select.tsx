import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/select.tsx'
import {
  DYSLEXIC_FACE,
  type Family,
  fontFamily,
  loadFaces,
  loadNamedFace,
} from '../../ui/typeface.ts'
import { bundledFaces, bundledName, type FaceChoice, namedFaces } from './faces/faces-of.ts'
import type { TypeScope } from './type-scope.ts'
import styles from './typography-panel.module.css'

const FAMILIES: readonly Family[] = ['serif', 'sans']

const codeOf = ({ family, face }: FaceChoice): string =>
  face === null ? family : `${family} ${face}`

function choiceOf(code: string): FaceChoice {
  const [family, ...name] = code.split(' ')
  return {
    family: family === 'sans' ? 'sans' : 'serif',
    face: name.length > 0 ? name.join(' ') : null,
  }
}

/** The list of typefaces, each shown in itself: those that come with Diglot, then those of the computer. */
export function FaceSelect({
  scope,
  languages,
}: {
  scope: TypeScope
  languages: readonly string[]
}) {
  const { t } = useTranslation()
  const id = useId()
  const { language, values } = scope
  const [shown = 'en'] = languages
  // Measured when the panel opens, not on every change.
  const [named] = useState(() => namedFaces(languages))
  useEffect(() => {
    for (const family of FAMILIES) void loadFaces(shown, family)
    // Shown in itself.
    void loadNamedFace(DYSLEXIC_FACE)
  }, [shown])
  const current: FaceChoice = { family: values.family, face: values.face }
  const bundled = bundledFaces(languages, current)
  const isThere =
    current.face === null || [...bundled, ...named].some((one) => codeOf(one) === codeOf(current))
  // Its letters are those of its own name, whatever text is shown.
  const drawnIn = ({ family, face }: FaceChoice) =>
    fontFamily(face === DYSLEXIC_FACE ? 'en' : shown, family, face)
  const option = (choice: FaceChoice, label: string) => (
    <option key={codeOf(choice)} value={codeOf(choice)} style={{ fontFamily: drawnIn(choice) }}>
      {label}
    </option>
  )
  const generic = { serif: t('typography.serif'), sans: t('typography.sans') } as const
  return (
    <div className={styles['face']}>
      <label htmlFor={id}>{t('typography.face')}</label>
      <Select
        id={id}
        value={codeOf(current)}
        style={{ fontFamily: drawnIn(current) }}
        onChange={(event) => scope.set(choiceOf(event.currentTarget.value))}
      >
        <optgroup label={t('typography.bundled')}>
          {FAMILIES.map((family) =>
            option(
              { family, face: null },
              language === null
                ? generic[family]
                : `${bundledName(language, family)} · ${generic[family]}`,
            ),
          )}
          {bundled.map((choice) => option(choice, `${choice.face} · ${t('typography.dyslexic')}`))}
        </optgroup>
        {named.length > 0 || !isThere ? (
          <optgroup label={t('typography.installed')}>
            {isThere ? null : option(current, t('typography.absent', { face: current.face }))}
            {named.map((choice) => option(choice, choice.face ?? ''))}
          </optgroup>
        ) : null}
      </Select>
    </div>
  )
}
