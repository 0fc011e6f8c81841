import { useCallback, useRef } from 'react'
import { OPENED_WITH_PICTURES } from '../../../contract/files/opened-files.ts'
import type { Client } from '../../client/client.ts'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { chosenFiles, droppedFiles } from './dropped-files.ts'
import type { FileSelection } from './choose-texts.ts'
import type { ImportHandlers } from './import-files.ts'

/** Not part of the first screen's script. */
const loadImport = () => import('./import-files.ts')

/** Imports texts through the service: from a file dialog, dropped on the window, or from an address. */
export function useFileImport(client: Client, handlers: ImportHandlers) {
  const importSelection = useCallback(
    (selection: FileSelection) => {
      void loadImport()
        .then(({ importFiles }) => importFiles(selection, client, handlers))
        .catch(handlers.onFailure)
    },
    [client, handlers],
  )

  // Referenced while its dialog may be open: otherwise the element may be garbage collected before the choice.
  const openInput = useRef<HTMLInputElement>(null)
  const openDialog = useCallback(
    (prepare: (input: HTMLInputElement) => void) => {
      const input = document.createElement('input')
      input.type = 'file'
      openInput.current = input
      prepare(input)
      input.addEventListener('change', () => importSelection(chosenFiles([...(input.files ?? [])])))
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
        const { importAddress } = await loadImport()
        return await importAddress(address, client, handlers, signal)
      } catch (error) {
        handlers.onFailure(error)
        return null
      }
    },
    [client, handlers],
  )

  const dragging = useFileDrop((transfer) => {
    void droppedFiles(transfer).then(importSelection, handlers.onFailure)
  })

  return { dragging, chooseFiles, chooseFolder, openAddress }
}
