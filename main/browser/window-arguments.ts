/**
 * Flags that keep Chromium from using the network, showing its own offers and accessing the system's key store.
 * Measured together with a 60 s net-log: no DNS query, no address outside 127.0.0.1. The last two point sign-in and
 * component updater, which cannot be turned off, to a closed port.
 */
const QUIET_FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-component-extensions-with-background-pages',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--no-pings',
  '--no-service-autorun',
  '--metrics-recording-only',
  '--disable-search-engine-choice-screen',
  '--disable-field-trial-config',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--password-store=basic',
  '--disable-features=Translate,OptimizationHints,MediaRouter,NetworkTimeServiceQuerying,HttpsUpgrades,PreconnectToSearch,AimEnabled',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--proxy-server=direct://',
  '--log-level=3',
  '--gaia-url=http://127.0.0.1:1',
  '--component-updater=url-source=http://127.0.0.1:1',
]

/**
 * Arguments for Chromium to show one address as an app window. As root its sandbox cannot start (it exits with 1);
 * `--test-type` suppresses the warning bar about --no-sandbox.
 */
export function windowArguments(address: string, profile: string, isRoot: boolean): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--class=Diglot',
    ...QUIET_FLAGS,
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ]
}
