import { expect, test } from 'vitest'
import { importDocument } from '../../../../main/documents/import-document.ts'
import { TINY_PNG } from '../../../support/files/tiny-picture.ts'
import { splitSentences } from '../../../support/files/sentence-splitter.ts'

test('pictures of a saved page are loaded from its folder, by their addresses in the page', async () => {
  const sentence = 'The bridge at Velm was closed in 1962, and nobody in the whole town knew why.'
  const html = `<!doctype html><html><head><link rel="canonical" href="https://example.org/news/bridge"></head>
<body><article><h1>The bridge at Velm</h1><p>${sentence}</p>
<figure><img src="bridge_files/photo.png" srcset="https://example.org/photo-2x.png 2x" alt="A bridge"><figcaption>The bridge in 1961</figcaption></figure>
<p>${sentence}</p></article></body></html>`
  const asked: string[] = []
  const { blocks, media } = await importDocument(Buffer.from(html), 'bridge.html', splitSentences, {
    beside: (address) => {
      asked.push(address)
      return TINY_PNG
    },
  })
  expect(asked).toEqual(['bridge_files/photo.png'])
  expect(media.map(({ name }) => name)).toEqual(['picture-1.png'])
  expect(blocks.find(({ picture }) => picture)?.picture).toMatchObject({ alt: 'A bridge' })
})
