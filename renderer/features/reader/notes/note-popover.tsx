import { useTranslation } from 'react-i18next'
import { joinSegments, separators } from '../../../../contract/join-segments.ts'
import { typeOf } from '../../../session/type-setting.ts'
import { Popover } from '../../../ui/popover.tsx'
import { PushButton } from '../../../ui/push-button.tsx'
import { fontFamily } from '../../../ui/typeface.ts'
import { blockDirectionOf } from '../rows/block-direction.ts'
import { MarkedText } from '../view/marked-text.tsx'
import styles from './note-popover.module.css'
import { noteText } from './note-of.ts'
import type { OpenNote } from './use-note.ts'

type Props = { note: OpenNote; onClose: () => void; onGoTo: () => void }

/** A note with its translations, at its reference. Escape or a click elsewhere closes it and returns the focus. */
export function NotePopover({ note, onClose, onGoTo }: Props) {
  const { t } = useTranslation()
  const { element, view, blocks } = note
  const label = element.textContent.replace(/^[[(]|[\])]$/g, '')
  return (
    <Popover anchor={element} title={t('note.title', { label })} isWide onClose={onClose}>
      <div className={styles['texts']}>
        {view.languages.map((shown) => (
          <div key={shown} lang={shown} style={{ fontFamily: familyOf(shown, view) }}>
            {blocks.map((block) => (
              <NoteBlock key={block.key} block={block} shown={shown} note={note} />
            ))}
          </div>
        ))}
      </div>
      <PushButton onClick={onGoTo}>{t('note.goTo')}</PushButton>
    </Popover>
  )
}

function familyOf(language: string, view: OpenNote['view']): string {
  const { family, face } = typeOf(view, language)
  return fontFamily(language, family, face)
}

type BlockProps = { block: OpenNote['blocks'][number]; shown: string; note: OpenNote }

/** One paragraph of the note in one language; the source with its marks, except links. */
function NoteBlock({ block, shown, note }: BlockProps) {
  const { t, i18n } = useTranslation()
  const { segments, key } = block
  if (shown === note.language) {
    const own = segments.map(noteText)
    const texts = own.map(({ text }) => text)
    const between = separators(texts, shown)
    return (
      <p dir={blockDirectionOf(shown, texts)}>
        {segments.map(({ key: segment }, at) => (
          <span key={segment}>
            {between[at]}
            <MarkedText text={own[at]?.text ?? ''} marks={own[at]?.marks ?? []} />
          </span>
        ))}
      </p>
    )
  }
  const strings = note.translations.get(shown)?.strings ?? {}
  const texts = segments.flatMap((one) => strings[`${key}.${one.key}`] ?? [])
  return texts.length === 0 ? (
    <p lang={i18n.language} dir={i18n.dir()} className={styles['missing']}>
      {t('reader.missing')}
    </p>
  ) : (
    <p dir={blockDirectionOf(shown, texts)}>{joinSegments(texts, shown)}</p>
  )
}
