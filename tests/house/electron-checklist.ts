/** One of the twenty points of Electron's security checklist (electronjs.org/docs/latest/tutorial/security). */
export type ChecklistPoint = {
  /** The recommendation. */
  point: string
  /** The file that implements it, and the code it must contain. */
  file: string
  holds: string
  /** The test that checks it: its file, and its name as written in the source. */
  test: string
  name: string
}

/** In the order of the checklist. */
export const ELECTRON_CHECKLIST: readonly ChecklistPoint[] = [
  {
    point: 'Only load secure content',
    file: 'main/electron/security/requests.ts',
    holds: 'cancel: !isAllowedRequest(details.url, devTools)',
    test: 'tests/unit/electron/security/requests.test.ts',
    name: 'checks every request of the session, without a URL filter',
  },
  {
    point: 'No Node.js integration for remote content',
    file: 'main/electron/window/window-options.ts',
    holds: 'nodeIntegration: false',
    test: 'tests/unit/electron/window/window.test.ts',
    name: 'sets every security option',
  },
  {
    point: 'Context isolation',
    file: 'main/electron/window/window-options.ts',
    holds: 'contextIsolation: true',
    test: 'tests/unit/electron/window/window.test.ts',
    name: 'sets every security option',
  },
  {
    point: 'Process sandboxing',
    file: 'main/electron/index.ts',
    holds: "if (sandbox === 'sandboxed') app.enableSandbox()",
    test: 'tests/unit/electron/bundle.test.ts',
    name: 'opens no window without the sandbox and shows why',
  },
  {
    point: 'Permission requests from remote content',
    file: 'main/electron/security/permissions.ts',
    holds: 'session.setPermissionRequestHandler(',
    test: 'tests/unit/electron/security/permissions.test.ts',
    name: 'grants the app page exactly the listed permissions',
  },
  {
    point: 'webSecurity stays on',
    file: 'main/electron/window/window-options.ts',
    holds: 'webSecurity: true',
    test: 'tests/unit/electron/window/window.test.ts',
    name: 'sets every security option',
  },
  {
    point: 'Content Security Policy',
    file: 'main/service/page/page.ts',
    holds: "default-src 'none'; script-src 'self'",
    test: 'tests/unit/service/page/page.test.ts',
    name: 'the response to %s has the security headers',
  },
  {
    point: 'No insecure content',
    file: 'main/electron/window/window-options.ts',
    holds: 'allowRunningInsecureContent: false',
    test: 'tests/unit/electron/window/window.test.ts',
    name: 'sets every security option',
  },
  {
    point: 'No experimental features',
    file: 'main/electron/window/window-options.ts',
    holds: 'experimentalFeatures: false',
    test: 'tests/unit/electron/window/window.test.ts',
    name: 'sets every security option',
  },
  {
    point: 'No enableBlinkFeatures',
    file: 'main/electron/window/window-options.ts',
    holds: 'webPreferences: {',
    test: 'tests/house/security.test.ts',
    name: 'sets no option that weakens security',
  },
  {
    point: 'No allowpopups for webviews',
    file: 'main/electron/window/window-options.ts',
    holds: 'webviewTag: false',
    test: 'tests/unit/electron/window/window.test.ts',
    name: 'sets every security option',
  },
  {
    point: 'Webview options verified before creation',
    file: 'main/electron/security/navigation.ts',
    holds: "contents.on('will-attach-webview'",
    test: 'tests/unit/electron/security/navigation.test.ts',
    name: 'blocks webviews',
  },
  {
    point: 'Navigation limited',
    file: 'main/electron/security/navigation.ts',
    holds: "contents.on('will-frame-navigate'",
    test: 'tests/unit/electron/security/navigation.test.ts',
    name: 'blocks navigation of the top frame to %j',
  },
  {
    point: 'No new windows',
    file: 'main/electron/security/navigation.ts',
    holds: "contents.setWindowOpenHandler(() => ({ action: 'deny' }))",
    test: 'tests/unit/electron/security/navigation.test.ts',
    name: 'opens no window for %j',
  },
  {
    point: 'No openExternal with untrusted content',
    file: 'main/electron/security/navigation.ts',
    holds: 'Links in documents open nothing',
    test: 'tests/house/security.test.ts',
    name: 'passes no URL to the operating system',
  },
  {
    point: 'A current version of Electron',
    file: 'package.json',
    holds: '"electron": "45.',
    test: 'tests/house/security.test.ts',
    name: 'pins Electron to the version the checklist was checked against',
  },
  {
    point: 'Sender of every IPC message validated',
    file: 'main/electron/bridge/ports.ts',
    holds: 'if (!isAppFrame(frame)) return',
    test: 'tests/unit/electron/bridge/ports.test.ts',
    name: 'gives no port to %s',
  },
  {
    point: 'A custom protocol instead of file://',
    file: 'main/electron/security/protocol.ts',
    holds: 'protocol.handle(SCHEME',
    test: 'tests/unit/electron/security/protocol.test.ts',
    name: 'answers 404 for %j',
  },
  {
    point: 'Fuses',
    file: 'electron-builder.yml',
    holds: 'electronFuses:',
    test: 'tests/house/security.test.ts',
    name: 'sets every fuse in the package',
  },
  {
    point: 'No Electron API for the page',
    file: 'main/electron/bridge/expose-bridge.ts',
    holds: 'contextBridge.exposeInMainWorld(SHELL_BRIDGE, bridge)',
    test: 'tests/unit/electron/bridge/expose-bridge.test.ts',
    name: 'exposes one function to the page, without arguments or result',
  },
]

/** The rows of the table in docs/SECURITY.md, without its header. */
export function checklistRows(): string[] {
  return ELECTRON_CHECKLIST.map(
    ({ point, file, test, name }, index) =>
      `| ${index + 1} | ${point} | \`${file}\` | \`${test}\`: ${name} |`,
  )
}
