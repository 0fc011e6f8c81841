/** Content that could not be written, and the content it was to replace (undefined: whatever is there). */
export type KeptFile = { bytes: Buffer; over: Uint8Array | null | undefined }

/** Files that are kept in memory because the disk refuses them. Those of one commit stay together. */
export type KeptFiles = {
  get: (file: string) => KeptFile | undefined
  /** Files at or below a path. */
  below: (path: string) => string[]
  /** The files that must be written together with any of these, without these. */
  companions: (files: readonly string[]) => string[]
  /** Files that must be written together. */
  groups: () => string[][]
  keep: (contents: ReadonlyMap<string, KeptFile>) => void
  drop: (files: readonly string[]) => void
  /** Renames files at or below a path. */
  rename: (from: string, to: string) => void
}

/** @param onChange called when files were kept, dropped or renamed. */
export function createKeptFiles(onChange: () => void = () => undefined): KeptFiles {
  const contents = new Map<string, KeptFile>()
  let groups: string[][] = []
  const below = (path: string) =>
    [...contents.keys()].filter((file) => file === path || file.startsWith(`${path}/`))
  const without = (files: readonly string[]) => {
    groups = groups
      .map((group) => group.filter((file) => !files.includes(file)))
      .filter((group) => group.length > 0)
  }
  function companions(files: readonly string[]): string[] {
    const touched = groups.filter((group) => group.some((file) => files.includes(file)))
    return touched.flat().filter((file) => !files.includes(file))
  }
  return {
    get: (file) => contents.get(file),
    below,
    companions,
    groups: () => groups,
    keep(kept) {
      const group = [...kept.keys(), ...companions([...kept.keys()])]
      for (const [file, one] of kept) contents.set(file, one)
      without(group)
      groups.push(group)
      onChange()
    },
    drop(files) {
      const before = contents.size
      for (const file of files) contents.delete(file)
      without(files)
      if (contents.size < before) onChange()
    },
    rename(from, to) {
      const newName = (file: string) =>
        file === from || file.startsWith(`${from}/`) ? to + file.slice(from.length) : file
      for (const file of below(from)) {
        const one = contents.get(file)
        contents.delete(file)
        if (one) contents.set(newName(file), one)
      }
      groups = groups.map((group) => group.map(newName))
    },
  }
}
