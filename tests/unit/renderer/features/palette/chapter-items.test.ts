import { expect, test } from 'vitest'
import { chapterItems } from '../../../../../renderer/features/palette/chapter-items.ts'
import { groupFinder } from '../../../../../renderer/features/palette/find-in-groups.ts'
import { block, someArticle, translations } from '../../some-article.ts'

const CHAPTERS = ['The oil', 'The wick'].map((title, at) => ({
  title,
  depth: 0,
  block: `h${at + 1}`,
  part: 0,
}))
const article = {
  ...someArticle([block('h1', 'The oil'), block('h2', 'The wick')]),
  chapters: CHAPTERS,
}
const [german] = translations({ de: {} }).values()
if (!german) throw new Error('no translation')
const open = {
  article,
  translations: new Map([['de', { ...german, chapterTitles: [null, 'Der Docht'] }]]),
}

test('chapters are found by their titles and by translated ones, and only by typing', () => {
  const chosen: number[] = []
  const items = chapterItems(open, (at) => chosen.push(at))
  const find = groupFinder([{ title: 'Contents', items }])
  expect(find('')).toEqual([])
  for (const query of ['wick', 'docht']) {
    const [group] = find(query)
    expect(group?.items.map((one) => one.label)).toEqual(['The wick'])
    group?.items[0]?.run()
  }
  expect(chosen).toEqual([1, 1])
})
