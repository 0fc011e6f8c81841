/**
 * Flags that keep Chromium from asking anything of the network, from offering anything of its own and from asking the
 * system's key store. Measured as one set with a 60 s net-log: no DNS query, no address outside 127.0.0.1. The last two send
 * sign-in and component updater to a port where nobody is, since neither can be turned off.
 */
const QUIET = [
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
 * The arguments of a Chromium that shows one address as an app window. As root its sandbox cannot start (it exits with 1);
 * `--test-type` then takes away the warning bar about that.
 */
export function windowArguments(address: string, profile: string, isRoot: boolean): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--class=Diglot',
    ...QUIET,
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ]
}
