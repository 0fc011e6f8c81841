import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makePng } from './make-png.ts'

const SENTENCE = 'The bridge at Velm was closed in 1962, and nobody in the whole town knew why.'

/** Writes a page as a browser saves it: `velm.html`, and `velm_files` with its picture and other resources. */
export async function savePage(folder: string): Promise<{ page: string; pictures: string }> {
  const page = join(folder, 'velm.html')
  const pictures = join(folder, 'velm_files')
  await mkdir(pictures, { recursive: true })
  await writeFile(
    page,
    `<!doctype html><html lang="en"><head><title>The bridge at Velm</title>
<link rel="stylesheet" href="./velm_files/main.css"></head><body><article><h1>The bridge at Velm</h1>
<p>${SENTENCE} On Monday the engineers came, and looked at it for a long time.</p>
<figure><img src="./velm_files/the%20bridge.png" alt="A bridge"><figcaption>The bridge in 1961</figcaption></figure>
<p>The mayor has asked for money. The government has not answered, and it will not do so soon.</p></article></body></html>`,
  )
  await writeFile(join(pictures, 'the bridge.png'), makePng(320, 200))
  await writeFile(join(pictures, 'other.png'), makePng(40, 40))
  await writeFile(join(pictures, 'main.css'), 'body { color: red }')
  await writeFile(join(pictures, 'saved_resource.html'), '<p>An advertisement, in a frame.</p>')
  return { page, pictures }
}
