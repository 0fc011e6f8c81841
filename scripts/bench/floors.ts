import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** The least F1 of each case of a corpus, by name, and of their mean. */
export type Floors = { readonly mean: number; readonly cases: Readonly<Record<string, number>> }

const Floors = z.object({ mean: z.number(), cases: z.record(z.string(), z.number()) })

/** How far a case and the mean may fall below the score that the floors were made from. */
const CASE_SLACK = 0.01
const MEAN_SLACK = 0.003

/** Floors at the current scores, rounded down to three digits. */
export function floorsOf(scores: ReadonlyMap<string, number>): Floors {
  const cases = [...scores].map(([name, score]) => [name, below(score, CASE_SLACK)] as const)
  return { mean: below(meanOf(scores), MEAN_SLACK), cases: Object.fromEntries(cases) }
}

export function meanOf(scores: ReadonlyMap<string, number>): number {
  return [...scores.values()].reduce((sum, score) => sum + score, 0) / scores.size
}

/** The floors of a corpus, kept in `floors.json` of its folder. */
export function readFloors(folder: string): Floors {
  return Floors.parse(JSON.parse(readFileSync(join(folder, 'floors.json'), 'utf8')))
}

export function writeFloors(folder: string, floors: Floors): void {
  writeFileSync(join(folder, 'floors.json'), `${JSON.stringify(floors, null, 2)}\n`)
}

function below(score: number, slack: number): number {
  return Math.max(0, Math.floor((score - slack) * 1000) / 1000)
}
