import { isDefinedError, safe } from '@orpc/client'
import { useCallback, useEffect, useState } from 'react'
import type { ImportProblem } from '../../../contract/contract.ts'
import type { Client } from '../../client/client.ts'

type Handlers = {
  onImported: (id: string, isNew: boolean) => void
  onProblem: (name: string, problem: ImportProblem) => void
  onFailure: () => void
}

/** Refused before it is read, so that a film dropped by mistake costs nothing; the service has the same limit. */
const LIMIT = 16 * 1024 * 1024

/** Takes files in through the service: from a file dialog, or dropped on the window. */
export function useImport(client: Client, handlers: Handlers) {
  const [dragging, setDragging] = useState(false)

  const importFiles = useCallback(
    async (files: readonly File[]) => {
      for (const file of files) {
        if (file.size > LIMIT) {
          handlers.onProblem(file.name, 'too-large')
          continue
        }
        try {
          // Read first: a folder, or a file that has gone, fails here with a clear cause.
          const content = new Blob([await file.arrayBuffer()])
          const [error, imported] = await safe(client.articles.import({ name: file.name, content }))
          if (imported) handlers.onImported(imported.id, imported.isNew)
          else if (isDefinedError(error)) handlers.onProblem(file.name, error.data.problem)
          else handlers.onFailure()
        } catch (error) {
          if (error instanceof DOMException) handlers.onProblem(file.name, 'unreadable')
          else handlers.onFailure()
        }
      }
    },
    [client, handlers],
  )

  const chooseFiles = useCallback(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.accept = '.txt,.text,.md,.markdown,.html,.htm,text/plain,text/html,text/markdown'
    input.addEventListener('change', () => void importFiles([...(input.files ?? [])]))
    input.click()
  }, [importFiles])

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
      void importFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [importFiles])

  return { dragging, chooseFiles }
}
