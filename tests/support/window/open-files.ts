import type { Reader } from './reader.ts'

/** A file as a file dialog takes it; Diglot detects its type from the content. */
export type ChosenFile = { name: string; mimeType: string; buffer: Buffer }

export function file(name: string, content: string | Uint8Array): ChosenFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
}

/** Opens files by the file dialog: generated ones, or one on disk by its path. */
export async function openFiles(
  reader: Reader,
  files: ChosenFile | ChosenFile[] | string,
): Promise<void> {
  const chooser = await reader.dialogAfter(() => reader.press('ControlOrMeta+O'))
  await chooser.setFiles(files)
}

/** Adds a translation to the open article by its panel; without a language, that is detected. */
export async function addTranslation(
  reader: Reader,
  chosen: ChosenFile | string,
  language?: string,
): Promise<void> {
  await reader.press('m')
  const panel = reader.panel('Add a translation')
  await panel.getByLabel('File').setInputFiles(chosen)
  if (language !== undefined) await panel.getByLabel('Language').selectOption(language)
  await panel.getByRole('button', { name: 'Add and align' }).click()
}
