import type { Reader } from './reader.ts'

/**
 * What the service keeps is written a moment after a change; this waits for the answer that says so. Where an earlier change
 * may still wait to be saved, `holding` is a part of the request that only this one has.
 */
export async function afterSaving(
  reader: Reader,
  act: () => Promise<void>,
  holding = '',
): Promise<void> {
  const saved = reader.page.waitForResponse(
    (response) =>
      response.url().endsWith('/reading/save') &&
      (response.request().postData() ?? '').includes(holding),
  )
  await act()
  await saved
}

/** Of a request: the article stands further down than at its start. */
export const SCROLLED = '"top":"'
