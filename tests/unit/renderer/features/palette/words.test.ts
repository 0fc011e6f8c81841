import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../../../contract/commands.ts'
import { LANGUAGES, type Language } from '../../../../../contract/languages.ts'
import { finder } from '../../../../../renderer/commands/find/find.ts'
import { wordList } from '../../../../../renderer/commands/find/word-list.ts'
import { languageNames } from '../../../../../renderer/features/palette/language-names.ts'
import { localeStrings } from '../../../../support/locale-strings.ts'

const english = [localeStrings('en', 'words'), localeStrings('en', 'ui')]

/** Finds commands as the palette in this language does. */
function finderIn(language: Language): (query: string) => string[] {
  const [labels, words] = [localeStrings(language, 'ui'), localeStrings(language, 'words')]
  const find = finder(
    COMMANDS.map(({ id, label }) => ({
      id,
      label: labels.get(`command.${label}`) ?? '',
      words: [words, ...english].flatMap((all) => wordList(all.get(`command.${label}`) ?? '')),
    })),
  )
  return (query) => find(query).map(({ item }) => item.id)
}

/** What people may type for what they want, in their own words. */
const WANTED: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['dark', 'theme'],
    ['night', 'theme'],
    ['font', 'typography'],
    ['bigger', 'larger'],
    ['zoom', 'larger'],
    ['toc', 'contents'],
    ['chapters', 'contents'],
    ['history', 'go-back'],
    ['delete', 'articles'],
    ['export pdf', 'print'],
    ['library', 'articles'],
    ['preferences', 'settings'],
    ['setings', 'settings'],
    ['hotkeys', 'shortcuts'],
    ['url', 'open-address'],
    ['licence', 'about'],
    ['license', 'about'],
  ],
  de: [
    ['dunkel', 'theme'],
    ['schrift', 'typography'],
    ['grosser', 'larger'],
    ['inhaltsverzeichnis', 'contents'],
    ['verlauf', 'go-back'],
    ['loschen', 'articles'],
    ['pdf exportieren', 'print'],
    ['einstelungen', 'settings'],
  ],
  fr: [
    ['sombre', 'theme'],
    ['police', 'typography'],
    ['plus grand', 'larger'],
    ['sommaire', 'contents'],
    ['historique', 'go-back'],
    ['supprimer', 'articles'],
    ['exporter', 'print'],
    ['reglages', 'settings'],
  ],
  es: [
    ['oscuro', 'theme'],
    ['fuente', 'typography'],
    ['mas grande', 'larger'],
    ['capitulos', 'contents'],
    ['historial', 'go-back'],
    ['eliminar', 'articles'],
    ['exportar', 'print'],
    ['preferencias', 'settings'],
  ],
  ru: [
    ['темная', 'theme'],
    ['шрифт', 'typography'],
    ['крупнее', 'larger'],
    ['оглавление', 'contents'],
    ['история', 'go-back'],
    ['удалить', 'articles'],
    ['экспорт', 'print'],
    ['настойки', 'settings'],
  ],
  ar: [
    ['داكن', 'theme'],
    ['خط', 'typography'],
    ['اكبر', 'larger'],
    ['فهرس', 'contents'],
    ['سجل', 'go-back'],
    ['حذف', 'articles'],
    ['تصدير', 'print'],
    ['تفضيلات', 'settings'],
  ],
  'zh-CN': [
    ['夜间', 'theme'],
    ['字体', 'typography'],
    ['变大', 'larger'],
    ['章节', 'contents'],
    ['历史', 'go-back'],
    ['删除', 'articles'],
    ['导出', 'print'],
    ['首选项', 'settings'],
  ],
  'zh-TW': [
    ['夜間', 'theme'],
    ['字型', 'typography'],
    ['變大', 'larger'],
    ['章節', 'contents'],
    ['歷史', 'go-back'],
    ['刪除', 'articles'],
    ['匯出', 'print'],
    ['偏好設定', 'settings'],
  ],
  ja: [
    ['だーく', 'theme'],
    ['フォント', 'typography'],
    ['拡大', 'larger'],
    ['見出し', 'contents'],
    ['履歴', 'go-back'],
    ['削除', 'articles'],
    ['エクスポート', 'print'],
    ['環境設定', 'settings'],
  ],
  ko: [
    ['야간', 'theme'],
    ['글꼴', 'typography'],
    ['더 크게', 'larger'],
    ['차례', 'contents'],
    ['기록', 'go-back'],
    ['삭제', 'articles'],
    ['내보내기', 'print'],
    ['환경설정', 'settings'],
  ],
}

describe.each(LANGUAGES)('in %s', (language) => {
  const find = finderIn(language)

  test.each(WANTED[language])('%s finds %s among the first', (query, id) => {
    expect(find(query).slice(0, 4)).toContain(id)
  })

  test.each(WANTED.en)('the English %s finds %s', (query, id) => {
    expect(find(query)).toContain(id)
  })

  test('every command has other words, none of them twice or the label itself', () => {
    const labels = localeStrings(language, 'ui')
    const words = localeStrings(language, 'words')
    for (const { label } of COMMANDS) {
      const list = wordList(words.get(`command.${label}`) ?? '')
      expect(list.length, label).toBeGreaterThan(1)
      expect(list, label).toEqual([...new Set(list)])
      expect(list, label).not.toContain(labels.get(`command.${label}`))
    }
  })

  test('a command is found first by its own label', () => {
    const labels = localeStrings(language, 'ui')
    for (const { id, label } of COMMANDS)
      expect(find(labels.get(`command.${label}`) ?? '')[0]).toBe(id)
  })
})

test('a language is named in every language of the interface and in its own', () => {
  expect(languageNames('ja')).toEqual(
    expect.arrayContaining(['Japanese', '日语', '日本語', '일본어', 'японский', 'japonés', 'ja']),
  )
  expect(languageNames('uk')).toEqual(expect.arrayContaining(['Ukrainian', 'українська', 'uk']))
  expect(languageNames('not a tag')).toEqual(['not a tag'])
})
