import { expect, test } from 'vitest'
import type { Reading, View } from '../../../../../contract/reading.ts'
import { saveView } from '../../../../../renderer/session/reading/save-view.ts'
import { block, someArticle } from '../../some-article.ts'

const VIEW: View = { mode: 'interleaved', languages: ['en', 'ja'], type: {} }
const article = someArticle([block('p1', 'One.')])

function setUp(kept: Reading) {
  const saved: { articleId: string; reading: Reading }[] = []
  const never = async (): Promise<never> => {
    throw new Error('not asked')
  }
  const host = {
    client: {
      articles: { open: async () => article, restore: never },
      translations: { open: never },
      reading: {
        load: async () => kept,
        save: async (input: { articleId: string; reading: Reading }) => void saved.push(input),
      },
    },
    fit: (_: unknown, view: View | null): View => view ?? { ...VIEW, languages: ['en'] },
  }
  return { host, saved }
}
const withGerman = ({ languages }: View) => ({ languages: [...languages, 'de'] })

test('changes the view of an article that is not open, and keeps its position', async () => {
  const position = { top: 'p1.s1', offset: 3, caret: null }
  const { host, saved } = setUp({ view: VIEW, position })
  await saveView(host, 'a', withGerman)
  const view = { ...VIEW, languages: ['en', 'ja', 'de'] }
  expect(saved).toEqual([{ articleId: 'a', reading: { view, position } }])
})

test('without a saved view it changes the default one', async () => {
  const { host, saved } = setUp({ view: null, position: null })
  await saveView(host, 'a', withGerman)
  expect(saved[0]?.reading.view?.languages).toEqual(['en', 'de'])
})
