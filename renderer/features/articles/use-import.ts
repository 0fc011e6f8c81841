import { useCallback, useEffect, useState } from 'react'
import type { Client } from '../../client/client.ts'
import { OPENED_FILES } from './opened-files.ts'
import { importAddress, type ImportHandlers, importFiles } from './import-files.ts'

/** Takes texts in through the service: from a file dialog, dropped on the window, or from an address. */
export function useImport(client: Client, handlers: ImportHandlers) {
  const [dragging, setDragging] = useState(false)

  const take = useCallback(
    (files: readonly File[]) => void importFiles(files, client, handlers),
    [client, handlers],
  )

  const chooseFiles = useCallback(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.accept = OPENED_FILES
    input.addEventListener('change', () => take([...(input.files ?? [])]))
    input.click()
  }, [take])

  const openAddress = useCallback(
    (address: string) => void importAddress(address, client, handlers),
    [client, handlers],
  )

  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setDragging(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setDragging(false)
      take([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [take])

  return { dragging, chooseFiles, openAddress }
}
