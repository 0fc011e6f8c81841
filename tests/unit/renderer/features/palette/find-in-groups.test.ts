import { expect, test } from 'vitest'
import { groupFinder } from '../../../../../renderer/features/palette/find-in-groups.ts'
import type { PaletteItem } from '../../../../../renderer/features/palette/palette-group.ts'

const item = (label: string, more: Partial<PaletteItem> = {}): PaletteItem => ({
  id: label,
  label,
  run: () => undefined,
  ...more,
})

const commands = { title: 'Commands', items: [item('Next theme', { words: ['dark'] })] }
const settings = { title: 'Settings', items: [item('Dark', { isSearched: true })] }
const articles = { title: 'Articles', items: [item('Darkness at noon'), item('The dark')] }

const labels = (groups: ReturnType<ReturnType<typeof groupFinder>>) =>
  groups.map(({ title, items }) => [title, items.map((one) => one.label)])

const find = groupFinder([commands, settings, articles])

test('without a query all is shown but what is only searched for', () => {
  expect(labels(find(' '))).toEqual([
    ['Commands', ['Next theme']],
    ['Articles', ['Darkness at noon', 'The dark']],
  ])
})

test('the group with the best match is first, and the best match first in its group', () => {
  expect(labels(find('dark'))).toEqual([
    ['Settings', ['Dark']],
    ['Articles', ['Darkness at noon', 'The dark']],
    ['Commands', ['Next theme']],
  ])
})

test('nothing is found as no group', () => {
  expect(find('xyzzy')).toEqual([])
})

test('a group has as many matches as one can look through', () => {
  const many = Array.from({ length: 200 }, (_, at) => item(`Text ${at}`))
  const [group] = groupFinder([{ title: 'Articles', items: many }])('text')
  expect(group?.items).toHaveLength(50)
  expect(group?.items[0]?.label).toBe('Text 0')
})
