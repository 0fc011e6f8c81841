import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { composeAligner } from '../../main/compose-aligner.ts'

const Bead = z.tuple([z.array(z.int()), z.array(z.int())])
const Translation = z.object({ lines: z.array(z.string()), gold: z.array(Bead) })
const Story = z.object({
  en: z.array(z.string()),
  zh: Translation,
  ru: Translation,
  ar: Translation,
  ja: Translation,
})

const root = fileURLToPath(new URL('../..', import.meta.url))
const story = Story.parse(
  JSON.parse(readFileSync(new URL('alignment/ferry.json', import.meta.url), 'utf8')),
)

// A dozen sentences teach nothing of their words; lengths, names, numbers and marks have to do where there is no word list.
test.each([
  ['zh', 10],
  ['ru', 9],
  ['ar', 9],
  ['ja', 10],
] as const)('a short story in English and %s: at least %i beads right', async (language, least) => {
  const align = await composeAligner(root)
  const { lines, gold } = story[language]
  const { beads } = align(
    { language: 'en', blocks: [story.en] },
    { language, blocks: lines.map((line) => [line]) },
  )
  const found = new Set(beads.map(({ source, target }) => JSON.stringify([source, target])))
  const wrong = gold.filter((bead) => !found.has(JSON.stringify(bead)))
  expect(gold.length - wrong.length, JSON.stringify([...found])).toBeGreaterThanOrEqual(least)
})

test('the same story the other way round gives the same beads', async () => {
  const align = await composeAligner(root)
  const english = { language: 'en', blocks: [story.en] }
  const chinese = { language: 'zh-Hans', blocks: [story.zh.lines] }
  const there = align(english, chinese).beads.map(({ source, target }) => [source, target])
  const back = align(chinese, english).beads.map(({ source, target }) => [target, source])
  expect(back).toEqual(there)
})
