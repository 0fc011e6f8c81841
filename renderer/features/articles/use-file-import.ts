import { useCallback, useRef } from 'react'
import { OPENED_FILES, OPENED_WITH_PICTURES } from '../../../contract/files/opened-files.ts'
import type { Client } from '../../client/client.ts'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { dropZone, type DropZone } from './drop-zone.ts'
import { droppedFiles } from './dropped-files.ts'
import type { FileSelection } from './choose-texts.ts'
import type { importAddress, ImportHandlers, importFiles } from './import-files.ts'
import type { chosenFiles, collectFiles } from './selected-files.ts'

/** What an import needs, which is not part of the first screen's script. */
type Importing = {
  importFiles: typeof importFiles
  importAddress: typeof importAddress
  chosenFiles: typeof chosenFiles
  collectFiles: typeof collectFiles
  handlers: ImportHandlers
}

/**
 * Imports texts through the service: from a file dialog, dropped on the window, or from an address. `onFailed` is called
 * if `load` fails; `isPair`: whether the translation of the text is to be chosen next. With `onTranslation`, a single file dropped where the second column would be is for that instead.
 */
export function useFileImport(
  client: Client,
  load: (isPair?: boolean) => Promise<Importing>,
  onFailed: (error: unknown) => void,
  onTranslation: ((file: File) => void) | null,
) {
  const importSelection = useCallback(
    (select: (importing: Importing) => FileSelection | Promise<FileSelection>, isPair = false) => {
      const run = async (): Promise<void> => {
        const importing = await load(isPair)
        await importing.importFiles(await select(importing), client, importing.handlers)
      }
      run().catch(onFailed)
    },
    [client, load, onFailed],
  )

  // Referenced while its dialog may be open: otherwise the element may be garbage collected before the choice.
  const openInput = useRef<HTMLInputElement>(null)
  const openDialog = useCallback(
    (prepare: (input: HTMLInputElement) => void, isPair = false) => {
      const input = document.createElement('input')
      input.type = 'file'
      openInput.current = input
      prepare(input)
      input.addEventListener('change', () => {
        const files = [...(input.files ?? [])]
        importSelection(({ chosenFiles }) => chosenFiles(files), isPair)
      })
      input.click()
    },
    [importSelection],
  )
  const chooseFiles = useCallback(
    () =>
      openDialog((input) => {
        input.multiple = true
        input.accept = OPENED_WITH_PICTURES
      }),
    [openDialog],
  )
  const choosePair = useCallback(
    () =>
      openDialog((input) => {
        input.accept = OPENED_FILES
      }, true),
    [openDialog],
  )
  const chooseFolder = useCallback(
    () =>
      openDialog((input) => {
        input.webkitdirectory = true
      }),
    [openDialog],
  )

  const openAddress = useCallback(
    async (address: string, signal?: AbortSignal) => {
      try {
        const { importAddress, handlers } = await load()
        return await importAddress(address, client, handlers, signal)
      } catch (error) {
        onFailed(error)
        return null
      }
    },
    [client, load, onFailed],
  )

  const dropping = useFileDrop<DropZone>(
    (transfer, zone) => {
      const [file] = transfer.files
      const dropped = droppedFiles(transfer)
      if (zone === 'translation' && onTranslation && file && dropped.folders.length === 0)
        onTranslation(file)
      else importSelection(({ collectFiles }) => collectFiles(dropped))
    },
    ({ clientX: x, clientY: y }, { items }) => {
      const isSingle = [...items].filter(({ kind }) => kind === 'file').length === 1
      if (!onTranslation || !isSingle) return 'anywhere'
      const direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'
      return dropZone({ x, y }, { width: innerWidth, height: innerHeight, direction })
    },
  )

  return { dropping, chooseFiles, choosePair, chooseFolder, openAddress }
}
