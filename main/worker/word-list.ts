import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { WordList } from '../alignment/words/word-list.ts'
import type { AlignInput } from '../alignment/alignment.ts'
import { joinWordLists } from '../alignment/words/join-word-lists.ts'
import { subtagOf } from '../alignment/words/subtag-of.ts'

/** The language that most lists are about; two languages that both have one with it have one by way of it. */
const HUB = 'en'
/** Codes of what is written as another language is. */
const WRITTEN_AS: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' }

/**
 * The shipped word list of the languages of two texts, in whichever order it has them: `dictionaries/<lng>-<lng>.tsv.gz` under the app's
 * root, or by way of English what concerns the texts. Undefined where there is none. Throws where a file is damaged.
 */
export function readWordList(
  appRoot: string,
  source: AlignInput,
  target: AlignInput,
): WordList | undefined {
  const asked = [source, target].map(({ language }) => subtagOf(language))
  const [from = '', to = ''] = asked.map((language) => WRITTEN_AS[language] ?? language)
  const found =
    from === to
      ? undefined
      : findList(appRoot, from, to, (language) => textOf(language === from ? source : target))
  if (found === undefined) return undefined
  const [own = from, other = to] = asked
  const called = (language: string) => (language === from ? own : other)
  return { text: found.text, languages: [called(found.languages[0]), called(found.languages[1])] }
}

const textOf = ({ blocks }: AlignInput) => blocks.flat().join('\n')

function findList(
  appRoot: string,
  from: string,
  to: string,
  textIn: (language: string) => string,
): WordList | undefined {
  const direct = readList(appRoot, from, to) ?? readList(appRoot, to, from)
  if (direct || from === HUB || to === HUB) return direct
  // Chinese first: its words are cut by its own list.
  const [head, other] = to === 'zh' ? [to, from] : [from, to]
  const [first, second] = [readList(appRoot, head, HUB), readList(appRoot, other, HUB)]
  return first && second && joinWordLists(first, second, [textIn(head), textIn(other)])
}

function readList(appRoot: string, head: string, other: string): WordList | undefined {
  const name = `${head}-${other}`
  const file = join(appRoot, 'dictionaries', `${name}.tsv.gz`)
  if (!/^[a-z]+-[a-z]+$/.test(name) || !existsSync(file)) return undefined
  return { languages: [head, other], text: gunzipSync(readFileSync(file)).toString('utf8') }
}
