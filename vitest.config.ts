import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const TESTS = 'tests/{unit,contract,corpus,house}/**/*.test.{ts,tsx}'

/** Files that replace modules or globals for good; the others share their worker's modules. */
const ISOLATED = [
  'tests/corpus/hostile.test.ts',
  'tests/unit/service/articles/article-shelf.test.ts',
]

/** What takes longest, slowest first: begun last, one of them would keep a single core at work. */
const SLOW = [
  'corpus/hostile',
  'unit/text-workshop',
  'unit/browser/life',
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

/** In the long run only what tries more there than in `npm test`. */
const isLongRun = process.env['DIGLOT_LONG'] === '1'
const triesMore = (file: string) => readFileSync(file, 'utf8').includes('/long-run.ts')
const include = isLongRun ? globSync(TESTS).filter(triesMore) : [TESTS]
const isolated = isLongRun ? ISOLATED.filter(triesMore) : ISOLATED

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // All cores: Vitest itself leaves one of them alone.
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      { extends: true, test: { name: 'shared', isolate: false, include, exclude: ISOLATED } },
      { extends: true, test: { name: 'isolated', include: isolated } },
    ],
  },
})
