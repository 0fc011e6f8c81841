import type { Page } from '@playwright/test'

/** Reloads the page as an installed app starts for the first time: with its library, no article having been read. */
export async function reloadAsFirstStart(page: Page): Promise<void> {
  await page.route(page.url(), async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(
      /(<script type="application\/json" id="boot">)(.*?)(<\/script>)/su,
      (_, begin: string, json: string, end: string) => {
        const reading = { view: null, position: null }
        const boot = { ...JSON.parse(json), article: null, translations: [], reading }
        return begin + JSON.stringify(boot).replaceAll('<', String.raw`\u003c`) + end
      },
    )
    await route.fulfill({
      response,
      body: body.replace(/<div id="root">.*<\/div>(?=\s*<\/body>)/su, '<div id="root"></div>'),
    })
  })
  await page.reload()
}
