import { describe, expect, test } from 'vitest'
import { importText } from '../../../support/files/sentence-splitter.ts'
import { boilerplateEvidence } from '../../../../main/documents/clean/signs/body-likelihood.ts'
import { signsOf } from '../../../../main/documents/clean/signs/line-signs.ts'

const PROSE = [
  'The keeper lights the lamp at dusk, and the light goes far over the bay, the pier and the houses behind it.',
  'In winter he has to climb the stairs four times a night, because the oil grows thick and the wick burns down.',
  'Nobody else wanted the post, he says, and nobody has asked him for the key since the last inspector left.',
]
const bodyOf = async (lines: readonly string[]) =>
  (await importText(lines.join('\n'), 'a.txt')).blocks.map(({ segments }) => segments.join(' '))

describe('a whole line that only a web page has', () => {
  test.each([
    'Skip to main content',
    'Jump to navigation Jump to search',
    'You are here:',
    'Your email address will not be published. Required fields are marked *',
    'Click to share on Facebook (Opens in new window)',
    'Springe zum Inhalt',
    'Schreibe einen Kommentar Antworten abbrechen',
    'Aller au contenu principal',
    'Votre adresse e-mail ne sera pas publiée.',
    'Saltar al contenido',
    'Los campos obligatorios están marcados con *',
    'Перейти к содержимому',
    'Добавить комментарий Отменить ответ',
    '跳至主要內容',
    '您的位置：',
    '您的邮箱地址不会被公开。',
    'コンテンツへスキップ',
    'コメントを残す コメントをキャンセル',
    '본문 바로가기',
    '본문영역 바로가기 메인메뉴 바로가기',
    '이메일은 공개되지 않습니다.',
    'تخطى إلى المحتوى',
    'لن يتم نشر عنوان بريدك الإلكتروني.',
  ])('proves itself: %s', (line) => {
    expect(boilerplateEvidence(signsOf(line))).toBe(3)
  })

  test.each([
    'Log out Sign in',
    'Aviso legal Política de cookies',
    'شارك فيسبوك واتساب',
    '► October (2)',
    'octubre de 2019 (12)',
    '2019年10月 (12)',
  ])('proves itself beside others: %s', (line) => {
    expect(boilerplateEvidence(signsOf(line))).toBe(2)
  })

  test.each([
    'He told us to skip to the main content of the letter.',
    'October (see below)',
    'The lamp (2)',
    '► lamps and oil',
    'Help is here',
    'Politics and sports',
    'Sign in the window',
    '2019 (twelve lamps)',
    'Back to the top of the hill',
    'Über die Suche nach Licht',
  ])('a line of an author does not: %s', (line) => {
    expect(boilerplateEvidence(signsOf(line))).toBeLessThan(1)
  })
})

test('a comment form and a tree of months below the article are left out', async () => {
  const form = ['Leave a Reply Cancel reply', 'Name *', 'Email *', 'Website', 'Post Comment']
  const months = ['Blog Archive', '▼ 2031 (9)', '► March (4)', '► May (5)', '▼ 2030 (3)']
  expect(await bodyOf(['The keeper', ...PROSE, ...form, ...months])).toEqual(PROSE)
})

test('rows for sharing between the parts of an article do not draw the parts in', async () => {
  const share = 'Facebook Twitter WhatsApp'
  const part = (time: string, heading: string, text: string) => [time, heading, text, share]
  const parts = [
    ...part('03:10', 'The lamp is lit again', `${PROSE[0]} It was late.`),
    ...part('01:25', 'The keeper climbs', `${PROSE[1]} It was dark.`),
    ...part('00:40', 'The key is lost', `${PROSE[2]} It was cold.`),
  ]
  const foot = ['Read more', 'About us', 'Terms of use', 'Privacy policy', '© 2031 The Bay Post']
  const body = await bodyOf(['A night at the bay', ...PROSE, ...parts, ...foot])
  for (const text of [...PROSE, ...parts.filter((line) => line.startsWith('The '))])
    expect(body).toContain(text)
})

test('the label of an advertisement does not draw in the last paragraph', async () => {
  const last = 'The key, he says, hangs where it always hung. Nobody has asked.'
  const foot = ['Marek Holt', 'marek@bay.example', 'Related articles', 'Old shop opens', 'Comments']
  const body = await bodyOf(['The keeper', ...PROSE, 'AD', last, ...foot, '© 2031 The Bay Post'])
  expect(body).toContain(last)
})
