import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/session.ts'
import { Panel } from '../../ui/panel.tsx'
import styles from './about-panel.module.css'

/** The libraries in the app by licence, under the names that their authors use. */
const LIBRARIES = [
  [
    'MIT',
    'Electron, React, Base UI, i18next, react-i18next, oRPC, Zod, TanStack Hotkeys, sentencex-wasm, tinyld, chardet, html-encoding-sniffer, htmlparser2, markdown-it, markdown-it-cjk-friendly',
  ],
  ['ISC', 'Lucide'],
  ['Apache 2.0', 'PDF.js'],
  ['BSD-3-Clause', 'Adobe CMap Resources'],
] as const
const TYPEFACES =
  'Literata, Noto Sans, Noto Serif SC · TC · JP · KR, Noto Sans SC · TC · JP · KR, Noto Naskh Arabic, Noto Sans Arabic, OpenDyslexic'

/** The app's version, licence and third-party credits. */
export function AboutPanel() {
  const { t } = useTranslation()
  const { info, closePanel } = useSession()
  return (
    <Panel title={t('about.title')} closeLabel={t('app.close')} place="center" onClose={closePanel}>
      <div className={styles['about']}>
        <img src="icon.svg" alt="" width="72" height="72" />
        <p className={styles['name']}>{t('app.name')}</p>
        <p>{t('about.version', { version: info.version })}</p>
        <p>{t('app.tagline')}</p>
        <p>{t('about.offline')}</p>
        <p>{t('about.licence')}</p>
        <h3>{t('about.credits')}</h3>
        <ul lang="en">
          {LIBRARIES.map(([licence, names]) => (
            <li key={licence}>
              <b>{licence}</b>: {names}
            </li>
          ))}
        </ul>
        <h3>{t('about.fonts')}</h3>
        <p lang="en">
          <b>OFL 1.1</b>: {TYPEFACES}
        </p>
        <p className={styles['sample']}>{t('about.sample')}</p>
      </div>
    </Panel>
  )
}
