import type { i18n } from 'i18next'
import type { ComponentType } from 'react'
import { lazyPart } from './session/later-strings.ts'
import type { Panel } from './session/panel.ts'

/** The panels of all features, found by their `panels.ts`. */
const panelModules = import.meta.glob<readonly Panel[]>('./features/*/panels.ts', {
  eager: true,
  import: 'panels',
})

export const PANELS: readonly Panel[] = Object.values(panelModules).flat()

/** Panels by id with their components, each a lazy chunk: none is part of the first screen. */
export function lazyPanels<Some extends Panel>(panels: readonly Some[], i18n: i18n) {
  return new Map<string, Some & { Component: ComponentType }>(
    panels.map((panel) => [panel.id, { ...panel, Component: lazyPart(i18n, panel.load) }]),
  )
}
