import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { splitStrings } from './scripts/bundle/split-strings.ts'

const TESTS = 'tests/{unit,contract,corpus,house}/**/*.test.{ts,tsx}'

/** The slowest files, slowest first; one that starts last would keep a single core busy after the others have finished. */
const SLOW_FILES = [
  'corpus/hostile',
  'unit/worker/worker-client',
  'unit/browser/run-browser-shell',
  'unit/library/commits/kills',
  'unit/library/commits/random-kills',
  'unit/compose',
  'unit/cli/clean',
  'unit/cli/align',
  'contract/procedures',
  'unit/documents/fuzz',
  'unit/documents/html/page-limits',
  'unit/alignment/hard-texts',
  'unit/alignment/align',
  'unit/documents/pdf/pdf-arabic',
  'unit/alignment/search/find-moved',
  'unit/electron/bundle',
  'house/package',
  'corpus/alignment',
  'unit/library/fuzz',
]

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const index = SLOW_FILES.findIndex((name) => moduleId.includes(`/tests/${name}.test.`))
      return index === -1 ? SLOW_FILES.length : index
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

const files = globSync(TESTS).map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const isLongRun = process.env['DIGLOT_LONG'] === '1'

/** In the long run, only the files with more cases than in `npm test`. */
const include = isLongRun
  ? files.filter(({ text }) => text.includes('/long-run.ts')).map(({ file }) => file)
  : [TESTS]

/** Files that mock modules or spy on globals; the others share their worker's modules. */
const isolated = files
  .filter(({ text }) => /\bvi\.(?:mock|spyOn)\(/.test(text))
  .map(({ file }) => file)
  .filter((file) => !isLongRun || include.includes(file))

export default defineConfig({
  plugins: [splitStrings()],
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // All cores; Vitest's default leaves one unused.
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      { extends: true, test: { name: 'shared', isolate: false, include, exclude: isolated } },
      { extends: true, test: { name: 'isolated', include: isolated } },
    ],
  },
})
