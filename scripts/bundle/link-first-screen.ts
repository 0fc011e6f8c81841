import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).optional(),
    imports: z.array(z.string()).optional(),
  }),
)

/**
 * Links the app's style sheet in the built page. The entry script imports the app dynamically after the first paint, so Vite, which
 * links the sheets of static imports only, omits it; the first screen needs it. Scripts are not preloaded, as compiling them
 * would delay the first paint. `folder` contains index.html and Vite's manifest.json.
 */
export async function linkFirstScreen(folder: string): Promise<void> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const chunks: string[] = []
  const sheets: string[] = []
  const visit = (name: string): void => {
    const chunk = manifest[name]
    if (!chunk || chunks.includes(chunk.file)) return
    chunks.push(chunk.file)
    sheets.push(...(chunk.css ?? []))
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  visit('main.tsx')
  if (chunks.length === 0 || sheets.length === 0) throw new Error('main.tsx is not in the manifest')
  const links = sheets.map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`)
  const index = join(folder, 'index.html')
  const html = await readFile(index, 'utf8')
  await writeFile(
    index,
    html.replace('</head>', () => `  ${links.join('\n    ')}\n  </head>`),
  )
}
