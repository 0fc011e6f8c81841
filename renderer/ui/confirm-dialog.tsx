import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useRef } from 'react'
import { IsolatedText } from './isolated-text.tsx'
import { PushButton } from './push-button.tsx'
import styles from './confirm-dialog.module.css'

type Props = {
  title: string
  /** May contain names wrapped by isolate(). */
  text: string
  confirmLabel: string
  cancelLabel: string
  onConfirm: () => void
  onClose: () => void
}

/** A confirmation dialog for destructive actions. Escape cancels; the cancel button has the initial focus. */
export function ConfirmDialog(props: Props) {
  const { title, text, confirmLabel, cancelLabel, onConfirm, onClose } = props
  const cancel = useRef<HTMLButtonElement>(null)
  return (
    <AlertDialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop forceRender className={styles['backdrop']} />
        <AlertDialog.Popup className={styles['popup']} initialFocus={cancel}>
          <AlertDialog.Title className={styles['title']}>{title}</AlertDialog.Title>
          <AlertDialog.Description className={styles['text']}>
            <IsolatedText text={text} />
          </AlertDialog.Description>
          <div className={styles['choices']}>
            <AlertDialog.Close ref={cancel} render={<PushButton />}>
              {cancelLabel}
            </AlertDialog.Close>
            <PushButton isWarning onClick={onConfirm}>
              {confirmLabel}
            </PushButton>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
