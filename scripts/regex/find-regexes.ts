import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from 'vite'
import * as z from 'zod'

/** A regular expression of the product, and the file in which it is written or built. */
export type FoundRegex = { readonly file: string; readonly source: string; readonly flags: string }

const Literal = z.object({ regex: z.object({ pattern: z.string(), flags: z.string() }) })

/** The regular expressions of the product's sources, each once per file: literals, and those built while modules load. */
export async function findRegexes(root: string): Promise<FoundRegex[]> {
  const files = globSync('{contract,main,renderer}/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.d.ts'))
    .sort()
  const literals = files.flatMap((file) => literalsOf(file, readFileSync(join(root, file), 'utf8')))
  const all = [...literals, ...(await builtRegexes(root, files))]
  const keyOf = ({ file, source, flags }: FoundRegex) => `${file} /${source}/${flags}`
  return [...new Map(all.map((one) => [keyOf(one), one])).values()]
}

function literalsOf(file: string, text: string): FoundRegex[] {
  const found: FoundRegex[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const literal = Literal.safeParse(node)
    if (literal.success) {
      const { pattern, flags } = literal.data.regex
      found.push({ file, source: pattern, flags })
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(parseSync(file, text).program)
  return found
}

/** Entry points run when they are loaded, and the renderer needs a bundler. */
const NOT_LOADED =
  /^renderer\/|\/index\.ts$|^main\/cli\.ts$|\/(?:worker|preload)\.ts$|^main\/electron\//

/** The regular expressions that modules build from strings, such as word lists, when they are loaded. */
async function builtRegexes(root: string, files: readonly string[]): Promise<FoundRegex[]> {
  const found: FoundRegex[] = []
  const Original = globalThis.RegExp
  const base = pathToFileURL(`${root}/`).href
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags], newTarget) {
      const built: RegExp = Reflect.construct(target, [source, flags], newTarget)
      const stack = new Error().stack ?? ''
      const at = stack
        .split('\n')
        .find((line) => line.includes(base) && !line.includes('/scripts/'))
      const file = at?.slice(at.indexOf(base) + base.length).replace(/:.*/, '')
      if (file !== undefined && !file.startsWith('node_modules/'))
        found.push({ file, source: built.source, flags: built.flags })
      return built
    },
  })
  try {
    for (const file of files)
      if (!NOT_LOADED.test(file)) await import(pathToFileURL(join(root, file)).href)
  } finally {
    globalThis.RegExp = Original
  }
  return found
}
