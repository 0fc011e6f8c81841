import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** A package with code in the app's bundles. `texts` are its complete licence and notice files. */
export interface BundledPackage {
  name: string
  version: string
  licence: string
  texts: string[]
}

interface Manifest {
  name: string
  version: string
  license?: string
  dependencies?: Record<string, string>
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|ofl)(?:[-.].*)?$/i

/**
 * The packages in `dependencies` of the project in `folder` and their transitive dependencies, resolved like Node does: everything
 * that may be bundled. Sorted by name and version. Throws for a package that is not installed or has no licence text.
 */
export async function bundledPackages(folder: string): Promise<BundledPackage[]> {
  const found = new Map<string, BundledPackage>()
  const visit = async (from: string): Promise<void> => {
    for (const name of Object.keys((await manifestOf(from)).dependencies ?? {})) {
      const place = await findPackage(name, from, folder)
      if (found.has(place)) continue
      const { version, license } = await manifestOf(place)
      const files = (await readdir(place)).filter((file) => LICENCE_FILE.test(file)).toSorted()
      const texts = await Promise.all(files.map((file) => readFile(join(place, file), 'utf8')))
      if (texts.length === 0) throw new Error(`${name} ${version} carries no licence text.`)
      found.set(place, { name, version, licence: license ?? 'see its text', texts })
      await visit(place)
    }
  }
  await visit(folder)
  const order = (a: BundledPackage): string => `${a.name} ${a.version}`
  return [...found.values()].toSorted((a, b) => order(a).localeCompare(order(b), 'en'))
}

/** The image decoders shipped with pdf.js, each with its licence texts. */
export async function decoderLicences(folder: string): Promise<BundledPackage[]> {
  const place = join(folder, 'node_modules/pdfjs-dist')
  const { version } = await manifestOf(place)
  const read = (file: string) => readFile(join(place, 'wasm', file), 'utf8')
  return Promise.all(
    DECODERS.map(async ([name, licence, files]) => ({
      name: `${name} in pdfjs-dist`,
      version,
      licence,
      texts: await Promise.all(files.map(read)),
    })),
  )
}

const DECODERS = [
  ['OpenJPEG', 'BSD-2-Clause', ['LICENSE_OPENJPEG', 'LICENSE_PDFJS_OPENJPEG']],
  ['PDFium (JBIG2, CCITT)', 'BSD-3-Clause, Apache-2.0', ['LICENSE_JBIG2', 'LICENSE_PDFJS_JBIG2']],
] as const

/** The licence file's text: the list of packages, then each licence text once with the packages that it covers. */
export function licenceText(packages: readonly BundledPackage[]): string {
  const covered = new Map<string, string[]>()
  for (const { name, version, licence, texts } of packages) {
    const text = texts.map((part) => part.replaceAll('\r\n', '\n').trim()).join('\n\n')
    covered.set(text, [...(covered.get(text) ?? []), `${name} ${version} (${licence})`])
  }
  const sections = [...covered].map(
    ([text, names]) => `${'-'.repeat(78)}\n${names.join('\n')}\n\n${text}\n`,
  )
  return `Diglot contains the work of others. It is theirs, and used under these licences.
Electron's and Chromium's own licences lie beside the program, in LICENSE.electron.txt
and LICENSES.chromium.html.

${sections.join('\n')}`
}

/** Writes the licences of all bundled packages to `file`. */
export async function writeThirdPartyLicences(file: string): Promise<void> {
  await writeFile(
    file,
    licenceText([...(await bundledPackages(root)), ...(await decoderLicences(root))]),
  )
}

async function manifestOf(folder: string): Promise<Manifest> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return manifest
}

/** Searches `node_modules` of `from` and of each parent folder, up to the project's own. */
async function findPackage(name: string, from: string, top: string): Promise<string> {
  for (let at = from; ; at = dirname(at)) {
    const place = join(at, 'node_modules', name)
    if (await manifestOf(place).catch(() => null)) return place
    if (at === top || at === dirname(at)) throw new Error(`${name} is not installed: run npm ci.`)
  }
}
