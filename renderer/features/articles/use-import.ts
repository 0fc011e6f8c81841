import { useCallback, useRef, useState } from 'react'
import { OPENED_WITH_PICTURES } from '../../../contract/files/opened-files.ts'
import type { Client } from '../../client/client.ts'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { chosenFiles, droppedFiles } from './dropped-files.ts'
import type { Given } from './given-files.ts'
import { importAddress, type ImportHandlers, importFiles } from './import-files.ts'

/** Takes texts in through the service: from a dialog, dropped on the window, or from an address. */
export function useImport(client: Client, handlers: ImportHandlers) {
  const take = useCallback(
    (given: Given) => void importFiles(given, client, handlers),
    [client, handlers],
  )

  // Held as long as its dialog may be open: an element that nothing holds is gone with what was chosen in it.
  const asking = useRef<HTMLInputElement>(null)
  const ask = useCallback(
    (prepare: (input: HTMLInputElement) => void) => {
      const input = document.createElement('input')
      input.type = 'file'
      asking.current = input
      prepare(input)
      input.addEventListener('change', () => take(chosenFiles([...(input.files ?? [])])))
      input.click()
    },
    [take],
  )
  const chooseFiles = useCallback(
    () =>
      ask((input) => {
        input.multiple = true
        input.accept = OPENED_WITH_PICTURES
      }),
    [ask],
  )
  const chooseFolder = useCallback(
    () =>
      ask((input) => {
        input.webkitdirectory = true
      }),
    [ask],
  )

  // One that was not taken in is there to be put right.
  const [triedAddress, setTriedAddress] = useState('')
  const openAddress = useCallback(
    async (address: string) => {
      setTriedAddress(address)
      if (await importAddress(address, client, handlers)) setTriedAddress('')
    },
    [client, handlers],
  )

  const dragging = useFileDrop((transfer) => {
    void droppedFiles(transfer).then(take, handlers.onFailure)
  })

  return { dragging, chooseFiles, chooseFolder, openAddress, triedAddress }
}
