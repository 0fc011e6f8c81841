import type { AboutPanelOptionsOptions } from 'electron'
import type { NativeText } from '../../launch/interface-text.ts'

/** What macOS shows as the app's About panel; on Linux and Windows the page's own dialog says the same. */
export function aboutPanel(text: NativeText, version: string): AboutPanelOptionsOptions {
  return {
    applicationName: text('app.name'),
    applicationVersion: version,
    // Else macOS adds the build's number in brackets.
    version: '',
    copyright: text('about.licence'),
    credits: [text('about.offline'), text('about.fonts'), text('about.sample')].join('\n\n'),
  }
}
