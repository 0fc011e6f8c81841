import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const NAME = 'sentencex_wasm_bg.wasm'

/** The sentence splitter's WebAssembly: from the build or, in development, from the package. */
export function readSentenceWasm(appRoot: string): Uint8Array {
  const built = join(appRoot, 'out', 'main', NAME)
  if (existsSync(built)) return readFileSync(built)
  return readFileSync(
    createRequire(join(appRoot, 'package.json')).resolve(`sentencex-wasm/${NAME}`),
  )
}
