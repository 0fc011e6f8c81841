/** Whether this is `npm run test:long`, which tries in full what `npm test` tries a sample of. */
const isLongRun = process.env['DIGLOT_LONG'] === '1'

/** How many inputs a property is tried with: `all` in the long run, else the first quarter of the same ones. */
export function runsOf(all: number): number {
  return isLongRun ? all : Math.ceil(all / 4)
}

/** What a test tries in the long run, and the sample of it that every run tries. */
export function inLongRun<T>(all: T, sample: T): T {
  return isLongRun ? all : sample
}
