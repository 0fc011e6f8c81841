import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { WordList } from '../alignment/alignment.ts'

/**
 * The shipped word list of two languages (BCP 47), in whichever order it has them: `dictionaries/<lng>-<lng>.tsv.gz` under the app's
 * root. Undefined where there is none. Throws where the file is damaged.
 */
export function readWordList(
  appRoot: string,
  source: string,
  target: string,
): WordList | undefined {
  const [from, to] = [source, target].map((tag) => tag.toLowerCase().split(/[-_]/)[0] ?? '')
  if (from === undefined || to === undefined || from === to) return undefined
  for (const languages of [
    [from, to],
    [to, from],
  ] as const) {
    const file = join(appRoot, 'dictionaries', `${languages.join('-')}.tsv.gz`)
    if (!/^[a-z]+-[a-z]+$/.test(languages.join('-')) || !existsSync(file)) continue
    return { languages, text: gunzipSync(readFileSync(file)).toString('utf8') }
  }
  return undefined
}
