import * as fc from 'fast-check'
import { align } from '../../../main/alignment/align.ts'
import { PinError } from '../../../main/alignment/texts/read-pins.ts'
import { placeWindow } from '../../../main/electron/window/window-placement.ts'
import { parseCommandLine } from '../../../main/launch/command-line.ts'
import { UsageError } from '../../../main/launch/option-values.ts'
import { changeLocale, parseLocale, stringsOf } from '../../../main/translation/locale-file.ts'
import { canonicalLanguage } from '../../../contract/languages.ts'
import { autonymOf, directionOf, matchLanguage } from '../../../contract/languages.ts'
import { isPublicAddress } from '../../../main/network/public-address.ts'
import { type Fuzz, fuzz } from './fuzz.ts'

const OPTIONS =
  '--shell --no-open --port --library --lang --json --dir --url --jobs --source --target --from --to --tsv --lines --help --version -h -v -- - open clean align electron browser 0 65536 en zh-CN x --port=1 --lang= --no-json --__proto__ --constructor=1'.split(
    ' ',
  )
const argument = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...OPTIONS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)

const index = fc.integer({ min: -1, max: 9 })
const indexes = fc.array(index, { maxLength: 3 })
const sentence = fc.oneof(
  fc.constantFrom('She came home late.', 'Она пришла поздно.', '', ' ', '12', '灯亮了。'),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const side = fc.array(fc.array(sentence, { maxLength: 4 }), { maxLength: 4 })
const list = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '灯\tlamp light',
        '~deng\t灯',
        '+灯\tlamp:50',
        '=燈\t灯',
        '# x',
        '',
        '\t',
        '~',
        '+',
        '灯',
        'lamp\tLampe',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.join('\n'))

const bounds = fc.record({
  x: fc.oneof(fc.integer(), fc.constantFrom(Number.MAX_SAFE_INTEGER, -1e15)),
  y: fc.integer(),
  width: fc.integer(),
  height: fc.integer(),
})

const tree = fc.dictionary(
  fc.oneof(
    fc.constantFrom('title', 'p1', 'h2', 'p1.s1', '__proto__', 'constructor', 'p01'),
    fc.string(),
  ),
  fc.oneof(
    fc.string(),
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(
      fc.constantFrom('s1', 's2', 's01', '__proto__', 'x'),
      fc.jsonValue({ maxDepth: 1 }),
    ),
  ),
)

const tag = fc.oneof(
  fc.constantFrom('en', 'zh-Hant-HK', 'C', 'de_DE.UTF-8@euro', 'x-y', '../..', '', 'en-XA', 'iw'),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

function need(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** Properties of all other parsers of foreign input. */
export const PARSER_FUZZ: readonly Fuzz[] = [
  fuzz(
    'any command line is parsed or a usage error',
    400,
    fc.array(argument, { maxLength: 8 }),
    (args) => {
      try {
        parseCommandLine(args)
      } catch (error) {
        if (!(error instanceof UsageError)) throw error
      }
    },
  ),
  fuzz(
    'a window is always placed where its title bar can be reached',
    300,
    fc.tuple(
      fc.oneof(
        fc.record({ version: fc.constant(1), bounds, maximized: fc.boolean() }),
        fc.jsonValue(),
        fc.anything(),
      ),
      fc.array(
        fc.record({
          x: fc.integer({ min: -9000, max: 9000 }),
          y: fc.integer({ min: -9000, max: 9000 }),
          width: fc.integer({ min: 1, max: 8000 }),
          height: fc.integer({ min: 1, max: 8000 }),
        }),
        { maxLength: 3 },
      ),
    ),
    ([saved, areas]) => {
      const placed = placeWindow(saved, areas)
      need(Object.values(placed.bounds).every(Number.isInteger), 'no place')
      const [area] = areas
      if (area === undefined) return
      const isSeen = areas.some(
        ({ x, y, width, height }) =>
          placed.bounds.x < x + width &&
          placed.bounds.x + placed.bounds.width > x &&
          placed.bounds.y < y + height &&
          placed.bounds.y + placed.bounds.height > y,
      )
      need(isSeen, `seen on no screen: ${JSON.stringify(placed)}`)
    },
  ),
  fuzz(
    'any texts, word lists and pins are aligned, with each sentence once',
    150,
    fc.record({
      source: side,
      target: side,
      languages: fc.constantFrom(
        ['en', 'zh'] as const,
        ['de', 'en'] as const,
        ['xx', 'und'] as const,
      ),
      text: fc.option(list),
      pins: fc.array(fc.record({ source: indexes, target: indexes }), { maxLength: 2 }),
    }),
    ({ source, target, languages, text, pins }) => {
      const [from, to] = languages
      try {
        const { beads } = align(
          { language: from, blocks: source },
          { language: to, blocks: target },
          { pins, ...(text === null ? {} : { dictionary: { languages: [from, to], text } }) },
        )
        for (const [name, blocks] of [
          ['source', source],
          ['target', target],
        ] as const) {
          const indexes = beads.flatMap((bead) => bead[name])
          need(
            indexes.length === blocks.flat().length && indexes.every((one, at) => one === at),
            `not every sentence of the ${name} once, in order: ${indexes.join(' ')}`,
          )
        }
        need(
          beads.every(({ confidence }) => confidence >= 0 && confidence <= 1),
          'a confidence is not between 0 and 1',
        )
      } catch (error) {
        if (!(error instanceof PinError)) throw error
      }
    },
  ),
  fuzz(
    'changing a locale file keeps the keys of other programs',
    300,
    fc.tuple(
      tree,
      fc.dictionary(
        fc.constantFrom('title', 'p1.s1', 'p1.s2', 'h2.s1'),
        fc.option(fc.string({ minLength: 1 })),
      ),
    ),
    ([before, changes]) => {
      const parsed = parseLocale(JSON.parse(JSON.stringify(before)))
      if (parsed === null) return
      stringsOf(parsed)
      const after = changeLocale(parsed, new Map(Object.entries(changes)), ['p1', 'h2'])
      const kept = parseLocale(JSON.parse(JSON.stringify(after)))
      const strings = kept === null ? new Map<string, string>() : stringsOf(kept)
      for (const [path, text] of Object.entries(changes))
        if (text !== null) need(strings.get(path) === text, `${path} is not what it was set to`)
      for (const key of Object.keys(parsed))
        if (!/^(?:title|p1|h2)(?:\.|$)/.test(key))
          need(
            JSON.stringify(kept?.[key]) === JSON.stringify(parsed[key]),
            `${key} of another program is lost`,
          )
    },
  ),
  fuzz('any language tag has a name and a direction', 300, tag, (one) => {
    need(typeof autonymOf(one) === 'string', 'no name')
    need(/^(?:ltr|rtl)$/.test(directionOf(one)), 'no direction')
    matchLanguage(one)
    const canonical = canonicalLanguage(one)
    need(canonical === null || /^[A-Za-z0-9-]+$/.test(canonical), `names a folder: ${canonical}`)
  }),
  fuzz(
    'isPublicAddress accepts any string',
    300,
    fc.oneof(fc.string(), fc.ipV4Extended(), fc.ipV6()),
    (ip) => void isPublicAddress(ip),
  ),
]
