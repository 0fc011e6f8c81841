import type { AboutPanelOptionsOptions } from 'electron'
import type { NativeText } from '../../launch/interface-text.ts'

/** Options of macOS's About panel; on Linux and Windows the page's own dialog shows the same information. */
export function aboutPanel(text: NativeText, version: string): AboutPanelOptionsOptions {
  return {
    applicationName: text('app.name'),
    applicationVersion: version,
    // Otherwise macOS appends the build number in brackets.
    version: '',
    copyright: text('about.licence'),
    credits: [text('about.offline'), text('about.fonts'), text('about.sample')].join('\n\n'),
  }
}
