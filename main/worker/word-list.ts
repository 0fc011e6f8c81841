import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { WordList } from '../alignment/words/word-list.ts'
import type { AlignInput } from '../alignment/alignment.ts'
import { joinWordLists } from '../alignment/words/join-word-lists.ts'
import { subtagOf } from '../alignment/words/subtag-of.ts'

/** The pivot language: two languages that both have a list with it get a joined list. */
const PIVOT = 'en'
/** Language codes that use another language's list. */
const LIST_LANGUAGE: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' }

/**
 * The shipped word list of two texts' languages, `dictionaries/<lng>-<lng>.tsv.gz` in either order, or one joined
 * through English and limited to the words of the texts. Undefined if there is none. Throws if a file is damaged.
 */
export function readWordList(
  appRoot: string,
  source: AlignInput,
  target: AlignInput,
): WordList | undefined {
  const requested = [source, target].map(({ language }) => subtagOf(language))
  const [from = '', to = ''] = requested.map((language) => LIST_LANGUAGE[language] ?? language)
  const found =
    from === to
      ? undefined
      : findList(appRoot, from, to, (language) => textOf(language === from ? source : target))
  if (found === undefined) return undefined
  const [own = from, other = to] = requested
  const declaredTag = (language: string) => (language === from ? own : other)
  return {
    text: found.text,
    languages: [declaredTag(found.languages[0]), declaredTag(found.languages[1])],
  }
}

const textOf = ({ blocks }: AlignInput) => blocks.flat().join('\n')

function findList(
  appRoot: string,
  from: string,
  to: string,
  textIn: (language: string) => string,
): WordList | undefined {
  const direct = readList(appRoot, from, to) ?? readList(appRoot, to, from)
  if (direct || from === PIVOT || to === PIVOT) return direct
  // Chinese first: it is segmented with its own list.
  const [head, other] = to === 'zh' ? [to, from] : [from, to]
  const [first, second] = [readList(appRoot, head, PIVOT), readList(appRoot, other, PIVOT)]
  return first && second && joinWordLists(first, second, [textIn(head), textIn(other)])
}

function readList(appRoot: string, head: string, other: string): WordList | undefined {
  const name = `${head}-${other}`
  const file = join(appRoot, 'dictionaries', `${name}.tsv.gz`)
  if (!/^[a-z]+-[a-z]+$/.test(name) || !existsSync(file)) return undefined
  return { languages: [head, other], text: gunzipSync(readFileSync(file)).toString('utf8') }
}
