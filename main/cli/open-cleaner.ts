import type { WorkerLimits } from '../compose.ts'
import type { CleanOptions } from './clean-files.ts'

/**
 * Returns what `diglot clean` reads files with: `jobs` threads with limits on time and memory, also for a single file,
 * because a file made to harm could otherwise run for hours. Loaded lazily: only cleaning needs the importers.
 */
export async function openCleaner(
  appRoot: string,
  jobs: number,
  version: string,
  limits?: WorkerLimits,
): Promise<Pick<CleanOptions, 'clean' | 'fetchAddress' | 'report'>> {
  const { cleaningReport, composeFetcher, createWorkerClient } = await import('../compose.ts')
  const worker = createWorkerClient(appRoot, jobs, limits)
  return {
    clean: (bytes, name, declared) => worker.import(bytes, name, declared),
    fetchAddress: composeFetcher(version),
    report: cleaningReport,
  }
}
