import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../contract/languages.ts'
import { localeStrings } from '../support/locale-strings.ts'
import { projectRoot } from '../support/source-files.ts'
import { TYPOGRAPHY_RULES } from './typography-rules.ts'

const INTERFACE = ['ui', 'words', 'cli', 'native']
const ARTICLE = readdirSync(join(projectRoot, 'articles'))[0] ?? ''

/** The English sample article is a source text and keeps its publisher's typography. */
const filesFor = (language: string, only?: 'interface') =>
  only === 'interface' || language === 'en' ? INTERFACE : [...INTERFACE, ARTICLE]

const offenders = (
  language: string,
  files: readonly string[],
  isWrong: (text: string) => boolean,
) =>
  files.flatMap((file) =>
    [...localeStrings(language, file)]
      .filter(([, text]) => isWrong(text))
      // Spaces of different widths look alike.
      .map(([key, text]) => [
        key,
        text.replaceAll(
          /[\u00A0\u202F\u2060]/g,
          (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      ]),
  )

describe.each(TYPOGRAPHY_RULES)('$name', ({ languages = LANGUAGES, only, wrong, ...examples }) => {
  test.each(languages)('in %s', (language) => {
    expect(offenders(language, filesFor(language, only), (text) => wrong.test(text))).toEqual([])
  })

  test('matches its wrong examples and none of the right ones', () => {
    expect(examples.breaks.filter((text) => !wrong.test(text))).toEqual([])
    expect(examples.keeps.filter((text) => wrong.test(text))).toEqual([])
  })
})

describe('placeholders', () => {
  // A language's own name cannot be declined, so it follows a colon or is in brackets; Japanese and Korean use a particle.
  test.each(LANGUAGES.filter((one) => one !== 'ja' && one !== 'ko'))(
    'in %s a language name follows a colon or is in brackets',
    (language) => {
      const isWrong = (text: string) => /(?<![:：(（][ \u2068]*)\{\{language\}\}/u.test(text)
      expect(isWrong('Read in {{language}}')).toBe(true)
      expect(offenders(language, ['ui'], isWrong)).toEqual([])
    },
  )

  test.each(LANGUAGES)('in %s a title within a sentence is in quotation marks', (language) => {
    const strings = localeStrings(language, 'ui')
    const keys = ['articles.remove', 'articles.removeText', 'notice.translationAddedTo']
    const bare = keys.filter(
      (key) => !/[“‘「«„]\u202f?\{\{title\}\}\u202f?[”’」»“]/u.test(strings.get(key) ?? ''),
    )
    expect(bare).toEqual([])
  })
})
