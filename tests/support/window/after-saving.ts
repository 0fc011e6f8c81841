import type { Reader } from './reader.ts'

/** Saves are debounced; this waits for the response to the save that follows an action. */
export async function afterSaving(reader: Reader, act: () => Promise<void>): Promise<void> {
  const saved = reader.page.waitForResponse((response) => response.url().endsWith('/reading/save'))
  await act()
  await saved
}
