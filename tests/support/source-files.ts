import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The source files below some folders, as sorted paths relative to the project, with slashes. */
export function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((name) => /\.(ts|tsx)$/.test(name))
      .sort(),
  )
}

export function readSource(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8')
}

/** What a file imports, type imports included: packages by name, project files by path. */
export function importsOf(file: string): string[] {
  return found(
    file,
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  )
}

/** What is loaded with a file: its imports without those of types alone and without `import()`. */
export function loadedWith(file: string): string[] {
  return found(
    file,
    /(?:^|\n)\s*(?:import|export)\s+(?!type\b)[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g,
  )
}

function found(file: string, imports: RegExp): string[] {
  return [...readSource(file).matchAll(imports)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? ''
    return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier
  })
}
