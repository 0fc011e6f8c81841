import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * The libraries with which electron-builder 26 writes a package, so that tests can read the package with the same ones. They are
 * electron-builder's dependencies, not the project's: they are resolved from its location, and only the parts used here are typed.
 */
export interface BuilderTools {
  fuses: {
    SENTINEL: string
    getCurrentFuseWire(binary: string): Promise<Record<string, string | number>>
  }
  plist: { parse(text: string): unknown; build(value: unknown): string }
  yaml: { load(text: string): unknown }
  resedit: Resedit
  /** Checks a configuration against electron-builder's own schema; rejects with what is wrong. */
  validate(configuration: unknown): Promise<void>
}

interface Configurations {
  validateConfiguration(
    configuration: unknown,
    log: { isEnabled: boolean; add(): void },
  ): Promise<void>
}

interface Executable {
  generate(): ArrayBuffer
  setExtraData(bytes: Uint8Array): void
}

interface Resources {
  entries: { type: string | number; id: string | number; bin: ArrayBuffer }[]
  outputResource(executable: Executable): void
}

interface VersionInfo {
  lang: number
  setStringValues(lang: { lang: number; codepage: number }, values: Record<string, string>): void
  setFileVersion(version: string): void
  getStringValues(lang: { lang: number; codepage: number }): Record<string, string>
  outputToResourceEntries(entries: Resources['entries']): void
}

interface Resedit {
  NtExecutable: {
    createEmpty(is32Bit: boolean, isDll: boolean): Executable
    from(bytes: Uint8Array): Executable
  }
  NtExecutableResource: { from(executable: Executable): Resources }
  Resource: {
    VersionInfo: { createEmpty(): VersionInfo; fromEntries(entries: unknown): VersionInfo[] }
  }
}

/** Loads electron-builder's libraries; takes about half a second, so call it once per test file. */
export function loadBuilderTools(): BuilderTools {
  const project = createRequire(import.meta.url)
  const builder = createRequire(project.resolve('electron-builder'))
  const place = dirname(builder.resolve('app-builder-lib/package.json'))
  const inside = createRequire(join(place, 'package.json'))
  const config: Configurations = inside('./out/util/config/config.js')
  const fuses: Omit<BuilderTools['fuses'], 'SENTINEL'> = inside('@electron/fuses')
  const { SENTINEL }: { SENTINEL: string } = inside('@electron/fuses/dist/constants.js')
  const plist: BuilderTools['plist'] = inside('plist')
  const yaml: BuilderTools['yaml'] = inside('js-yaml')
  const resedit: Resedit = inside('resedit')
  return {
    fuses: { ...fuses, SENTINEL },
    plist,
    yaml,
    resedit,
    async validate(configuration) {
      await config.validateConfiguration(configuration, { isEnabled: false, add: () => undefined })
    },
  }
}
