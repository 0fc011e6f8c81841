import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Reads the data files of pdf.js by name (`cmaps/GB1-H.bcmap`, `wasm/openjpeg.wasm`): from the build or, in
 * development, from the package. Null for any other name.
 */
export function openPdfAssets(appRoot: string): (name: string) => Uint8Array | null {
  const built = join(appRoot, 'out', 'main', 'pdfjs')
  let folder: string | null = null
  return (name) => {
    if (!/^(?:cmaps\/[\w-]+\.bcmap|wasm\/(?:jbig2|openjpeg)\.wasm)$/.test(name)) return null
    folder ??= existsSync(built) ? built : packageFolder(appRoot)
    const file = join(folder, name)
    return existsSync(file) ? readFileSync(file) : null
  }
}

function packageFolder(appRoot: string): string {
  return dirname(createRequire(join(appRoot, 'package.json')).resolve('pdfjs-dist/package.json'))
}
