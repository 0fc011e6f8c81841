import { describe, expect, test } from 'vitest'
import { authorNameIn, readByline } from '../../../../../main/documents/clean/byline/read-byline.ts'
import { isDateLine, readDate } from '../../../../../main/documents/dates/read-date.ts'
import { importText } from '../../../../support/files/sentence-splitter.ts'

describe('a byline', () => {
  test.each([
    ['By Ann Lee', 'Ann Lee'],
    ['by Ann Lee22 Dec 2016', 'Ann Lee'],
    ['By Ann LeeStaff Writer', 'Ann Lee'],
    ['By Ann Lee, Senior Correspondent', 'Ann Lee'],
    ['By Ann Lee@annlee', 'Ann Lee'],
    ['By Ann Lee, CNN', 'Ann Lee'],
    ['by all means', null],
    ['文・写真＝山田太郎', '山田太郎'],
    ['取材・文／山田 太郎', '山田 太郎'],
    ['編集委員・山田太郎', '山田太郎'],
    ['山田太郎記者', '山田太郎'],
    ['山田太郎、2026年11月3日', '山田太郎'],
    ['【山田太郎、佐藤花子】', '山田太郎、佐藤花子'],
    ['【調査報道】', null],
    ['本报记者 王小明 李华', '王小明 李华'],
    ['记者 王小明', '王小明'],
    ['记者节怎么过', null],
    ['글 김철수 기자', '김철수'],
    ['김철수 선임기자 kim@example.com', '김철수'],
    ['[서울=통신] 김철수 기자 =', '김철수'],
    ['김철수 기자는 다리를 건넜다', null],
    ['Текст: Иван Петров', 'Иван Петров'],
    ['Иван Петров, специально для «Вестника»', 'Иван Петров'],
    ['Текст песни', null],
    ['Door Jan Jansen', 'Jan Jansen'],
    ['كتب: أحمد محمد', 'أحمد محمد'],
    ['بقلم أحمد محمد', 'أحمد محمد'],
    ['كتب كثيرة', null],
    ['מאת: דנה לוי', 'דנה לוי'],
  ])('%s', (text, name) => {
    expect(readByline(text)).toBe(name)
  })
})

describe('a line that is only a date', () => {
  test.each([
    ['Tuesday, 3 November 2026', '2026-11-03'],
    ['Updated: Nov 3, 2026 at 10:15 pm EST', '2026-11-03'],
    ['Martes, 3 de noviembre de 2026', '2026-11-03'],
    ['3 novembro 2026', '2026-11-03'],
    ['الثلاثاء 3 نوفمبر 2026', '2026-11-03'],
    ['آخر تحديث: ٣ تشرين الثاني ٢٠٢٦', '2026-11-03'],
    ['3 בנובמבר 2026', '2026-11-03'],
    ['입력 2026.11.03. 오후 3:04', '2026-11-03'],
    ['등록 2026-11-03 15:04 | 수정 2026-11-03 16:00', '2026-11-03'],
    ['2026年11月3日 15時04分 公開', '2026-11-03'],
    ['发布时间：2026年11月03日 15:04', '2026-11-03'],
    ['نشر في: 03/11/2026 - 15:04', null],
  ])('%s', (text, day) => {
    expect(isDateLine(text)).toBe(true)
    expect(readDate(text)).toBe(day)
  })

  test.each([
    'In November 2026 the bridge was closed',
    '2026',
    'May 2026 be better',
    'Room 3, 2026',
    '3 Nov',
  ])('%s has more than a date, or no full date', (text) => {
    expect(isDateLine(text)).toBe(false)
  })
})

describe('a name in an element labelled as the author’s', () => {
  test.each([
    ['Ann Lee', 'Ann Lee'],
    ['ANN LEE and BO WU', 'ANN LEE and BO WU'],
    ['Byby Ann Lee', 'Ann Lee'],
    ['Ann van der Lee · The Post · Posted: Oct 14', 'Ann van der Lee'],
    ['Ann Lee Senior Politics Editor, The Post', 'Ann Lee'],
    ['Ann Lee Monday, February 5', 'Ann Lee'],
    ['谢若含2017-03-01 14:27:02', '谢若含'],
    ['文：汪若含', '汪若含'],
    ['小暮ひさのり', '小暮ひさのり'],
    ['Follow the author', null],
    ['About us', null],
    ['著者', null],
    ['2 May 2019', null],
    ['The lamp was lit every evening.', null],
  ])('%s', (text, name) => {
    expect(authorNameIn(text)).toBe(name)
  })
})

const PROSE =
  'The lamp was lit every evening at six, and nobody could say by whom, because the keeper had left in spring. Some said that it was a trick of the light, and others heard steps.'
const read = (head: string, rest = '') =>
  importText(
    `<!doctype html><html lang="en"><body><article><h1>The lamp</h1>${head}<p>${PROSE}</p>${rest}<p>${PROSE.replace('lamp', 'wick')}</p></article></body></html>`,
    'a.html',
  )

test.each([
  ['by its class', '<div class="social-author"><a class="author__name">Ann Lee</a></div>'],
  ['after a separate word', '<div><p>By</p><p>Ann Lee</p></div>'],
  [
    'after the picture and its caption',
    `<figure><figcaption>${PROSE}</figcaption></figure><p>By Ann Lee</p>`,
  ],
])('the author is found %s', async (_, head) => {
  expect((await read(head)).byline).toBe('Ann Lee')
})

test('also after the standfirst, by class name, but not in comments and other articles', async () => {
  expect((await read('', '<p class="byline">Ann Lee</p>')).byline).toBe('Ann Lee')
  expect((await read('', '<div class="comment"><p class="author">Bo Wu</p></div>')).byline).toBe(
    null,
  )
  expect((await read('', '<div class="related"><p class="author">Bo Wu</p></div>')).byline).toBe(
    null,
  )
})

test('a short line with a date at the title is the date of publication', async () => {
  expect((await read('<p>松村太郎2019年04月13日 09時00分</p>')).published).toBe('2019-04-13')
  expect((await read('<p>Updated Tue November 29, 2016</p>')).published).toBe('2016-11-29')
})
