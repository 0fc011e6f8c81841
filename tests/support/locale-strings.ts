import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './source-files.ts'

type Tree = { [key: string]: string | Tree }

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}

/** The strings of a locale file by dotted key, in the order of the file. */
export function localeStrings(language: string, name: string): Map<string, string> {
  const file = join(projectRoot, `locales/${language}/${name}.json`)
  return new Map(leaves(JSON.parse(readFileSync(file, 'utf8'))))
}
