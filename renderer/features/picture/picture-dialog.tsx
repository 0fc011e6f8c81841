import { Dialog } from '@base-ui/react/dialog'
import { Maximize, X, ZoomIn } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textDirectionOf } from '../../../contract/languages.ts'
import { pictureAddress } from '../../client/picture-address.ts'
import { useOpenReading, useSession } from '../../session/session.ts'
import { MessageSlot } from '../../ui/messages/message-slot.tsx'
import { useScrollbarGap } from '../../ui/use-scrollbar-gap.ts'
import styles from './picture-dialog.module.css'
import { pictureOfBlock } from './picture-of-block.ts'

type Size = { width: number; height: number }

/** Small pictures are enlarged, but not until their pixels show. */
const MAX_ENLARGED = 2

/** A picture of the text over the page, fitted to the window or in its own size, with its captions. */
export function PictureDialog() {
  const { t, i18n } = useTranslation()
  const { panel, closePanel } = useSession()
  const { article, view, translations } = useOpenReading()
  const [isFitted, setFitted] = useState(true)
  const [size, setSize] = useState<Size | null>(null)
  useScrollbarGap()
  const shown = pictureOfBlock(
    { article, languages: view.languages, translations },
    panel?.subject ?? '',
  )
  if (!shown) return null
  const { picture, captions } = shown
  const name = picture.alt || captions[0]?.text || t('picture.title')
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(1)
  const toggle = isFitted ? t('picture.actualSize', { percent }) : t('picture.fit')
  const Icon = isFitted ? ZoomIn : Maximize
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : closePanel())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} />
        <Dialog.Popup className={styles['popup']}>
          <header className={styles['head']}>
            <Dialog.Title className="visually-hidden">{t('picture.title')}</Dialog.Title>
            <button type="button" className={styles['button']} onClick={() => setFitted(!isFitted)}>
              <Icon aria-hidden size={18} strokeWidth={1.75} />
              {toggle}
            </button>
            <Dialog.Close className={styles['button']} aria-label={t('app.close')}>
              <X aria-hidden size={18} />
            </Dialog.Close>
          </header>
          <div
            className={styles['frame']}
            data-fitted={isFitted ? '' : undefined}
            role="group"
            aria-label={name}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a large picture is scrolled by keyboard (axe, scrollable-region-focusable)
            tabIndex={0}
          >
            <img
              src={pictureAddress(article.id, picture.name)}
              alt={name}
              draggable={false}
              style={size ? fitting(size) : {}}
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                setSize({ width: naturalWidth, height: naturalHeight })
              }
            />
          </div>
          {captions.length > 0 ? (
            <div className={styles['captions']}>
              {captions.map(({ language, text }) => (
                <p key={language} lang={language} dir={textDirectionOf(language)}>
                  {text}
                </p>
              ))}
            </div>
          ) : null}
          <MessageSlot />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** What the style sheet fits a picture into the window by. */
const fitting = ({ width, height }: Size): Record<`--${string}`, string> => ({
  '--ratio': String(width / height),
  '--most': `${width * MAX_ENLARGED}px`,
})
