import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const TESTS = 'tests/{unit,contract,corpus,house}/**/*.test.{ts,tsx}'

/** What takes longest, slowest first: begun last, one of them would keep a single core at work. */
const SLOW = [
  'corpus/hostile',
  'unit/worker/worker-client',
  'unit/browser/run-browser-shell',
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
      const at = SLOW.findIndex((name) => moduleId.includes(`/tests/${name}.test.`))
      return at === -1 ? SLOW.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

const files = globSync(TESTS).map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const isLongRun = process.env['DIGLOT_LONG'] === '1'

/** In the long run only what tries more there than in `npm test`. */
const include = isLongRun
  ? files.filter(({ text }) => text.includes('/long-run.ts')).map(({ file }) => file)
  : [TESTS]

/** Files that replace modules or watch globals; the others share their worker's modules. */
const isolated = files
  .filter(({ text }) => /\bvi\.(?:mock|spyOn)\(/.test(text))
  .map(({ file }) => file)
  .filter((file) => !isLongRun || include.includes(file))

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // All cores: Vitest itself leaves one of them alone.
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      { extends: true, test: { name: 'shared', isolate: false, include, exclude: isolated } },
      { extends: true, test: { name: 'isolated', include: isolated } },
    ],
  },
})
