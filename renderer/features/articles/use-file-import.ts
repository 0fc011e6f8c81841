import { useCallback, useRef, useState } from 'react'
import { OPENED_WITH_PICTURES } from '../../../contract/files/opened-files.ts'
import type { Client } from '../../client/client.ts'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { chosenFiles, droppedFiles } from './dropped-files.ts'
import type { FileSelection } from './choose-texts.ts'
import { importAddress, type ImportHandlers, importFiles } from './import-files.ts'

/** Imports texts through the service: from a file dialog, dropped on the window, or from an address. */
export function useFileImport(client: Client, handlers: ImportHandlers) {
  const importSelection = useCallback(
    (selection: FileSelection) => void importFiles(selection, client, handlers),
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

  // An address whose import failed stays in the field for correction.
  const [triedAddress, setTriedAddress] = useState('')
  const openAddress = useCallback(
    async (address: string) => {
      setTriedAddress(address)
      if (await importAddress(address, client, handlers)) setTriedAddress('')
    },
    [client, handlers],
  )

  const dragging = useFileDrop((transfer) => {
    void droppedFiles(transfer).then(importSelection, handlers.onFailure)
  })

  return { dragging, chooseFiles, chooseFolder, openAddress, triedAddress }
}
