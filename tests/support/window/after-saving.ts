import type { Reader } from './reader.ts'

/** What the service keeps is written a moment after a change; this waits for the answer that says so. */
export async function afterSaving(reader: Reader, act: () => Promise<void>): Promise<void> {
  const saved = reader.page.waitForResponse((response) => response.url().endsWith('/reading/save'))
  await act()
  await saved
}
