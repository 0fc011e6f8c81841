import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importDocument } from '../../../../main/documents/import-document.ts'
import { encode } from '../../../support/files/encode.ts'
import { testLibrary } from '../../../support/service/test-library.ts'
import { testService } from '../../../support/service/test-service.ts'
import { splitSentences } from '../../../support/files/sentence-splitter.ts'

test("a page without a declared encoding uses the server's, also when it is imported again", async () => {
  const page =
    '<!doctype html><html><body><h1>Pregovori</h1><p>Nastavit će se sljedeći tjedan.</p></body></html>'
  const bytes = encode(page, 'windows-1250')
  const library = await testLibrary({
    importDocument: (content, name, { charset } = {}) =>
      importDocument(content, name, splitSentences, charset === undefined ? {} : { charset }),
  })
  const fetchPage = async (url: string) => ({ bytes, url, name: 'page', charset: 'windows-1250' })
  const { service } = await testService({ library, fetchPage })
  const added = await service.articles.importAddress('https://example.org/page')
  if (!('id' in added)) throw new Error(added.problem)
  const text = async () =>
    (await service.articles.open(added.id))?.blocks.flatMap(({ segments }) =>
      segments.map((segment) => segment.text),
    )
  // Detection by letters alone would give Danish.
  const wanted = ['Nastavit će se sljedeći tjedan.']
  expect(await text()).toEqual(wanted)
  const language = (await library.shelf.record(added.id))?.language ?? ''
  await rm(join(library.root, 'locales', language, `${added.id}.json`))
  expect(await text()).toEqual(wanted)
})
