import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/panel.tsx'
import styles from './about-panel.module.css'

/** What runs inside the app, by the names that their makers use. */
const LIBRARIES =
  'Electron, React, Base UI, i18next, oRPC, Zod, Lucide, TanStack Hotkeys, sentencex, tinyld, chardet, htmlparser2, markdown-it'
const TYPEFACES =
  'Literata, Noto Sans, Noto Serif SC · TC · JP · KR, Noto Sans SC · TC · JP · KR, Noto Naskh Arabic, Noto Sans Arabic'

/** Version, licence, attribution. */
export function AboutPanel({ version, onClose }: { version: string; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('about.title')} closeLabel={t('app.close')} place="center" onClose={onClose}>
      <div className={styles['about']}>
        <img src="/icon.svg" alt="" width="72" height="72" />
        <p className={styles['name']}>{t('app.name')}</p>
        <p>{t('about.version', { version })}</p>
        <p>{t('app.tagline')}</p>
        <p>{t('about.offline')}</p>
        <p>{t('about.licence')}</p>
        <h3>{t('about.credits')}</h3>
        <p lang="en">{LIBRARIES}</p>
        <h3>{t('about.fonts')}</h3>
        <p lang="en">{TYPEFACES}</p>
        <p className={styles['sample']}>{t('about.sample')}</p>
      </div>
    </Panel>
  )
}
