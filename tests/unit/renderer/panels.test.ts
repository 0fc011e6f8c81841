import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../contract/commands.ts'
import { PANELS } from '../../../renderer/panels.ts'
import type { OpenReading } from '../../../renderer/session/reading/open-reading.ts'
import type { SessionCore } from '../../../renderer/session/session.ts'
import { block, someArticle } from './some-article.ts'

/** The part of a session that panels' conditions use. */
function session(article: OpenReading['article'] | null): SessionCore {
  const open = article && {
    article,
    view: { mode: 'side-by-side', languages: ['en'], type: {} },
    translations: new Map(),
    position: null,
  }
  return Object.assign(Object.create(null), { open })
}

const opened = (article: OpenReading['article'] | null): string[] =>
  PANELS.filter((panel) => panel.when(session(article))).map((panel) => panel.id)

test('every panel command has its panel, and panel ids are unique', () => {
  const ids = PANELS.map((panel) => panel.id)
  expect(ids.filter((id) => !['link', 'picture', 'log'].includes(id)).sort()).toEqual(
    COMMANDS.filter((command) => 'panel' in command)
      .map((command) => command.id)
      .sort(),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

describe('every panel can be loaded', () => {
  test.each(PANELS.map((panel) => [panel.id, panel] as const))('%s', async (_, panel) => {
    expect(await panel.load()).toBeTypeOf('function')
  })
})

test('without an article only independent panels are available', () => {
  expect(opened(null).sort()).toEqual([
    'about',
    'link',
    'log',
    'open-address',
    'palette',
    'settings',
    'shortcuts',
    'typography',
  ])
})

test('with an article its languages and contents are available, also without headings', () => {
  const plain = someArticle([block('p1', 'One.')])
  expect(opened(plain)).toEqual(
    expect.arrayContaining(['languages', 'add-translation', 'contents']),
  )
})
