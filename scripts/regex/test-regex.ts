import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isAllowed, withoutRegex } from './allowed.ts'
import { findRegexes } from './find-regexes.ts'
import { misjudged } from './known-growth.ts'
import { measureGrowth } from './measure-growth.ts'

// Measures how the CPU time of each regular expression of the product grows with repeated text. Exit code 1 if one grows
// faster than the text and is not listed in allowed.ts, or if one listed there does not exist. An argument limits the
// run to files with it in their path. Without one, the measurement itself is first tried with known expressions.
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const only = process.argv[2] ?? ''
const start = performance.now()
const found = await findRegexes(root)
const tried = found.filter((one) => one.file.includes(only) && !isAllowed(one))
const wrong = only === '' ? misjudged() : []
for (const one of wrong) console.log(`the measurement fails: ${one}`)
let failed = 0
for (const { file, source, flags } of tried) {
  const slow = measureGrowth(source, flags)
  if (slow === null) continue
  failed += 1
  const { prefix, pump, suffix, power, size, time } = slow
  const [before, repeated, after] = [prefix, pump, suffix].map((text) => JSON.stringify(text))
  console.log(`${file}\n  /${source.slice(0, 300)}/${flags}`)
  console.log(
    `  ${before} + ${repeated} × n + ${after}: ${time.toFixed(1)} ms for ${size} characters`,
  )
  console.log(`  grows with the power ${power.toFixed(1)}`)
}
const missing = withoutRegex(found)
for (const one of missing) console.log(`allowed.ts lists an expression that does not exist: ${one}`)
const seconds = Math.round((performance.now() - start) / 1000)
console.log(
  `${tried.length} of ${found.length} regular expressions, ${failed} too slow, ${seconds} s`,
)
process.exitCode = failed > 0 || missing.length > 0 || wrong.length > 0 ? 1 : 0
